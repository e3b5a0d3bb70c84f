import type { Content, Desk } from "../letter";

/** An account has another password: its owner should know, whoever did it (ASVS 6.3.7). */
export type PasswordChangedFacts = { readonly kind: "passwordChanged" };

export function passwordChanged(_facts: PasswordChangedFacts, { words: { t }, sender: { name }, link }: Desk): Content {
  return {
    subject: t("mail.passwordChangedSubject", { tenant: name }),
    preview: t("mail.passwordChangedIntro", { tenant: name }),
    title: t("mail.passwordChangedTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.passwordChangedIntro", { tenant: name }) },
      { kind: "paragraph", text: t("mail.passwordChangedNotYou") },
      { kind: "button", label: t("account.forgotten"), url: link("/sign-in/help") },
    ],
    foot: t("mail.footAccountHolder", { tenant: name }),
  };
}
