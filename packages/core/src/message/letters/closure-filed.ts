import type { Content, Desk } from "../letter";

/** A request to close the account has come in, and will be answered by a day. */
export type ClosureFiledFacts = {
  readonly kind: "closureFiled";
  readonly filedBy: "applicant" | "helpdesk";
  readonly dueOn: string;
};

export function closureFiled({ filedBy, dueOn }: ClosureFiledFacts, { words, sender: { name }, link }: Desk): Content {
  const { t } = words;
  const intro = t(filedBy === "applicant" ? "mail.closureFiledIntro" : "mail.closureFiledForYou", { tenant: name });
  return {
    subject: t("mail.closureFiledSubject", { tenant: name }),
    preview: intro,
    title: t("mail.closureFiledTitle"),
    parts: [
      { kind: "paragraph", text: intro },
      { kind: "facts", rows: [[t("mail.closureDue"), words.longDate(dueOn)]] },
      { kind: "paragraph", text: t("mail.closureFiledNext") },
      { kind: "button", label: t("mail.closureButton"), url: link("/profile/close") },
    ],
    foot: t("mail.footAccountHolder", { tenant: name }),
  };
}
