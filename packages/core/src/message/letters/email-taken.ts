import type { Content, Desk } from "../letter";

/** Somebody wanted to change to an address that has an account: only its owner is told (OR-4). */
export type EmailTakenFacts = { readonly kind: "emailTaken" };

export function emailTaken(_facts: EmailTakenFacts, { words: { t }, sender: { name }, link }: Desk): Content {
  return {
    subject: t("mail.alreadyRegisteredSubject", { tenant: name }),
    preview: t("mail.alreadyRegisteredDo"),
    title: t("mail.alreadyRegisteredTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.emailTakenIntro", { tenant: name }) },
      { kind: "paragraph", text: t("mail.alreadyRegisteredDo") },
      { kind: "button", label: t("account.signIn"), url: link("/sign-in") },
      { kind: "quiet", text: t("mail.notYouKnownAccount") },
    ],
    foot: t("mail.footAccount", { tenant: name }),
  };
}
