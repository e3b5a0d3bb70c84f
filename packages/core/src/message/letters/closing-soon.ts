import type { Content, Desk } from "../letter";

/** An application lies unfinished, and the last day is near. */
export type ClosingSoonFacts = {
  readonly kind: "closingSoon";
  readonly jobTitle: string;
  readonly lastDayOn: string;
  readonly draftId: string;
};

export function closingSoon(
  { jobTitle, lastDayOn, draftId }: ClosingSoonFacts,
  { words, sender: { name }, link }: Desk,
): Content {
  const { t } = words;
  const day = words.longDate(lastDayOn);
  return {
    subject: t("draft.mailSubject", { title: jobTitle }),
    preview: t("draft.mailPreview", { day }),
    title: t("draft.mailTitle"),
    parts: [
      { kind: "paragraph", text: t("draft.mailIntro", { tenant: name, title: jobTitle }) },
      {
        kind: "facts",
        rows: [
          [t("mail.factJob"), jobTitle],
          [t("application.lastDay"), day],
        ],
      },
      { kind: "paragraph", text: t("draft.mailUntil", { day }) },
      { kind: "button", label: t("draft.mailButton"), url: link(`/drafts/${draftId}`) },
      { kind: "quiet", text: t("draft.mailNotWanted") },
    ],
    foot: t("mail.footAccount", { tenant: name }),
  };
}
