import { expect, test } from "vitest";
import { inventedPolicy } from "../testing/policy";
import { destructionOf, monthsAfter } from "./rules";

test.each([
  ["2026-11-22", 24, "2028-11-22"],
  ["2026-12-31", 2, "2027-02-28"],
  ["2027-12-31", 2, "2028-02-29"],
  ["2026-01-31", 1, "2026-02-28"],
  ["2026-11-30", 3, "2027-02-28"],
])("%s and %i months more is %s", (day, months, after) => {
  expect(monthsAfter(day, months)).toBe(after);
});

const receivedAt = new Date("2026-11-22T12:00:00Z");
const now = new Date("2026-11-25T12:00:00Z");
const emptied = { standingAdvert: { title: "Åpen søknad", emptyingDays: ["01-15", "05-15", "09-15"] } };

test.each([
  {
    id: "SE-5",
    what: "two years after the decision's legal force",
    policy: inventedPolicy("SE"),
    standing: false,
    destruction: { kind: "months", months: 24, clock: "legalForce", earliestOn: "2028-11-22" },
  },
  {
    id: "NO-11",
    what: "months after the case is closed",
    policy: inventedPolicy("NO", { retention: { applications: { destroyAfterMonths: 6 }, ground: "plan 4" } }),
    standing: false,
    destruction: { kind: "months", months: 6, clock: "caseClosed", earliestOn: "2027-05-22" },
  },
  {
    id: "SE-5",
    what: "never",
    policy: inventedPolicy("SE", { retention: { applications: "keep" } }),
    standing: false,
    destruction: { kind: "kept" },
  },
  {
    id: "RO-8",
    what: "with the store's next emptying",
    policy: inventedPolicy("NO", emptied),
    standing: true,
    destruction: { kind: "emptying", on: "2027-01-15" },
  },
  {
    id: "RO-8",
    what: "by the months of open applications where no emptying takes it",
    policy: inventedPolicy("SE", { retention: { openApplications: { destroyAfterMonths: 12 } } }),
    standing: true,
    destruction: { kind: "months", months: 12, clock: "legalForce", earliestOn: "2027-11-22" },
  },
])("$id: an application is destroyed $what, and nothing more exact is said than is known", (each) => {
  expect(destructionOf({ receivedAt, standing: each.standing }, each.policy, now)).toEqual(each.destruction);
});

test("RO-8: on a day of emptying the next one is another", () => {
  const policy = inventedPolicy("NO", emptied);
  const at = new Date("2027-09-15T12:00:00Z");
  expect(destructionOf({ receivedAt: at, standing: true }, policy, at)).toEqual({ kind: "emptying", on: "2028-01-15" });
});

test("the day is the tenant's: late in the evening in Stockholm it is still that day", () => {
  const late = new Date("2026-11-22T22:30:00Z");
  expect(destructionOf({ receivedAt: late, standing: false }, inventedPolicy("SE"), late)).toMatchObject({
    earliestOn: "2028-11-22",
  });
  const after = new Date("2026-11-22T23:30:00Z");
  expect(destructionOf({ receivedAt: after, standing: false }, inventedPolicy("SE"), after)).toMatchObject({
    earliestOn: "2028-11-23",
  });
});
