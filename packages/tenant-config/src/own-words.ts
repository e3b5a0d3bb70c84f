import { catalogueOf, type Language, wordKeys } from "@vakans/i18n";
import type { Inconsistency } from "./consistency";
import { nearest } from "./nearest";
import { problemsMax, shown } from "./problem";
import type { TenantFile } from "./schema";
import { wordCharactersMax } from "./schema-voice";

const placeholder = /\{\{([^{}]*)\}\}/g;

const placeholdersOf = (text: string): string[] =>
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
  const original = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
  if (original === undefined) {
    const meant = nearest(key, wordKeys);
    return {
      found: shown(key),
      allowed: meant ? `a word of the product; did you mean ${meant}?` : "a word of the product",
    };
  }
  // A text that the law asks for can be reworded, never emptied (NO-2).
  if (text.trim() === "") return { found: shown(text), allowed: "a text, or leave the key out" };
  if (text.length > wordCharactersMax)
    return { found: `${text.length} characters`, allowed: `at most ${wordCharactersMax} characters` };
  const known = placeholdersOf(original);
  const surplus = placeholdersOf(text).find((name) => !known.includes(name));
  const allowed = known.length > 0 ? `only ${known.map((name) => `{{${name}}}`).join(", ")}` : "no {{…}} in this word";
  if (surplus !== undefined) return { found: `{{${surplus}}}`, allowed };
  if (/\{\{|\}\}/.test(text.replace(placeholder, ""))) return { found: shown(text), allowed: "as many {{ as }}" };
  return null;
}
