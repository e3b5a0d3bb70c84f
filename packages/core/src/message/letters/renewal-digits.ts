import { type Content, type Desk, tokenPlace } from "../letter";

/** A provisional password of digits, which serves once (VN-2, VN-3, OR-6). */
export type RenewalDigitsFacts = { readonly kind: "renewalDigits"; readonly expiresAt: Date };

export function renewalDigits(
  { expiresAt }: RenewalDigitsFacts,
  { words, sender: { name, policy }, link }: Desk,
): Content {
  const { t } = words;
  const until = words.instant(expiresAt, policy.timeZone);
  return {
    subject: t("mail.renewalSubject", { tenant: name }),
    preview: t("mail.renewalDigitsDo"),
    title: t("mail.renewalDigitsTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.renewalIntro", { tenant: name }) },
      {
        kind: "facts",
        rows: [
          [t("mail.factDigits"), tokenPlace],
          [t("mail.factValidUntil"), until],
        ],
      },
      { kind: "paragraph", text: t("mail.renewalDigitsDo") },
      { kind: "button", label: t("account.signIn"), url: link("/sign-in") },
      { kind: "paragraph", text: t("mail.renewalDigitsThen", { profile: t("account.profile") }) },
      { kind: "quiet", text: t("mail.notYouRenewal") },
    ],
    foot: t("mail.footAccount", { tenant: name }),
  };
}
