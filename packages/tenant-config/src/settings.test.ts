import { catalogueOf, languages } from "@vakans/i18n";
import { expect, test } from "vitest";
import { countryPackAt } from "./country-pack/at";
import { changed } from "./difference";
import { readTenantFile } from "./read-tenant-file";
import { type TenantFile, tenantFile } from "./schema";
import { allSettings, choicesIn, groupKeyOf, settingGroups, settingOf, settingWords } from "./settings";
import { isSettable, lawOf, lawProblemsOf, settingsUnderLaw } from "./settings-law";
import { smallestTenant } from "./testing/smallest-tenant";

const sweden = countryPackAt("SE", "2026-11-22");
const norway = countryPackAt("NO", "2026-11-22");

function fileOf(text: string): TenantFile {
  const read = readTenantFile(text, "lillkommun.yaml", "2026-11-22");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.file;
}

const swedish = fileOf(smallestTenant);
const norwegian = fileOf(smallestTenant.replace("country: SE", "country: NO"));

const after = (file: TenantFile, path: string[], value: unknown): TenantFile => {
  const made = changed(file, [{ path, value }], "2026-11-22");
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.file;
};

test("every setting of the schema stands in one group, and no group is empty", () => {
  expect(allSettings.filter((setting) => groupKeyOf(setting) === null).map(({ id }) => id)).toEqual([]);
  expect(settingGroups.flatMap(({ settings }) => settings)).toHaveLength(allSettings.length);
  expect(settingGroups.filter(({ settings }) => settings.length === 0)).toEqual([]);
});

test("every key of the schema is a setting with a field, or has a room of its own", () => {
  const keys = Object.keys(tenantFile.shape);
  const elsewhere = ["slug", "kind", "country", "hosts", "look", "words"];
  const leaves = (shape: unknown, path: readonly string[]): string[] => {
    const asked = settingOf(path);
    if (asked && asked.field.kind !== "part") return [path.join(".")];
    return typeof shape === "object" && shape !== null && !Array.isArray(shape)
      ? Object.entries(shape).flatMap(([key, each]) => leaves(each, [...path, key]))
      : [path.join(".")];
  };
  const whole = { ...swedish, standingAdvert: tenantFile.shape.standingAdvert.parse({ title: "Öppen ansökan" }) };
  const all = keys.filter((key) => !elsewhere.includes(key)).flatMap((key) => leaves(Reflect.get(whole, key), [key]));
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter((leaf) => settingOf(leaf.split(".")) === null)).toEqual([]);
  // It can fail: what the schema does not have is no setting.
  expect(settingOf(["attachments", "colour"])).toBeNull();
});

test("what nothing obeys yet is marked, and what is obeyed is not", () => {
  const waiting = allSettings.filter((setting) => setting.waiting).map(({ id }) => id);
  expect(waiting).toHaveLength(19);
  expect(waiting).toContain("process.anonymisedReview");
  for (const obeyed of ["attachments.totalMax", "session.idleMinutes", "staff.secondFactor", "retention.applications"])
    expect(waiting).not.toContain(obeyed);
});

test("what has a room of its own, or is the operator's, is no setting here", () => {
  for (const path of [
    ["slug"],
    ["hosts", 0],
    ["words", "sv", "jobs.apply"],
    ["look", "primary"],
    ["country"],
    ["kind"],
  ])
    expect(settingOf(path)).toBeNull();
});

test("a place in a tenant file leads to the setting that a form asks for", () => {
  expect(settingOf(["contacts", "support", "phone"])?.id).toBe("contacts.support");
  expect(settingOf(["retention", "applications", "destroyAfterMonths"])?.id).toBe("retention.applications");
  expect(settingOf(["advert", "registerChecks", 0, "occupations", 1])?.id).toBe("advert.registerChecks");
  expect(settingOf(["standingAdvert"])?.field.kind).toBe("part");
  expect(settingOf(["standingAdvert", "title"])?.id).toBe("standingAdvert.title");
  expect(settingOf(["standingAdvert", "unknown"])).toBeNull();
});

test("a form asks for each setting in the way that the schema takes it", () => {
  const fieldAt = (id: string) => allSettings.find((setting) => setting.id === id)?.field;
  expect(fieldAt("attachments.totalMax")).toEqual({ kind: "number", min: 1, max: 200 });
  expect(fieldAt("attachments.diplomas")).toEqual({
    kind: "choice",
    choices: ["optional", "bringToInterview", "attachOrBring"],
  });
  expect(fieldAt("contacts.support")).toEqual({ kind: "contact", emailRequired: true });
  expect(fieldAt("contacts.jobs")).toEqual({ kind: "contact", emailRequired: false });
  expect(fieldAt("retention.adverts")).toEqual({ kind: "period", min: 1, max: 1200 });
  expect(fieldAt("standingAdvert.emptyingDays")).toEqual({ kind: "days" });
  expect(fieldAt("process.noticeBoard")).toEqual({ kind: "webAddress" });
});

test.each(languages)(
  "each setting, each choice and each group has its words in %s, and there are no others",
  (language) => {
    const texts = catalogueOf(language);
    const wanted = new Set([
      ...settingGroups.flatMap(({ key }) => [settingWords.group(key), settingWords.groupAbout(key)]),
      ...allSettings.flatMap((setting) => [settingWords.name(setting), settingWords.about(setting)]),
      ...allSettings
        .filter(({ path }) => path[0] !== "languages")
        .flatMap((setting) =>
          "choices" in setting.field ? setting.field.choices.map((choice) => settingWords.choice(setting, choice)) : [],
        ),
    ]);
    expect([...wanted].filter((key) => !texts[key])).toEqual([]);
    const made = Object.keys(texts).filter((key) => /^settings\.(field|about|choice|group)[A-Z]/.test(key));
    expect(made.filter((key) => !wanted.has(key as never))).toEqual([]);
  },
);

test("every line of law belongs to a setting, says its rule, and has its sentence in each language", () => {
  for (const pack of [sweden, norway]) {
    const ids = allSettings.map(({ id }) => id);
    expect(settingsUnderLaw(pack.country).filter((id) => !ids.includes(id))).toEqual([]);
    const known = allSettings.flatMap((setting) => lawOf(setting, pack) ?? []);
    expect(known.length).toBeGreaterThan(15);
    for (const { rules, says } of known) {
      expect(rules.every((rule) => /^(SE|NO|X)-\d+$/.test(rule))).toBe(true);
      for (const language of languages) expect(catalogueOf(language)[says]).toBeTruthy();
    }
  }
});

test("SE-5 and NO-11 stand at the times of keeping of their own country", () => {
  const setting = { id: "retention.applications" };
  expect(lawOf(setting, sweden)?.rules).toEqual(["SE-5"]);
  expect(lawOf(setting, norway)?.rules).toContain("NO-11");
});

test("NO-1 a Norwegian tenant cannot keep applicants secret; SE-7 a Swedish one can choose it", () => {
  const path = ["process", "secretCandidates"];
  expect(isSettable({ id: path.join(".") }, norway)).toBe(false);
  expect(lawProblemsOf(norwegian, after(norwegian, path, true))).toEqual([
    { path, found: "true", allowed: "what the law fixes (offentleglova § 25, NO-1)" },
  ]);
  expect(lawProblemsOf(swedish, after(swedish, path, true))).toEqual([]);
});

test("NO-2, SE-12, NO-6 what a country does not know cannot be set there", () => {
  expect(lawProblemsOf(swedish, after(swedish, ["process", "exemptionWindowWorkingDays"], 5))).toHaveLength(1);
  expect(lawProblemsOf(norwegian, after(norwegian, ["process", "exemptionWindowWorkingDays"], 5))).toEqual([]);
  expect(lawProblemsOf(norwegian, after(norwegian, ["process", "reemploymentCheckBefore"], ["publish"]))).toHaveLength(
    1,
  );
  expect(
    lawProblemsOf(norwegian, after(norwegian, ["process", "noticeBoard"], "https://tavle.example.no")),
  ).toHaveLength(1);
});

test("a file that says already what the law does not know there stays as it is", () => {
  const odd = after(norwegian, ["process", "reemploymentCheckBefore"], ["publish"]);
  expect(lawProblemsOf(odd, after(odd, ["attachments", "totalMax"], 20))).toEqual([]);
});

// A value that somebody could wish for, of every setting that the law of a country fixes or does not know.
const against: Readonly<Record<"SE" | "NO", Readonly<Record<string, string>>>> = {
  SE: { "process.exemptionWindowWorkingDays": "5" },
  NO: {
    "process.secretCandidates": "true",
    "process.reemploymentCheckBefore": "[publish]",
    "process.decisionsAnnouncedBy": "Kansliet",
    "process.noticeBoard": "https://tavle.example.no",
  },
};

test.each([
  ["SE", sweden],
  ["NO", norway],
] as const)("in %s every limit of the law is known to the tests below", (country, pack) => {
  const limited = allSettings.filter((setting) => !isSettable(setting, pack)).map(({ id }) => id);
  expect(Object.keys(against[country]).sort()).toEqual([...limited].sort());
});

test.each(
  (["SE", "NO"] as const).flatMap((country) => Object.entries(against[country]).map((each) => [country, ...each])),
)(
  "NO-1, NO-2, NO-6, SE-12: in %s a file that says %s: %s is refused with the line and the law",
  (country, id, value) => {
    const [part, key] = id.split(".");
    const text = `${smallestTenant.replace("country: SE", `country: ${country}`)}${part}: { ${key}: ${value} }\n`;
    const read = readTenantFile(text, "lillkommun.yaml", "2026-11-22");
    const law = lawOf({ id }, country === "SE" ? sweden : norway);
    expect(read).toMatchObject({
      ok: false,
      problems: [
        { key: id, line: text.split("\n").length - 1, allowed: expect.stringContaining(law?.rules[0] ?? "?") },
      ],
    });
    if (law?.act) expect(JSON.stringify(read)).toContain(law.act);
  },
);

test("SE-13: an answer about an account cannot be set to take longer than the law gives", () => {
  const setting = { id: "accounts.closureAnswerDays" };
  for (const pack of [sweden, norway]) expect(lawOf(setting, pack)).toMatchObject({ kind: "limited", max: 30 });
  const text = `${smallestTenant}accounts: { closureAnswerDays: 31 }\n`;
  expect(readTenantFile(text, "lillkommun.yaml", "2026-11-22")).toMatchObject({
    ok: false,
    problems: [{ key: "accounts.closureAnswerDays" }],
  });
});

test("what the product itself says where a file is silent is no wish against the law", () => {
  for (const file of [swedish, norwegian]) expect(lawProblemsOf(null, file)).toEqual([]);
});

test("channels of another country are no choice", () => {
  const channels = ["platsbanken", "nav", "finn", "intranet"];
  expect(choicesIn(channels, sweden)).toEqual(["platsbanken", "intranet"]);
  expect(choicesIn(channels, norway)).toEqual(["nav", "finn", "intranet"]);
});
