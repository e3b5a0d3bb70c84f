import type { Content, Desk } from "../letter";

/** A request to close the account was refused, with its reason. */
export type ClosureRefusedFacts = { readonly kind: "closureRefused"; readonly reason: string };

export function closureRefused(
  { reason }: ClosureRefusedFacts,
  { words: { t }, sender: { name }, link }: Desk,
): Content {
  return {
    subject: t("mail.closureRefusedSubject", { tenant: name }),
    preview: t("mail.closureRefusedIntro", { tenant: name }),
    title: t("mail.closureRefusedTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.closureRefusedIntro", { tenant: name }) },
      { kind: "facts", rows: [[t("mail.closureReason"), reason]] },
      { kind: "paragraph", text: t("mail.closureRefusedNext") },
      { kind: "button", label: t("mail.closureButton"), url: link("/profile/close") },
    ],
    foot: t("mail.footAccountHolder", { tenant: name }),
  };
}
