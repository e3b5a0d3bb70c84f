import { type Content, type Desk, tokenPlace } from "../letter";

/** A new account's address is to be confirmed by the link (OS-3). */
export type VerificationFacts = { readonly kind: "verification"; readonly expiresAt: Date };

export function verification(
  { expiresAt }: VerificationFacts,
  { words, sender: { name, policy }, link }: Desk,
): Content {
  const { t } = words;
  const why =
    policy.accounts.verification === "beforeSignIn" ? t("mail.verificationBeforeSignIn") : t("mail.verificationAfter");
  return {
    subject: t("mail.verificationSubject", { tenant: name }),
    preview: why,
    title: t("mail.verificationTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.verificationIntro", { tenant: name }) },
      { kind: "paragraph", text: why },
      { kind: "button", label: t("mail.verificationButton"), url: link(`/verify/${tokenPlace}`) },
      { kind: "paragraph", text: t("mail.verificationUntil", { until: words.instant(expiresAt, policy.timeZone) }) },
      { kind: "quiet", text: t("mail.notYouNewAccount") },
    ],
    foot: t("mail.footAccount", { tenant: name }),
  };
}
