import { catalogueOf, type Language, wordKeys } from "@vakans/i18n";
import type { Inconsistency } from "./consistency";
import { nearest } from "./nearest";
import { problemsMax, shown } from "./problem";
import type { TenantFile } from "./schema";
import { wordCharactersMax } from "./schema-voice";

const placeholder = /\{\{([^{}]*)\}\}/g;

/** The values that a text has places for: `{{name}}`. */
export const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(placeholder)].map((match) => (match[1] ?? "").trim());

/** What is wrong with a tenant's own words: keys that no page reads, empty texts, values that the page does not have. */
export function wrongWordsOf(words: TenantFile["words"]): Inconsistency[] {
  const found: Inconsistency[] = [];
  for (const [language, texts] of Object.entries(words)) {
    for (const [key, text] of Object.entries(texts ?? {})) {
      const wrong = wrongWord(key, text, catalogueOf(language as Language));
      if (wrong) found.push({ path: ["words", language, key], ...wrong });
      if (found.length >= problemsMax) return found;
    }
  }
  return found;
}

function wrongWord(
  key: string,
  text: string,
  catalogue: Readonly<Record<string, string>>,
): Omit<Inconsistency, "path"> | null {
  const wrong = judge(key, text, catalogue);
  if (!wrong) return null;
  switch (wrong.kind) {
    case "unknownKey": {
      const meant = nearest(key, wordKeys);
      const allowed = meant ? `a word of the product; did you mean ${meant}?` : "a word of the product";
      return { found: shown(key), allowed };
    }
    case "empty":
      return { found: shown(text), allowed: "a text, or leave the key out" };
    case "tooLong":
      return { found: `${text.length} characters`, allowed: `at most ${wordCharactersMax} characters` };
    case "unknownPlaceholder": {
      const { known } = wrong;
      const allowed =
        known.length > 0 ? `only ${known.map((name) => `{{${name}}}`).join(", ")}` : "no {{…}} in this word";
      return { found: `{{${wrong.placeholder}}}`, allowed };
    }
    case "brokenPlaceholder":
      return { found: shown(text), allowed: "as many {{ as }}" };
  }
}

/** Why a text cannot stand under a key. */
export type WrongWord =
  | { readonly kind: "unknownKey" | "empty" | "tooLong" | "brokenPlaceholder" }
  | { readonly kind: "unknownPlaceholder"; readonly placeholder: string; readonly known: readonly string[] };

/** May this text stand under this key? Null: it may. The one rule for files and for what is written in the settings. */
export const judgeOwnWord = (language: Language, key: string, text: string): WrongWord | null =>
  judge(key, text, catalogueOf(language));

function judge(key: string, text: string, catalogue: Readonly<Record<string, string>>): WrongWord | null {
  const original = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
  if (original === undefined) return { kind: "unknownKey" };
  // A text that the law asks for can be reworded, never emptied (NO-2).
  if (text.trim() === "") return { kind: "empty" };
  if (text.length > wordCharactersMax) return { kind: "tooLong" };
  const known = placeholdersOf(original);
  const surplus = placeholdersOf(text).find((name) => !known.includes(name));
  if (surplus !== undefined) return { kind: "unknownPlaceholder", placeholder: surplus, known };
  if (/\{\{|\}\}/.test(text.replace(placeholder, ""))) return { kind: "brokenPlaceholder" };
  return null;
}
