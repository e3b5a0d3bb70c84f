import { catalogueOf, type Language, wordKeys } from "@vakans/i18n";
import { judgeOwnWord, placeholdersOf, wordCharactersMax } from "@vakans/tenant-config";
import { allowed, refuse, type Verdict } from "../verdict";

type WordRefusal =
  | "wordUnknown"
  | "required"
  | "tooLong"
  | "placeholderUnknown"
  | "placeholderBroken"
  | "placeholderMissing"
  | "wordHasMarkup";

const named = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(", ");

/**
 * May a tenant say this instead of the product's text? Beside what holds for files too, every value that the product
 * tells must be told, and nothing may look like HTML: words are text everywhere.
 */
export function judgeWording(language: Language, key: string, text: string): Verdict<WordRefusal> {
  const wrong = judgeOwnWord(language, key, text);
  switch (wrong?.kind) {
    case "unknownKey":
      return refuse("wordUnknown");
    case "empty":
      return refuse("required");
    case "tooLong":
      return refuse("tooLong", { max: wordCharactersMax });
    case "unknownPlaceholder":
      return refuse("placeholderUnknown", { name: named([wrong.placeholder]) });
    case "brokenPlaceholder":
      return refuse("placeholderBroken", { open: "{{", close: "}}" });
  }
  if (/<[a-z!/?]/i.test(text)) return refuse("wordHasMarkup");
  const told = placeholdersOf(text);
  const missing = neededPlaceholders(language, key).filter((name) => !told.includes(name));
  return missing.length > 0 ? refuse("placeholderMissing", { names: named(missing) }) : allowed;
}

/** The values that a text under this key must tell. "One day" needs no number. */
export const neededPlaceholders = (language: Language, key: string): readonly string[] =>
  [...new Set(placeholdersOf(productText(language, key) ?? ""))].filter(
    (name) => !(name === "count" && key.endsWith("_one")),
  );

/** What the product says under a key; null for a key that is none. */
export function productText(language: Language, key: string): string | null {
  const texts = catalogueOf(language);
  return Object.hasOwn(texts, key) ? (texts[key] ?? null) : null;
}

/** The other forms of a word that is counted, itself included: `jobs.days_one`, `jobs.days_other`. */
export function formsOf(key: string): readonly string[] {
  const stem = /^(.+)_(?:one|other)$/.exec(key)?.[1];
  return stem === undefined ? [key] : [`${stem}_one`, `${stem}_other`].filter((form) => wordKeys.includes(form));
}

export const roomOf = (key: string): string => key.slice(0, key.indexOf("."));

export const wordsPerPage = 50;

type Search = { readonly query: string; readonly room: string; readonly ownOnly: boolean };

/** The keys that a search finds in one language, in the order of the catalogue. */
export function wordsFound(
  language: Language,
  own: Readonly<Record<string, string>>,
  { query, room, ownOnly }: Search,
): readonly string[] {
  const texts = catalogueOf(language);
  const sought = query.trim().toLocaleLowerCase(language);
  const matches = (text: string | undefined) => text?.toLocaleLowerCase(language).includes(sought) ?? false;
  return wordKeys.filter(
    (key) =>
      (room === "" || roomOf(key) === room) &&
      (!ownOnly || Object.hasOwn(own, key)) &&
      (sought === "" || matches(key) || matches(texts[key]) || matches(own[key])),
  );
}
