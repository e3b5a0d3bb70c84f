import type { WordKey } from "@vakans/i18n";
import type { Content, Desk } from "../letter";

/** What can happen to somebody's second factor, that they are told of. */
type FactorChange = "reset" | "replaced" | "recoveryUsed";

/** A staff member's second factor has changed: by themselves, or not. */
export type FactorChangedFacts = { readonly kind: "factorChanged"; readonly change: FactorChange; readonly at: Date };

const whatWord: Readonly<Record<FactorChange, WordKey>> = {
  reset: "factor.mailReset",
  replaced: "factor.mailReplaced",
  recoveryUsed: "factor.mailRecoveryUsed",
};

export function factorChanged({ change, at }: FactorChangedFacts, { words, sender: { name, policy } }: Desk): Content {
  const { t } = words;
  return {
    subject: t("factor.mailSubject"),
    preview: t(whatWord[change]),
    title: t("factor.mailSubject"),
    parts: [
      { kind: "paragraph", text: t(whatWord[change]) },
      { kind: "facts", rows: [[t("factor.mailWhen"), words.instant(at, policy.timeZone)]] },
      { kind: "paragraph", text: t("factor.mailNotYou") },
    ],
    foot: t("factor.mailFoot", { tenant: name }),
  };
}
