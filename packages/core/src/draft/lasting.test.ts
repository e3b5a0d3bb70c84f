import { expect, test } from "vitest";
import { emptyCv, emptyDetails } from "../application/schema";
import { inventedPolicy } from "../testing/policy";
import { basisOf } from "./basis";
import { isClosingSoon, judgeWriting, keptDraftsUntil, openChoices, withValue, written } from "./rules";
import type { DraftContent } from "./schema";

const content: DraftContent = { details: emptyDetails, cv: emptyCv, answers: {}, visited: [], language: "sv" };
const [here, there] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];

test.each([
  { what: "says what is there already", differs: false, fits: false, sheet: { basis: "old" }, outcome: "written" },
  { what: "was made from what is there", differs: true, fits: true, sheet: { basis: "now" }, outcome: "written" },
  { what: "was made from something older", differs: true, fits: false, sheet: { basis: "old" }, outcome: "beside" },
  { what: "says nothing of what it saw", differs: true, fits: false, sheet: {}, outcome: "written" },
  {
    what: "comes from the page that wrote last",
    differs: true,
    fits: false,
    sheet: { basis: "old", by: here, turn: 3 },
    outcome: "written",
  },
  {
    what: "comes from another page than the one that wrote last",
    differs: true,
    fits: false,
    sheet: { basis: "old", by: there, turn: 9 },
    outcome: "beside",
  },
  {
    what: "was overtaken by what its own page sent later",
    differs: true,
    fits: true,
    sheet: { basis: "now", by: here, turn: 1 },
    outcome: "overtaken",
  },
] as const)("X-4: a text that $what is $outcome", ({ differs, fits, sheet, outcome }) => {
  expect(judgeWriting({ differs, fits, sheet, writer: { by: here, turn: 2 } })).toBe(outcome);
});

test("a basis knows a text by what it says, not by the order of its keys", () => {
  const { firstName, ...rest } = emptyDetails;
  const other = { ...content, details: { ...rest, firstName } };
  expect(basisOf(other, "details")).toBe(basisOf(content, "details"));
  expect(basisOf(withValue(content, "details.phone", "070"), "details")).not.toBe(basisOf(content, "details"));
  expect([written(undefined), written([]), written("")]).toEqual(['""', '""', '""']);
});

test("X-4: only the fields that differ are asked about", () => {
  const values = { "details.phone": "070", "details.city": "" };
  const others = [{ by: here, at: "2026-11-22T13:03:00Z", part: "details" as const, values }];
  expect(openChoices({ ...content, others }).map(({ fields }) => fields)).toEqual([["details.phone"]]);
  expect(openChoices({ ...withValue(content, "details.phone", "070"), others })).toEqual([]);
});

const at = (text: string) => new Date(text);

test.each([
  { offered: false, updated: "2026-12-01T10:00:00Z", closes: "2026-12-18T23:00:00Z", until: "2026-12-02T10:00:00Z" },
  { offered: true, updated: "2026-12-01T10:00:00Z", closes: "2026-12-18T23:00:00Z", until: "2027-01-17T23:00:00Z" },
  { offered: true, updated: "2026-12-01T10:00:00Z", closes: null, until: "2026-12-31T10:00:00Z" },
])("VN-15, OR-10: drafts offered $offered, changed $updated, closing $closes: kept until $until", (row) => {
  const policy = inventedPolicy("SE", { applications: { drafts: { offered: row.offered, keptHours: 24 } } });
  const lying = { updatedAt: at(row.updated), closesAt: row.closes ? at(row.closes) : null, lastDayOn: null };
  expect(keptDraftsUntil(lying, policy)).toEqual(at(row.until));
});

test.each([
  { what: "three days before", now: "2026-12-15T22:59:00Z", updated: "2026-12-01T10:00:00Z", soon: false },
  {
    what: "when the second day before begins",
    now: "2026-12-15T23:01:00Z",
    updated: "2026-12-01T10:00:00Z",
    soon: true,
  },
  { what: "on the last day", now: "2026-12-18T20:00:00Z", updated: "2026-12-01T10:00:00Z", soon: true },
  { what: "after the last day", now: "2026-12-18T23:00:00Z", updated: "2026-12-01T10:00:00Z", soon: false },
  { what: "while its owner writes", now: "2026-12-17T12:00:00Z", updated: "2026-12-17T11:00:00Z", soon: false },
])("a reminder of a last day two days off is due $what: $soon", ({ now, updated, soon }) => {
  const lying = { updatedAt: at(updated), closesAt: at("2026-12-18T23:00:00Z"), lastDayOn: "2026-12-18" };
  expect(isClosingSoon(lying, inventedPolicy("SE"), at(now))).toBe(soon);
});
