import { expect, test } from "vitest";
import { inventedPolicy } from "../testing/policy";
import { endsAt, inOrder, overBefore, placesOf } from "./rules";
import { interestAnswers } from "./schema";

const none = { areas: [], occupations: [], extents: [], employments: [], places: [], unitIds: [] };

test.each([
  ["Sundsvall", ["sundsvall"]],
  ["Sundsvall, Härnösand", ["sundsvall", "härnösand"]],
  ["Sundsvall/Härnösand", ["sundsvall", "härnösand"]],
  ["Sundsvall och Härnösand", ["sundsvall", "härnösand"]],
  ["Røros og Os", ["røros", "os"]],
  ["Ockelbo", ["ockelbo"]],
  ["Härno\u0308sand", ["härnösand"]],
  [" , ", []],
])("VN-7: the place %j is %j", (text, places) => {
  expect(placesOf(text)).toEqual(places);
});

test("the same answers in another order, or given twice, are the same answers", () => {
  const one = inOrder({ ...none, areas: ["it", "education", "it"], places: ["Ås", "Bo", "ås"] });
  const other = inOrder({ ...none, areas: ["education", "it"], places: ["Bo", "Ås"] });
  expect(one).toEqual(other);
});

test.each([
  [{ occupations: Array.from({ length: 21 }, () => "2221") }, "occupations", { max: 20 }],
  [{ places: Array.from({ length: 21 }, (_, n) => `Ort ${n}`) }, "places", { max: 20 }],
  [{ occupations: ["222a"] }, "occupations", undefined],
  [{ areas: ["astronauts"] }, "areas", undefined],
  [{ unitIds: ["1"] }, "unitIds", undefined],
])("answers with %j are refused at %s", (change, field, params) => {
  const read = interestAnswers.safeParse({ ...none, ...change });
  expect(read.success).toBe(false);
  expect(read.error?.issues[0]?.path[0]).toBe(field);
  const tooMany = read.error?.issues.filter(({ message }) => message === "refusal.interestTooMany");
  expect(tooMany).toMatchObject(params ? [{ params }] : []);
});

test.each([1, 12, 36])("SE-13: a registration is kept for the %i months that its tenant says", (keptMonths) => {
  const policy = inventedPolicy("SE", { interestRegistrations: { keptMonths } });
  const made = new Date("2026-11-22T10:00:00Z");
  const end = endsAt(made, policy);
  expect((end.getUTCFullYear() - 2026) * 12 + end.getUTCMonth() - 10).toBe(keptMonths);
  expect(overBefore(end, policy.interestRegistrations.keptMonths)).toEqual(made);
});
