import { type SQL, sql } from "drizzle-orm";
import { advertVersion } from "./table";

/** How like a typed word must be to a word of the advert: one or two wrong letters in a word of usual length. */
const likeness = 0.5;
const wordsMax = 8;

/** The dictionary that takes off endings, by the language an advert is written in. */
export const dictionaryOf: Readonly<Record<string, "swedish" | "norwegian" | "english">> = {
  sv: "swedish",
  nb: "norwegian",
  nn: "norwegian",
  en: "english",
};

const inLike = (word: string) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/**
 * The condition that an advert matches what was typed: each word as it is inflected, as part of a compound
 * ("sköterska" in "undersköterska"), or nearly as it is spelt.
 */
export function matches(typed: string): SQL | undefined {
  const words = typed
    .toLowerCase()
    .normalize("NFC")
    .split(/[\s,;]+/)
    .filter((word) => word.length > 0)
    .slice(0, wordsMax);
  if (words.length === 0) return undefined;
  const conditions = words.map(
    (word) => sql`(
      ${advertVersion}.search @@ plainto_tsquery(${advertVersion.searchLanguage}::regconfig, ${word})
      or ${advertVersion.searchText} like ${inLike(word)}
      or (length(${word}) >= 4 and word_similarity(${word}, lower(${advertVersion.title} || ' ' || ${advertVersion.unitName} || ' ' || ${advertVersion.place})) >= ${likeness})
    )`,
  );
  return sql.join(conditions, sql` and `);
}

/** How well an advert matches: its title first, then the rest. */
export function relevance(typed: string): SQL<number> {
  const word = typed.toLowerCase().normalize("NFC");
  return sql<number>`word_similarity(${word}, lower(${advertVersion.title})) * 2 + word_similarity(${word}, ${advertVersion.searchText})`;
}
