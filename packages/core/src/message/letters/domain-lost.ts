import type { Content, Desk } from "../letter";

/** One of the tenant's addresses has been let go, since its DNS record was missing too long. */
export type DomainLostFacts = { readonly kind: "domainLost"; readonly host: string };

export function domainLost({ host }: DomainLostFacts, { words, sender: { name } }: Desk): Content {
  const { t } = words;
  return {
    subject: t("domains.lostSubject", { host }),
    preview: t("domains.lostPreview"),
    title: t("domains.lostTitle"),
    parts: [
      { kind: "paragraph", text: t("domains.lostIntro", { host }) },
      { kind: "paragraph", text: t("domains.lostAgain") },
    ],
    foot: t("domains.mailFoot", { tenant: name }),
  };
}
