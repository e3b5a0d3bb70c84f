import { type Content, type Desk, tokenPlace } from "../letter";

/** The link by which a new staff member chooses a password. */
export type StaffInvitationFacts = {
  readonly kind: "staffInvitation";
  /** Where the staff's site is. */
  readonly adminOrigin: string;
  readonly userName: string;
  readonly expiresAt: Date;
};

export function staffInvitation(
  { adminOrigin, userName, expiresAt }: StaffInvitationFacts,
  { words, sender: { name, policy } }: Desk,
): Content {
  const { t } = words;
  return {
    subject: t("onboarding.mailSubject", { tenant: name }),
    preview: t("onboarding.mailDo"),
    title: t("onboarding.mailTitle"),
    parts: [
      { kind: "paragraph", text: t("onboarding.mailIntro", { tenant: name }) },
      { kind: "facts", rows: [[t("admin.userName"), userName]] },
      { kind: "paragraph", text: t("onboarding.mailDo") },
      { kind: "button", label: t("onboarding.mailButton"), url: `${adminOrigin}/invitation/${tokenPlace}` },
      { kind: "paragraph", text: t("mail.verificationUntil", { until: words.instant(expiresAt, policy.timeZone) }) },
    ],
    foot: t("onboarding.mailFoot", { tenant: name }),
  };
}
