import { settingAt } from "@vakans/tenant-config";
import { expect, test } from "vitest";
import { inventedPolicy } from "../testing/policy";
import { type Dated, favoured, inFavour, isSetHere, mayCountFrom, stateOf, timelineOf } from "./rules";

const day = (on: number, hour = 0) => new Date(Date.UTC(2026, 10, on, hour));

const version = (number: number, effectiveAt: Date, createdAt = effectiveAt): Dated => ({
  number,
  effectiveAt,
  createdAt,
});

const statesOf = (all: readonly Dated[], now: Date) => all.map((each) => stateOf(each, all, now));

test("of the versions that have begun the newest counts, and one that is to begin waits", () => {
  const all = [version(1, day(1)), version(2, day(3)), version(3, day(20), day(3))];
  expect(statesOf(all, day(2))).toEqual(["running", "scheduled", "scheduled"]);
  expect(statesOf(all, day(4))).toEqual(["past", "running", "scheduled"]);
  expect(statesOf(all, day(20))).toEqual(["past", "past", "running"]);
});

test("a version that a newer one came before never counts, also not when its day has passed", () => {
  const all = [version(1, day(1)), version(2, day(20), day(2)), version(3, day(5)), version(4, day(20), day(5))];
  expect(statesOf(all, day(6))).toEqual(["past", "overtaken", "running", "scheduled"]);
  expect(statesOf(all, day(21))).toEqual(["past", "overtaken", "past", "running"]);
  expect(timelineOf(all, day(6)).map(({ number }) => number)).toEqual([3, 4]);
  // One that was followed in the moment in which it began has counted.
  expect(statesOf([version(1, day(5)), version(2, day(5))], day(6))).toEqual(["past", "running"]);
});

test("a version counts from now at the earliest and in 400 days at the latest", () => {
  const now = day(1);
  const after = (ms: number) => mayCountFrom(new Date(now.getTime() + ms), now);
  expect(after(0).ok).toBe(true);
  expect(after(-60_000).ok).toBe(true);
  expect(after(-60_001)).toMatchObject({ code: "effectivePassed" });
  expect(after(400 * 86_400_000).ok).toBe(true);
  expect(after(400 * 86_400_000 + 1)).toMatchObject({ code: "effectiveTooFar", details: { days: 400 } });
});

test("what makes a tenant the one it is, is not set among the settings", () => {
  expect(["slug", "country", "kind", "hosts"].map((name) => isSetHere([name]))).toEqual([false, false, false, false]);
  expect(isSetHere(["hosts", 0])).toBe(false);
  expect(isSetHere(["attachments", "totalMax"])).toBe(true);
});

const standingAdvert = { title: "Spontanansökan" };
const generous = inventedPolicy("SE", {
  attachments: { formats: ["pdf", "docx", "rtf"], megabytesMax: 20, perSubmissionMax: 12, totalMax: null },
  applications: {
    late: "acceptMarked",
    graceMinutes: 30,
    drafts: { keptHours: 48, keptDaysAfterLastDay: 60 },
  },
  standingAdvert: { ...standingAdvert, fieldsOfWorkRequired: false, structuredCvRequired: false },
});
const strict = inventedPolicy("SE", {
  attachments: { formats: ["pdf"], megabytesMax: 5, perSubmissionMax: 2, totalMax: 4, nameCharactersMax: 50 },
  applications: {
    update: "never",
    drafts: { offered: false, keptHours: 2, keptDaysAfterLastDay: 3 },
  },
  standingAdvert,
});

test("X-4: a form begun under the old rules meets each of them that is in its applicant's favour (OR-13, OR-14, VN-21, VN-22, VN-23)", () => {
  const kept = inFavour(generous, strict);
  expect(kept.attachments).toMatchObject({
    megabytesMax: 20,
    perSubmissionMax: 12,
    totalMax: null,
    nameCharactersMax: 150,
  });
  expect([...kept.attachments.formats].sort()).toEqual(["docx", "pdf", "rtf"]);
  expect(kept.applications).toMatchObject({
    late: "acceptMarked",
    graceMinutes: 30,
    update: "untilLastDay",
    drafts: { offered: true, keptHours: 48, keptDaysAfterLastDay: 60 },
  });
  expect(kept.standingAdvert).toMatchObject({ fieldsOfWorkRequired: false, structuredCvRequired: false });
});

test("a form begun under stricter rules has the new ones, and every other setting is as it is now", () => {
  const freed = inFavour(strict, generous);
  const plain = (policy: typeof freed) => JSON.parse(JSON.stringify(policy));
  expect(plain(freed)).toEqual(plain(generous));
  const renamed = inventedPolicy("SE", { name: "Nya Provköpings kommun" });
  expect(inFavour(generous, renamed).name).toBe("Nya Provköpings kommun");
  expect(inFavour(renamed, renamed)).toBe(renamed);
});

test("every setting that is told to be kept in favour is one that can be", () => {
  const kept = inFavour(generous, strict);
  for (const name of favoured) {
    const path = name.split(".");
    if (JSON.stringify(settingAt(generous, path)) === JSON.stringify(settingAt(strict, path))) continue;
    expect([...[settingAt(kept, path)].flat()].sort(), name).toEqual([...[settingAt(generous, path)].flat()].sort());
  }
  const changed = favoured.filter(
    (name) =>
      JSON.stringify(settingAt(generous, name.split("."))) !== JSON.stringify(settingAt(strict, name.split("."))),
  );
  expect(changed).toHaveLength(favoured.length);
});
