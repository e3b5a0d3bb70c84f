import type { Content, Desk } from "../letter";

/** The account is gone (OS-15). Written before the address is, so it has no links. */
export type AccountClosedFacts = {
  readonly kind: "accountClosed";
  /** How many applications stay as records. */
  readonly applications: number;
};

export function accountClosed({ applications }: AccountClosedFacts, { words: { t }, sender: { name } }: Desk): Content {
  return {
    subject: t("mail.accountClosedSubject", { tenant: name }),
    preview: t("mail.accountClosedIntro", { tenant: name }),
    title: t("mail.accountClosedTitle"),
    parts: [
      { kind: "paragraph", text: t("mail.accountClosedIntro", { tenant: name }) },
      { kind: "paragraph", text: t("mail.accountClosedGone") },
      ...(applications > 0
        ? [{ kind: "paragraph", text: t("mail.accountClosedStays", { count: applications }) } as const]
        : []),
      { kind: "quiet", text: t("mail.accountClosedAgain") },
    ],
    foot: t("mail.footAccountClosed", { tenant: name }),
  };
}
