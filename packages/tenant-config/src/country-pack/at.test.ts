import { catalogueOf, languages } from "@vakans/i18n";
import { expect, test } from "vitest";
import { countryPackAt, countryPacks } from "./at";
import { countries } from "./pack";

const all = countries.flatMap((country) => countryPacks[country]);

test.each(countries)("the packs of %s follow each other without gap or overlap, and the last is open", (country) => {
  const packs = countryPacks[country];
  expect(packs.map(({ validTo }) => validTo)).toEqual([...packs.slice(1).map(({ validFrom }) => validFrom), null]);
  expect(packs.every((pack) => pack.country === country)).toBe(true);
});

test("SE-9 from 2026-03-01 home care can be checked, and work with children in both registers", () => {
  const before = countryPackAt("SE", "2026-02-28").registerChecks;
  const after = countryPackAt("SE", "2026-03-01").registerChecks;
  expect([before["homeCare"], after["homeCare"]?.demand]).toEqual([undefined, "optional"]);
  expect([before["children"]?.registers, after["children"]?.registers]).toEqual([
    ["criminalRecord"],
    ["criminalRecord", "suspicionRecord"],
  ]);
});

test("SE-9 school work needs an extract at most a year old; OR-16 psychiatric care may ask both registers", () => {
  const { registerChecks } = countryPackAt("SE", "2026-11-22");
  expect(registerChecks["school"]).toMatchObject({ demand: "mandatory", extractMonthsMax: 12 });
  expect(registerChecks["psychiatricCare"]).toMatchObject({
    demand: "optional",
    registers: ["criminalRecord", "suspicionRecord"],
  });
});

test("NO-8 each Norwegian check names its ground, and health personnel's is at most three months old", () => {
  const { registerChecks } = countryPackAt("NO", "2026-11-22");
  expect(Object.values(registerChecks).every(({ ground }) => ground?.includes("§"))).toBe(true);
  expect(registerChecks["healthPersonnel"]?.extractMonthsMax).toBe(3);
});

test("NO-1 the Norwegian list needs name, date of birth, title, municipality and gender; Sweden has no such list", () => {
  expect(countryPackAt("NO", "2026-11-22").applicantList?.fields).toEqual([
    "name",
    "dateOfBirth",
    "presentTitle",
    "municipality",
    "gender",
  ]);
  expect(countryPackAt("SE", "2026-11-22").applicantList).toBeNull();
});

test("NO-2 Norwegian adverts say that details can become public all the same, and exemption can be asked for", () => {
  const pack = countryPackAt("NO", "2026-11-22");
  expect(pack.advertNotices).toEqual(["law.advertApplicantList"]);
  expect(pack.exemption?.ground).toBe("offentleglova § 25 andre ledd tredje punktum");
  expect(catalogueOf("nb")["law.exemptionEntry"]).toBe("Søker {{number}}, unntatt, § 25 andre ledd tredje punktum");
  expect(catalogueOf("nb")["law.advertApplicantList"]).toContain("selv om du har bedt om ikke å stå på listen");
});

test("SE-1 Swedish adverts and receipts say that the application is a public document", () => {
  const { advertNotices, receiptNotices } = countryPackAt("SE", "2026-11-22");
  for (const key of [...advertNotices, ...receiptNotices]) expect(catalogueOf("sv")[key]).toContain("allmän handling");
});

test("SE-11 an appeal takes three weeks in Sweden; NO-6 Norway has no appeal clock", () => {
  expect(countryPackAt("SE", "2026-11-22").appeal).toEqual({ weeks: 3, from: "announcement" });
  expect(countryPackAt("NO", "2026-11-22").appeal).toBeNull();
});

test("SE-5, NO-11 the clock of retention starts at legal force in Sweden, when the case is closed in Norway", () => {
  expect(countryPackAt("SE", "2026-11-22").retentionClock).toBe("legalForce");
  expect(countryPackAt("NO", "2026-11-22").retentionClock).toBe("caseClosed");
});

test("a day before the first pack gets the first", () => {
  expect(countryPackAt("NO", "1999-01-01")).toBe(countryPacks.NO[0]);
});

test.each(languages)("every text that a pack names exists in %s", (language) => {
  const named = all.flatMap((pack) => [
    ...pack.advertNotices,
    ...pack.receiptNotices,
    ...Object.values(pack.registerChecks).map(({ notice }) => notice),
    ...(pack.exemption ? [pack.exemption.offer, pack.exemption.explanation, pack.exemption.entry] : []),
    pack.rejectionNotice,
    pack.personalDataNotice,
  ]);
  expect(named.filter((key) => !catalogueOf(language)[key])).toEqual([]);
});
