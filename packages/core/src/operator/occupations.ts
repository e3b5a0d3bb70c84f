import { sql } from "drizzle-orm";
import { z } from "zod";
import { openClient } from "../db/client";
import { withoutTenant } from "../db/tenant-transaction";
import { type Classification, classifications } from "../occupation/schema";
import { OperatorMistake } from "./roles";

/** A row as the files of official classifications have it. */
type Row = {
  readonly code: string;
  readonly level: number;
  readonly name: string;
  readonly nameEn: string | null;
};

/** What an import did: rows that were new, rows that read otherwise before, and rows that were as they are. */
export type Imported = { readonly added: number; readonly changed: number; readonly unchanged: number };

/** Under which key a classification's file has its names. */
const nameKey: Readonly<Record<Classification, "sv" | "nb">> = { ssyk2012: "sv", styrk08: "nb" };

/** The classification of a name that an operator wrote. Throws `OperatorMistake` with the names that there are. */
export function classificationNamed(name: string | undefined): Classification {
  const known = classifications.find((one) => one === name);
  if (!known) throw new OperatorMistake(`--classification must be ${classifications.join(" or ")}.`);
  return known;
}

/**
 * Imports a classification: adds what is new, rewrites what reads otherwise, removes nothing, since adverts may name it.
 * `text` is a whole JSON or CSV file. Throws `OperatorMistake` with the first row that is wrong, and then imports nothing.
 */
export async function importOccupations(
  ownerUrl: string,
  classification: Classification,
  text: string,
): Promise<Imported> {
  const rows = readRows(classification, text);
  const client = openClient(ownerUrl, { max: 1 });
  try {
    return await withoutTenant(client, async ({ tx }) => {
      const written = await tx.execute<{ added: boolean }>(sql`
        insert into occupation (classification, code, level, name, name_en)
        select ${classification}, code, level, name, name_en
        from jsonb_to_recordset(${JSON.stringify(rows.map(({ nameEn, ...row }) => ({ ...row, name_en: nameEn })))}::jsonb)
          as r(code text, level integer, name text, name_en text)
        on conflict (classification, code) do update
          set level = excluded.level, name = excluded.name, name_en = excluded.name_en
          where (occupation.level, occupation.name, occupation.name_en) is distinct from (excluded.level, excluded.name, excluded.name_en)
        returning xmax = 0 as added`);
      const added = written.rows.filter((row) => row.added).length;
      return { added, changed: written.rows.length - added, unchanged: rows.length - written.rows.length };
    });
  } finally {
    await client.pool.end();
  }
}

const field = z.union([z.string(), z.number()]).transform(String);
const name = z.string().trim().min(1).max(300);
const fileRow = z.object({
  code: z.string().regex(/^\d{1,4}$/),
  level: field.pipe(z.string().regex(/^[1-4]$/)),
  parent: z.string().nullish(),
});

/** The rows of a file, every one of them checked against its neighbours. */
export function readRows(classification: Classification, text: string): readonly Row[] {
  const found = text.trimStart().startsWith("[") ? rowsOfJson(text) : rowsOfCsv(text);
  const key = nameKey[classification];
  const rows = new Map<string, Row>();
  const parents: { readonly place: string; readonly parent: string }[] = [];
  found.forEach((given, index) => {
    const place = `Row ${index + 1}`;
    const read = fileRow.safeParse(given);
    if (!read.success)
      throw new OperatorMistake(
        `${place} is not of the form: it needs a code of 1 to 4 digits, its level and its parent.`,
      );
    const { code, level, parent } = read.data;
    const at = `${place} (${code})`;
    const told = name.safeParse(given[key]);
    if (!told.success)
      throw new OperatorMistake(`${at} has no name under "${key}", where ${classification} has its names.`);
    if (Number(level) !== code.length)
      throw new OperatorMistake(`${at} says level ${level}, and its code has ${code.length} digits.`);
    if ((parent ?? "") !== code.slice(0, -1))
      throw new OperatorMistake(`${at} names the parent "${parent ?? ""}", and its code says "${code.slice(0, -1)}".`);
    if (rows.has(code)) throw new OperatorMistake(`${at} stands in the file twice.`);
    if (parent) parents.push({ place: at, parent });
    const english = name.safeParse(given["en"]);
    rows.set(code, { code, level: code.length, name: told.data, nameEn: english.success ? english.data : null });
  });
  const orphan = parents.find(({ parent }) => !rows.has(parent));
  if (orphan) throw new OperatorMistake(`${orphan.place} belongs to ${orphan.parent}, which the file does not have.`);
  if (![...rows.values()].some(({ level }) => level === 4))
    throw new OperatorMistake("The file has no occupation: no code of 4 digits.");
  return [...rows.values()];
}

type Given = Readonly<Record<string, unknown>>;

function rowsOfJson(text: string): readonly Given[] {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new OperatorMistake("The file begins like JSON and is none: a bracket or a comma is missing somewhere.");
  }
  const rows = z.array(z.record(z.string(), z.unknown())).safeParse(found);
  if (!rows.success) throw new OperatorMistake("The file must be a list of objects, one for each code.");
  return rows.data;
}

function rowsOfCsv(text: string): readonly Given[] {
  const [header = [], ...lines] = cellsOfCsv(text.replace(/^\ufeff/, ""));
  if (!header.includes("code"))
    throw new OperatorMistake(
      "The file is neither a JSON list nor CSV whose first line names its columns, code among them.",
    );
  return lines.map((cells, index) => {
    if (cells.length !== header.length)
      throw new OperatorMistake(
        `Row ${index + 1} has ${cells.length} columns, and the first line names ${header.length}.`,
      );
    return Object.fromEntries(header.map((column, place) => [column, cells[place] ?? ""]));
  });
}

/** Cells by RFC 4180: a cell in quotes may hold commas, line breaks and doubled quotes. */
function cellsOfCsv(text: string): string[][] {
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  const rows: string[][] = [];
  let row: string[] = [];
  while (cells.lastIndex < text.length) {
    const from = cells.lastIndex;
    const match = cells.exec(text);
    if (!match)
      throw new OperatorMistake(`Row ${rows.length} has a quotation mark that is not closed, or stands inside a cell.`);
    const [whole, quoted, bare = "", end] = match;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ",") {
      if (row.some((cell) => cell !== "")) rows.push(row);
      row = [];
    }
    if (whole === "" && cells.lastIndex === from) break;
  }
  return rows;
}
