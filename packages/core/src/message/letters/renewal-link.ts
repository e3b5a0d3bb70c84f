import { type Content, type Desk, tokenPlace } from "../letter";

/** The way to a new password, by a link that serves once (OS-6). */
export type RenewalLinkFacts = { readonly kind: "renewalLink"; readonly expiresAt: Date };

export function renewalLink({ expiresAt }: RenewalLinkFacts, { words, sender: { name, policy }, link }: Desk): Content {
  const { t } = words;
  return {
    subject: t("mail.renewalSubject", { tenant: name }),
    preview: t("mail.renewalLinkDo"),
    title: t("mail.renewalLinkTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.renewalIntro", { tenant: name }) },
      { kind: "paragraph", text: t("mail.renewalLinkDo") },
      { kind: "button", label: t("mail.renewalLinkButton"), url: link(`/renewal/${tokenPlace}`) },
      { kind: "paragraph", text: t("mail.verificationUntil", { until: words.instant(expiresAt, policy.timeZone) }) },
      { kind: "quiet", text: t("mail.notYouRenewal") },
    ],
    foot: t("mail.footAccount", { tenant: name }),
  };
}
