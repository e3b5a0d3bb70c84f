import type { Content, Desk } from "../letter";

/** An interest registration is gone: because its owner removed it, or because its time was over. */
export type InterestRemovedFacts = { readonly kind: "interestRemoved"; readonly why: "asked" | "ended" };

export function interestRemoved({ why }: InterestRemovedFacts, { words: { t }, sender: { name } }: Desk): Content {
  const ended = why === "ended";
  return {
    subject: t(ended ? "mail.interestEndedSubject" : "mail.interestRemovedSubject", { tenant: name }),
    preview: t("mail.interestRemovedText"),
    title: t(ended ? "mail.interestEndedTitle" : "mail.interestRemovedTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.interestRemovedText") },
      { kind: "paragraph", text: t("mail.interestRemovedAgain") },
    ],
    foot: t("mail.footInterestRemoved", { tenant: name }),
  };
}
