import { expect, test } from "vitest";
import { instantIn } from "./zoned-time";

test.each([
  ["in winter", "2027-01-01", "00:00", "2026-12-31T23:00:00.000Z"],
  ["in summer", "2027-07-01", "8.30", "2027-07-01T06:30:00.000Z"],
  ["just after the clock goes forward", "2027-03-28", "03:00", "2027-03-28T01:00:00.000Z"],
])("a day and a time %s are the instant on the tenant's clock", (_when, day, time, expected) => {
  expect(instantIn("Europe/Stockholm", day, time)?.toISOString()).toBe(expected);
});

test.each([
  ["2027-02-31", "08:00"],
  ["2027-03-28", "02:30"],
  ["2027-01-01", "25:00"],
  ["", ""],
  ["i morgon", "åtta"],
])("%j and %j are no instant", (day, time) => {
  expect(instantIn("Europe/Stockholm", day, time)).toBeNull();
});
