import type { Content, Desk } from "../letter";

/** An application was taken back, by its applicant or on request (VN-12, VN-13, OS-14). */
export type WithdrawnFacts = {
  readonly kind: "withdrawn";
  readonly jobTitle: string;
  readonly reference: string;
  readonly number: number;
  readonly withdrawnAt: Date;
  readonly withdrawnBy: "applicant" | "helpdesk";
  /** Until when one may apply again, null in it for an advert that stands open; null when it is too late. */
  readonly again: { readonly until: string | null } | null;
};

export function withdrawn(facts: WithdrawnFacts, { words, sender: { name, policy }, link }: Desk): Content {
  const { t } = words;
  const intro = facts.withdrawnBy === "applicant" ? "mail.withdrawnIntro" : "mail.withdrawnIntroHelpdesk";
  const again =
    facts.again &&
    (facts.again.until
      ? t("mail.withdrawnAgainUntil", { day: words.longDate(facts.again.until) })
      : t("mail.withdrawnAgain"));
  return {
    subject: t("mail.withdrawnSubject"),
    preview: facts.jobTitle,
    title: t("mail.withdrawnSubject"),
    parts: [
      { kind: "paragraph", text: t(intro, { tenant: name }) },
      {
        kind: "facts",
        rows: [
          [t("mail.factJob"), facts.jobTitle],
          [t("mail.factReference"), facts.reference],
          [t("mail.factNumber"), words.number(facts.number)],
          [t("mail.factWithdrawn"), words.instant(facts.withdrawnAt, policy.timeZone)],
        ],
      },
      ...(again ? [{ kind: "paragraph", text: again } as const] : []),
      { kind: "button", label: t("mail.applicationsButton"), url: link("/applications") },
      { kind: "quiet", text: t("mail.withdrawnNotYou") },
    ],
    foot: t("mail.footReceipt", { tenant: name }),
  };
}
