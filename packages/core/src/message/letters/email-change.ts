import { type Content, type Desk, tokenPlace } from "../letter";

/** Goes to the new address: it counts when the link has been followed. */
export type EmailChangeFacts = { readonly kind: "emailChange"; readonly expiresAt: Date };

export function emailChange({ expiresAt }: EmailChangeFacts, { words, sender: { name, policy }, link }: Desk): Content {
  const { t } = words;
  return {
    subject: t("mail.emailChangeSubject", { tenant: name }),
    preview: t("mail.emailChangeDo"),
    title: t("mail.emailChangeTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.emailChangeIntro", { tenant: name }) },
      { kind: "paragraph", text: t("mail.emailChangeDo") },
      { kind: "button", label: t("mail.verificationButton"), url: link(`/email/${tokenPlace}`) },
      { kind: "paragraph", text: t("mail.verificationUntil", { until: words.instant(expiresAt, policy.timeZone) }) },
      { kind: "quiet", text: t("mail.notYouEmailChange") },
    ],
    foot: t("mail.footAccount", { tenant: name }),
  };
}
