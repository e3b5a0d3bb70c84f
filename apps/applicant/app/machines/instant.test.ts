import { expect, test } from "vitest";
import { instantIn } from "./instant";

test.each([
  ["2026-12-03T22:59:59.999Z", "2026-12-03T23:59:59+01:00"],
  ["2027-03-28T00:59:59Z", "2027-03-28T01:59:59+01:00"],
  ["2027-03-28T01:00:00Z", "2027-03-28T03:00:00+02:00"],
  ["2027-10-31T00:30:00Z", "2027-10-31T02:30:00+02:00"],
  ["2027-10-31T01:30:00Z", "2027-10-31T02:30:00+01:00"],
])("%s in Stockholm is %s, also around the hours that summer time moves", (at, told) => {
  expect(instantIn("Europe/Stockholm", new Date(at))).toBe(told);
  expect(Date.parse(told)).toBe(Math.floor(Date.parse(at) / 1000) * 1000);
});
