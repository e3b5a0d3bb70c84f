import type { Language } from "@vakans/i18n";
import { asc, eq, inArray, or, sql } from "drizzle-orm";
import { advert, advertVersion } from "../advert/table";
import type { Database } from "../db/client";
import { applicant } from "../identity/table";
import { type Occupation, occupationNames } from "../occupation/queries";
import type { Classification } from "../occupation/schema";
import { unit } from "../unit/table";
import { placesOf } from "./rules";
import type { InterestAnswers } from "./schema";
import { interestRegistration } from "./table";

export type Registration = typeof interestRegistration.$inferSelect;

/** The answers of a registration, without what else it holds. */
export const answersOf = (row: InterestAnswers): InterestAnswers => ({
  areas: row.areas,
  occupations: row.occupations,
  extents: row.extents,
  employments: row.employments,
  places: row.places,
  unitIds: row.unitIds,
});

/** An account as a registration knows it. Null once it is closed. */
export async function accountOf(tx: Database, applicantId: string) {
  const [found] = await tx
    .select({
      id: applicant.id,
      email: applicant.email,
      verifiedAt: applicant.verifiedAt,
      language: applicant.language,
    })
    .from(applicant)
    .where(eq(applicant.id, applicantId));
  return found?.email ? { ...found, email: found.email } : null;
}

type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>;

/** The registration of an account: its own, or one of its address, once it is known that the address is its owner's. */
export async function registrationOf(tx: Database, account: Account): Promise<Registration | null> {
  const own = eq(interestRegistration.applicantId, account.id);
  const [found] = await tx
    .select()
    .from(interestRegistration)
    .where(account.verifiedAt ? or(own, eq(interestRegistration.email, account.email)) : own)
    .orderBy(sql`${own} desc nulls last`)
    .limit(1);
  return found ?? null;
}

/** What the codes of answers are called: for a summary and for a mail. */
export type NamedAnswers = {
  readonly occupations: readonly Occupation[];
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
};

export async function namesOf(
  tx: Database,
  answers: Pick<InterestAnswers, "occupations" | "unitIds">,
  classification: Classification,
  language: Language,
): Promise<NamedAnswers> {
  const units =
    answers.unitIds.length === 0
      ? []
      : await tx
          .select({ unitId: unit.id, name: unit.name })
          .from(unit)
          .where(inArray(unit.id, [...answers.unitIds]))
          .orderBy(asc(unit.name));
  return { occupations: await occupationNames(tx, classification, answers.occupations, language), units };
}

type UnitChoice = { readonly unitId: string; readonly name: string; readonly depth: number };

/** The tenant's units as the tree has them, each below its parent. */
export async function unitChoices(tx: Database): Promise<readonly UnitChoice[]> {
  const rows = await tx
    .select({ unitId: unit.id, parentId: unit.parentId, name: unit.name })
    .from(unit)
    .orderBy(asc(unit.name));
  const below = new Map<string | null, typeof rows>();
  for (const row of rows) below.set(row.parentId, [...(below.get(row.parentId) ?? []), row]);
  const walk = (parentId: string | null, depth: number): UnitChoice[] =>
    (below.get(parentId) ?? []).flatMap(({ unitId, name }) => [{ unitId, name, depth }, ...walk(unitId, depth + 1)]);
  return walk(null, 0);
}

const placesShownMax = 60;

/** The places where the tenant has its units and its published jobs. */
export async function placeChoices(tx: Database): Promise<readonly string[]> {
  const ofUnits = await tx.selectDistinct({ place: unit.place }).from(unit);
  const ofAdverts = await tx
    .selectDistinct({ place: advertVersion.place })
    .from(advert)
    .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId));
  const spelt = new Map<string, string>();
  for (const { place } of [...ofUnits, ...ofAdverts]) {
    // Of several places in one text each stands alone, with the capital letters that the text gives it.
    for (const key of placesOf(place)) {
      const at = place.toLowerCase().indexOf(key);
      if (!spelt.has(key)) spelt.set(key, at < 0 ? key : place.slice(at, at + key.length));
    }
  }
  return [...spelt.values()].sort((a, b) => a.localeCompare(b, "sv")).slice(0, placesShownMax);
}
