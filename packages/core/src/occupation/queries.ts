import type { Language } from "@vakans/i18n";
import { and, asc, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { occupationDigits } from "./rules";
import type { Classification } from "./schema";
import { occupation } from "./table";

/** An occupation, or a group of them, as somebody chooses it. */
export type Occupation = { readonly code: string; readonly name: string };

const likeness = 0.5;
const wordsMax = 6;
const foundMax = 12;

const nameIn = (language: Language): SQL<string> =>
  language === "en" ? sql<string>`coalesce(${occupation.nameEn}, ${occupation.name})` : sql<string>`${occupation.name}`;

/** Has the classification been imported? Without it everything works by areas alone. */
export async function occupationsOffered(tx: Database, classification: Classification): Promise<boolean> {
  const [one] = await tx
    .select({ code: occupation.code })
    .from(occupation)
    .where(eq(occupation.classification, classification))
    .limit(1);
  return one !== undefined;
}

/** Every occupation of a classification, by name. Groups are no occupations. */
export async function occupationsOf(tx: Database, classification: Classification, language: Language) {
  const name = nameIn(language);
  return tx
    .select({ code: occupation.code, name })
    .from(occupation)
    .where(and(eq(occupation.classification, classification), eq(occupation.level, occupationDigits)))
    .orderBy(asc(name));
}

/** The names of codes, in the order of the codes. A code of nothing is left out. */
export async function occupationNames(
  tx: Database,
  classification: Classification,
  codes: readonly string[],
  language: Language,
): Promise<readonly Occupation[]> {
  if (codes.length === 0) return [];
  return tx
    .select({ code: occupation.code, name: nameIn(language) })
    .from(occupation)
    .where(and(eq(occupation.classification, classification), inArray(occupation.code, [...codes])))
    .orderBy(asc(occupation.code));
}

const inLike = (word: string) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/**
 * Occupations and small groups of them whose name holds every word that was typed, or one nearly like it. Of a group and
 * its members with one name the group is told: it stands for them all.
 */
export async function searchOccupations(
  tx: Database,
  classification: Classification,
  typed: string,
  language: Language,
): Promise<readonly Occupation[]> {
  const text = typed.toLowerCase().normalize("NFC");
  const words = text
    .split(/[\s,;]+/)
    .filter((word) => word.length > 0)
    .slice(0, wordsMax);
  if (words.length === 0) return [];
  const name = nameIn(language);
  const lower = sql`lower(${name})`;
  const holds = words.map(
    (word) =>
      sql`(${lower} like ${inLike(word)} or (length(${word}) >= 4 and word_similarity(${word}, ${lower}) >= ${likeness}))`,
  );
  const rows = await tx
    .select({ code: occupation.code, name })
    .from(occupation)
    .where(
      and(
        eq(occupation.classification, classification),
        gte(occupation.level, occupationDigits - 1),
        sql.join(holds, sql` and `),
      ),
    )
    .orderBy(sql`word_similarity(${text}, ${lower}) desc`, asc(sql`length(${name})`), asc(occupation.code))
    .limit(foundMax * 2);
  const told = new Map<string, Occupation>();
  for (const row of rows) {
    const key = row.name.toLowerCase();
    const known = told.get(key);
    if (!known || row.code.length < known.code.length) told.set(key, row);
  }
  return [...told.values()].slice(0, foundMax);
}
