import { expect, test } from "vitest";
import { inventedPolicy } from "../testing/policy";
import {
  dayIn,
  daysBetween,
  emptyAdvert,
  judgePublication,
  mayStart,
  type PublicationFacts,
  registerChecksOf,
} from "./rules";

const contactId = "11111111-1111-4111-8111-111111111111";
const text = {
  ...emptyAdvert("Lärare", "Provköping"),
  lastDayOn: "2026-12-03",
  sections: [{ heading: "Om", text: "Om arbetet" }],
  contactIds: [contactId],
};
const facts: PublicationFacts = {
  text,
  today: "2026-11-22",
  contactIdsOfUnit: [contactId],
  answeringContacts: 1,
  notices: ["A sentence."],
  outage: null,
};

const codes = (changed: Partial<PublicationFacts>, country: "SE" | "NO" = "SE") =>
  judgePublication({ ...facts, ...changed }, inventedPolicy(country)).map(({ code }) => code);

test("a complete advert may be published", () => {
  expect(codes({})).toEqual([]);
});

test.each([
  ["without a last day", { text: { ...text, lastDayOn: null } }, "publishLastDayNeeded"],
  ["with a last day that has been", { text: { ...text, lastDayOn: "2026-11-21" } }, "publishLastDayPassed"],
  ["without a word about the work", { text: { ...text, sections: [] } }, "publishTextNeeded"],
  ["VN-17, OR-19: without a contact who answers questions", { answeringContacts: 0 }, "publishContactNeeded"],
  [
    "PL-18: with a last day that a planned outage falls into",
    { outage: { from: "20.00", to: "21.00" } },
    "publishInOutage",
  ],
  ["RE-7: with a contact of another unit", { contactIdsOfUnit: [] }, "contactOfOtherUnit"],
] satisfies [string, Partial<PublicationFacts>, string][])(
  "an advert cannot be published %s",
  (_what, changed, code) => {
    expect(codes(changed)).toContain(code);
  },
);

test.each(["NO", "SE"] as const)(
  "NO-2, SE-1: no advert is published without the statutory sentence (%s), not even when its wording is blank",
  (country) => {
    expect(codes({ notices: [] }, country)).toContain("publishNoticeMissing");
    expect(codes({ notices: [" "] }, country)).toContain("publishNoticeMissing");
  },
);

test("RO-1: a standing advert needs no last day", () => {
  expect(codes({ text: { ...text, standing: true, lastDayOn: null } })).toEqual([]);
});

test("today is a last day that can be published", () => {
  expect(codes({ text: { ...text, lastDayOn: "2026-11-22" } })).toEqual([]);
});

const closesAt = new Date("2026-12-03T23:00:00Z");
const justBefore = new Date("2026-12-03T22:59:59.999Z");

test("VN-14, OR-11, OS-8: the last day is included to its last moment, and not a moment more", () => {
  expect(mayStart({ closesAt }, inventedPolicy("SE"), justBefore).ok).toBe(true);
  expect(mayStart({ closesAt }, inventedPolicy("SE"), closesAt)).toMatchObject({ ok: false, code: "deadlinePassed" });
});

test("SE-4: grace minutes and accepting late applications are a tenant's settings", () => {
  const grace = inventedPolicy("SE", { applications: { graceMinutes: 30 } });
  expect(mayStart({ closesAt }, grace, new Date("2026-12-03T23:29:59Z")).ok).toBe(true);
  expect(mayStart({ closesAt }, grace, new Date("2026-12-03T23:30:00Z")).ok).toBe(false);
  const late = inventedPolicy("SE", { applications: { late: "acceptMarked" } });
  expect(mayStart({ closesAt }, late, new Date("2027-01-01T00:00:00Z")).ok).toBe(true);
});

test.each([
  ["VN-13", "support"],
  ["OS-14", "supportByPhone"],
  ["OR-19", "advertContact"],
] as const)("%s: whoever comes too late is told the tenant's route: %s", (_id, route) => {
  const policy = inventedPolicy("SE", { applications: { withdrawal: { lateRoute: route } } });
  expect(mayStart({ closesAt }, policy, closesAt)).toMatchObject({ details: { lateRoute: route } });
});

test("days are counted by the calendar of the tenant's zone", () => {
  expect(dayIn("Europe/Stockholm", new Date("2026-12-03T22:59:00Z"))).toBe("2026-12-03");
  expect(dayIn("Europe/Stockholm", new Date("2026-12-03T23:00:00Z"))).toBe("2026-12-04");
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
});

const psychiatry = inventedPolicy("SE", {
  advert: { registerChecks: [{ check: "psychiatricCare", occupations: ["Psykiatri", "Beroendevård"] }] },
});
const nurse = { title: "Sjuksköterska", unitName: "Medicinkliniken", area: "Hälso- och sjukvård", occupation: null };

test.each([
  {
    id: "OR-16",
    what: "its title",
    subject: { ...nurse, title: "Skötare, rättspsykiatrin" },
    checks: ["psychiatricCare"],
  },
  { id: "OR-16", what: "its unit", subject: { ...nurse, unitName: "Beroendevården Syd" }, checks: ["psychiatricCare"] },
  {
    id: "OR-16",
    what: "its occupation",
    subject: { ...nurse, occupation: "Skötare, psykiatri" },
    checks: ["psychiatricCare"],
  },
  { id: "SE-9", what: "nothing of it", subject: nurse, checks: [] },
])("$id: an advert that names $what carries the tenant's checks $checks", ({ subject, checks }) => {
  expect(registerChecksOf(subject, null, psychiatry)).toEqual(checks);
});

test("SE-9: a check that was chosen for an advert comes first, and the occupation's own stays beside it", () => {
  const subject = { ...nurse, title: "Lärare på sjukhusskolan, psykiatri" };
  expect(registerChecksOf(subject, "school", psychiatry)).toEqual(["school", "psychiatricCare"]);
  expect(registerChecksOf(nurse, "of no country", psychiatry)).toEqual([]);
});
