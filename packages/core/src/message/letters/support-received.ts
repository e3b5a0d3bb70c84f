import type { Content, Desk } from "../letter";

/** A message to support has come in. Says nothing of what it says: the address may be somebody else's. */
export type SupportReceivedFacts = { readonly kind: "supportReceived"; readonly at: Date };

export function supportReceived({ at }: SupportReceivedFacts, { words, sender: { name, policy } }: Desk): Content {
  const { t } = words;
  const text = t("mail.supportReceivedText", {
    at: words.instant(at, policy.timeZone),
    support: policy.contacts.support.function,
  });
  return {
    subject: t("mail.supportReceivedSubject", { tenant: name }),
    preview: text,
    title: t("mail.supportReceivedTitle"),
    parts: [
      { kind: "paragraph", text },
      { kind: "paragraph", text: t("mail.supportReceivedAnswer") },
      { kind: "quiet", text: t("mail.supportReceivedNotYou") },
    ],
    foot: t("mail.footSupportReceived", { tenant: name }),
  };
}
