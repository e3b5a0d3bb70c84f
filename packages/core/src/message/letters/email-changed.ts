import type { Content, Desk } from "../letter";

/** Goes to the old address: the account has another from now on. Which one is not told, it may be somebody else's by now. */
export type EmailChangedFacts = { readonly kind: "emailChanged" };

export function emailChanged(_facts: EmailChangedFacts, { words: { t }, sender: { name, policy } }: Desk): Content {
  return {
    subject: t("mail.emailChangedSubject", { tenant: name }),
    preview: t("mail.emailChangedIntro", { tenant: name }),
    title: t("mail.emailChangedTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.emailChangedIntro", { tenant: name }) },
      { kind: "paragraph", text: t("mail.emailChangedNotYou", { support: policy.contacts.support.function }) },
    ],
    foot: t("mail.footAccountHolder", { tenant: name }),
  };
}
