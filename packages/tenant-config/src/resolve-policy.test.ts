import { expect, test } from "vitest";
import { readTenantFile } from "./read-tenant-file";
import { smallestTenant } from "./testing/smallest-tenant";

function policyOf(text: string, packAt = "2026-11-22") {
  const read = readTenantFile(text, "lillkommun.yaml", packAt);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.policy;
}
const norwegian = smallestTenant.replace("country: SE", 'country: "NO"');

test("a new tenant gets the safe defaults of the law", () => {
  const policy = policyOf(smallestTenant);
  expect(policy.retention).toMatchObject({
    applications: { destroyAfterMonths: 24 },
    hiredApplications: "keep",
    openApplications: { destroyAfterMonths: 24 },
    requirementProfiles: { destroyAfterMonths: 24 },
    messages: { destroyAfterMonths: 24 },
  });
  expect(policy.applications).toMatchObject({ late: "refuse", graceMinutes: 0, drafts: { offered: true } });
  expect(policy.attachments).toEqual({
    formats: ["pdf", "docx"],
    megabytesMax: 10,
    perSubmissionMax: 10,
    totalMax: 10,
    nameCharactersMax: 150,
    diplomas: "optional",
  });
  expect(policy.session).toMatchObject({ idleMinutes: 30, absoluteHours: 12, warningMinutes: 2 });
  expect(policy.staff).toMatchObject({ secondFactor: true, absoluteHours: 8 });
  expect(policy.accounts).toMatchObject({
    passwordRenewal: { by: "link", validMinutes: 30 },
    challenge: "none",
    consent: "information",
    selfRemoval: true,
    verification: "afterSignIn",
    verificationHours: 24,
    passwordCharactersMin: 12,
  });
  expect(policy.process).toMatchObject({
    unmetMust: "warn",
    exemptionWindowWorkingDays: 3,
    reemploymentCheckBefore: ["hire"],
    anonymisedReview: false,
    secretCandidates: false,
    personalNumber: "notCollected",
  });
  expect(policy.advert.registerChecks).toEqual([]);
  expect(policy.standingAdvert).toBeNull();
});

test("the country fixes the zone and the languages (NO-14)", () => {
  expect(policyOf(smallestTenant)).toMatchObject({
    timeZone: "Europe/Stockholm",
    languages: { default: "sv", offered: ["sv"] },
  });
  expect(policyOf(norwegian)).toMatchObject({
    timeZone: "Europe/Oslo",
    languages: { default: "nb", offered: ["nb", "nn"] },
  });
});

test("the default language comes first among the offered", () => {
  const policy = policyOf(`${norwegian}languages: { default: nn, offered: [en, nb, nn] }\n`);
  expect(policy.languages).toEqual({ default: "nn", offered: ["nn", "en", "nb"] });
});

test("the list of re-employment is asked for in Sweden only (SE-12)", () => {
  expect(policyOf(norwegian).process.reemploymentCheckBefore).toEqual([]);
});

test("a policy survives storage as JSON", () => {
  const policy = policyOf(smallestTenant);
  expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
});

test("a policy shares nothing with the pack, so that a change to one reaches no other", () => {
  expect(policyOf(smallestTenant).pack).not.toBe(policyOf(smallestTenant).pack);
});

test("the pack follows the day that is asked for (SE-9)", () => {
  expect(policyOf(smallestTenant, "2026-02-28").pack.validFrom).toBe("2019-01-01");
  expect(policyOf(smallestTenant, "2026-03-01").pack.validFrom).toBe("2026-03-01");
});
