import type { Content, Desk } from "../letter";

/** The DNS record that proves one of the tenant's addresses is not there any more. */
export type DomainMissingFacts = {
  readonly kind: "domainMissing";
  readonly host: string;
  readonly record: { readonly name: string; readonly value: string };
  readonly lostAt: Date;
};

export function domainMissing(
  { host, record, lostAt }: DomainMissingFacts,
  { words, sender: { name, policy } }: Desk,
): Content {
  const { t } = words;
  const day = words.instant(lostAt, policy.timeZone);
  return {
    subject: t("domains.missingSubject", { host }),
    preview: t("domains.missingPreview", { day }),
    title: t("domains.missingTitle"),
    parts: [
      { kind: "paragraph", text: t("domains.missingIntro", { host }) },
      {
        kind: "facts",
        rows: [
          [t("domains.recordType"), "TXT"],
          [t("domains.recordName"), record.name],
          [t("domains.recordValue"), record.value],
        ],
      },
      { kind: "paragraph", text: t("domains.missingUntil", { host, day }) },
      { kind: "quiet", text: t("domains.missingWhere") },
    ],
    foot: t("domains.mailFoot", { tenant: name }),
  };
}
