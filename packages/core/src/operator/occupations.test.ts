import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { withoutTenant } from "../db/tenant-transaction";
import { occupationNames, occupationsOf, occupationsOffered, searchOccupations } from "../occupation/queries";
import { occupation } from "../occupation/table";
import { newWorld, sharedDir, testDatabase } from "../testing";
import { classificationNamed, importOccupations, readRows } from "./occupations";
import { OperatorMistake } from "./roles";

const small = [
  { code: "9", level: 1, parent: null, sv: "Arbete i hamn", en: "Work in ports" },
  { code: "99", level: 2, parent: "9", sv: "Hamnarbetare", en: "Port workers" },
  { code: "999", level: 3, parent: "99", sv: "Hamnarbetare", en: "Port workers" },
  { code: "9998", level: 4, parent: "999", sv: "Isbrytarkaptener, statliga", en: "Icebreaker masters" },
  { code: "9999", level: 4, parent: "999", sv: "Hamnarbetare", en: "Port workers" },
];
const json = JSON.stringify(small);
const csv = [
  "code,level,parent,sv,en",
  "9,1,,Arbete i hamn,Work in ports",
  "99,2,9,Hamnarbetare,Port workers",
  "999,3,99,Hamnarbetare,Port workers",
  '9998,4,999,"Isbrytarkaptener, statliga",Icebreaker masters',
  "9999,4,999,Hamnarbetare,Port workers",
  "",
].join("\r\n");

test("a CSV and a JSON file of the same classification are the same rows", () => {
  expect(readRows("ssyk2012", csv)).toEqual(readRows("ssyk2012", json));
  expect(readRows("ssyk2012", `\ufeff${csv}`)).toHaveLength(5);
  expect(readRows("ssyk2012", csv)[3]).toEqual({
    code: "9998",
    level: 4,
    name: "Isbrytarkaptener, statliga",
    nameEn: "Icebreaker masters",
  });
});

const changed = (index: number, change: Record<string, unknown>) =>
  JSON.stringify(small.map((row, place) => (place === index ? { ...row, ...change } : row)));

test.each([
  ["nothing at all", "", "neither a JSON list nor CSV"],
  ["a JSON file that is cut off", json.slice(0, -5), "begins like JSON and is none"],
  ["a list of numbers", "[1, 2]", "a list of objects"],
  ["a code of letters", changed(0, { code: "A" }), "Row 1 is not of the form"],
  ["a level that its code has not", changed(3, { level: 3 }), "Row 4 (9998) says level 3"],
  ["another parent", changed(3, { parent: "998" }), 'names the parent "998"'],
  ["no name", changed(3, { sv: " " }), 'has no name under "sv"'],
  ["a code twice", JSON.stringify([...small, small[4]]), "Row 6 (9999) stands in the file twice"],
  ["a member without its group", JSON.stringify(small.filter(({ code }) => code !== "99")), "belongs to 99"],
  ["groups only", JSON.stringify(small.slice(0, 3)), "no occupation"],
  ["a line with a column too many", csv.replace("Arbete i hamn,", "Arbete, i hamn,"), "Row 1 has 6 columns"],
  ["a quotation mark that is not closed", csv.replace('statliga"', "statliga"), "quotation mark"],
])("a file with %s is refused in one sentence", (_what, text, sentence) => {
  expect(() => readRows("ssyk2012", text)).toThrow(OperatorMistake);
  expect(() => readRows("ssyk2012", text)).toThrow(sentence);
});

test("a Swedish file is not taken for the Norwegian classification, nor an unknown name for one", () => {
  expect(() => readRows("styrk08", json)).toThrow('no name under "nb"');
  expect(() => classificationNamed("ssyk96")).toThrow("ssyk2012 or styrk08");
});

test("an import can be repeated: what is there stays, what reads otherwise is rewritten, nothing goes", async () => {
  const { ownerUrl } = testDatabase();
  const { client } = await newWorld();
  const first = await importOccupations(ownerUrl, "ssyk2012", json);
  expect(first.added + first.unchanged).toBe(5);
  expect(await importOccupations(ownerUrl, "ssyk2012", csv)).toEqual({ added: 0, changed: 0, unchanged: 5 });
  const renamed = await importOccupations(ownerUrl, "ssyk2012", changed(3, { sv: "Isbrytarkaptener" }));
  expect(renamed).toEqual({ added: 0, changed: 1, unchanged: 4 });
  await importOccupations(ownerUrl, "ssyk2012", json);
  await withoutTenant(client, async ({ tx }) => {
    expect(await occupationsOffered(tx, "ssyk2012")).toBe(true);
    expect(await occupationNames(tx, "ssyk2012", ["9998", "0000x"], "sv")).toEqual([
      { code: "9998", name: "Isbrytarkaptener, statliga" },
    ]);
    expect((await occupationsOf(tx, "ssyk2012", "sv")).filter(({ code }) => code.startsWith("99"))).toHaveLength(2);
  });
});

test.each([
  ["isbrytarkapten", "sv", "9998"],
  ["ISBRYTARKAPTTEN", "sv", "9998"],
  ["icebreaker", "en", "9998"],
  ["hamnarbetare", "sv", "999"],
] as const)(
  "%s finds its occupation, misspelt or inflected; a group stands for members of its name",
  async (typed, language, code) => {
    await importOccupations(testDatabase().ownerUrl, "ssyk2012", json);
    const { client } = await newWorld();
    const found = await withoutTenant(client, ({ tx }) => searchOccupations(tx, "ssyk2012", typed, language));
    expect(found[0]?.code).toBe(code);
    expect(new Set(found.map(({ name }) => name.toLowerCase())).size).toBe(found.length);
  },
);

test("the app reads a classification and cannot write one", async () => {
  const { client } = await newWorld();
  const writing = withoutTenant(client, ({ tx }) =>
    tx.insert(occupation).values({ classification: "ssyk2012", code: "1", level: 1, name: "x", nameEn: null }),
  );
  await expect(writing).rejects.toMatchObject({ code: "42501" });
});

const files = [
  { classification: "ssyk2012", rows: 633 },
  { classification: "styrk08", rows: 582 },
] as const;

const official = path.join(sharedDir, "data/occupations");

// A checkout alone has no such files: its own small ones above show the same.
test.skipIf(!existsSync(official)).each(files)(
  "the official $classification is read whole, from JSON and from CSV",
  ({ classification, rows }) => {
    const read = (ending: string) =>
      readRows(classification, readFileSync(path.join(official, `${classification}.${ending}`), "utf8"));
    expect(read("json")).toHaveLength(rows);
    expect(read("csv").map(({ code, name }) => `${code} ${name}`)).toEqual(
      read("json").map(({ code, name }) => `${code} ${name}`),
    );
  },
);
