import { expect, test } from "vitest";
import { countryPackAt } from "./country-pack/at";
import { type PresetAnswers, presetFile, presetLanguages, presets } from "./preset";

const answers: PresetAnswers = {
  preset: "swedishMunicipality",
  slug: "provkoping",
  name: "Provköpings kommun",
  hosts: ["jobb.provkoping.example.se"],
  primary: "#0b5a8a",
  support: { function: "Rekryteringsstöd", email: "stod@provkoping.example.se", phone: "08-465 004 10" },
  mail: { fromName: "Provköpings kommun", fromAddress: "jobb@provkoping.example.se" },
};

const made = (changes: Partial<PresetAnswers> = {}) => {
  const checked = presetFile({ ...answers, ...changes }, "2026-11-22");
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked;
};

test.each(presets)("the preset %s is a whole and consistent file under its country's law", (preset) => {
  const { file, policy } = made({ preset });
  const country = preset.startsWith("swedish") ? "SE" : "NO";
  expect(file.country).toBe(country);
  expect(policy.pack).toEqual(countryPackAt(country, "2026-11-22"));
  expect(policy.languages.offered).toEqual(presetLanguages(preset));
});

test("NO-14: a Norwegian preset offers bokmål and nynorsk", () => {
  for (const preset of ["norwegianMunicipality", "norwegianCounty"] as const)
    expect(made({ preset }).policy.languages.offered).toEqual(expect.arrayContaining(["nb", "nn"]));
});

test.each(presets)("the preset %s begins with the safe defaults", (preset) => {
  const { policy } = made({ preset });
  expect(policy.applications).toMatchObject({ late: "refuse", graceMinutes: 0, drafts: { offered: true } });
  expect(policy.attachments).toMatchObject({ formats: ["pdf", "docx"], megabytesMax: 10, nameCharactersMax: 150 });
  expect(policy.retention.applications).toEqual({ destroyAfterMonths: 24 });
  expect(policy.session).toMatchObject({ idleMinutes: 30, absoluteHours: 12 });
  expect(policy.staff).toEqual({ secondFactor: true, idleMinutes: 30, absoluteHours: 8 });
  expect(policy.accounts.passwordRenewal).toEqual({ by: "link", validMinutes: 30 });
  expect(policy.process).toMatchObject({ personalNumber: "notCollected", secretCandidates: false });
});

test("SE-8: a new tenant always says whom people with a protected identity turn to: support, unless somebody else is named", () => {
  expect(made().file.protectedIdentity).toMatchObject({
    route: "contactFunction",
    contact: { function: "Rekryteringsstöd" },
  });
  const contact = { function: "Växeln", email: null, phone: "08-465 004 11" };
  expect(made({ protectedIdentity: contact }).file.protectedIdentity.contact).toMatchObject(contact);
  const nowhere = presetFile({ ...answers, protectedIdentity: { function: "Växeln", email: null, phone: null } });
  expect(nowhere).toMatchObject({ ok: false, problems: [{ path: ["protectedIdentity", "contact"] }] });
});

test("other languages than the preset's are taken in their order, and wrong answers are told with their place", () => {
  expect(made({ languages: ["en", "sv"] }).policy.languages).toEqual({ default: "en", offered: ["en", "sv"] });
  const wrong = presetFile({ ...answers, slug: "platform", primary: "blue", hosts: [] });
  expect(wrong.ok ? [] : wrong.problems.map(({ path }) => path.join("."))).toEqual(["slug", "hosts", "look.primary"]);
});
