import { expect, test } from "vitest";
import { daysLeftUntil } from "./day";

test("days left are counted in the tenant's zone, across the change of clocks", () => {
  // 23.30 in London is past midnight in Stockholm.
  expect(daysLeftUntil("2026-12-03", "Europe/Stockholm", new Date("2026-12-01T23:30:00Z"))).toBe(1);
  expect(daysLeftUntil("2026-10-26", "Europe/Stockholm", new Date("2026-10-24T12:00:00Z"))).toBe(2);
  expect(daysLeftUntil("2026-10-23", "Europe/Stockholm", new Date("2026-10-24T12:00:00Z"))).toBe(-1);
});
