import { type KeyOf, type WordKey, wordKeys } from "@vakans/i18n";

const known = new Set(wordKeys);

/** The word for an act of the trail: of a stage, its procedure's. Null for an act that has none: it is shown as it is. */
export function actWord(action: string): WordKey | null {
  const [path = ""] = action.split("#", 1);
  const name = path
    .split(".")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
  const key = `audit.act${name}`;
  return known.has(key) ? (key as `audit.${KeyOf<"audit">}`) : null;
}
