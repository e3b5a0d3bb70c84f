import { expect, test } from "vitest";
import { emptyCv, emptyDetails } from "../application/schema";
import { inventedPolicy } from "../testing/policy";
import { closureDueOn, earliestClosingOn, judgeClosing, judgeClosureRequest, judgeProfile, learned } from "./rules";

const own = inventedPolicy("SE");
const waits = inventedPolicy("SE", { accounts: { selfRemoval: false, removalMonthsAfterApplication: 24 } });
const decides = inventedPolicy("SE", { accounts: { selfRemoval: false, closureAnswerDays: 10 } });
const today = "2026-11-22";

test.each([
  { id: "SE-13", policy: own, by: "applicant", latest: today, answer: { ok: true } },
  { id: "VN-11", policy: waits, by: "applicant", latest: null, answer: { ok: false, code: "closureBySupport" } },
  { id: "OS-15", policy: decides, by: "applicant", latest: null, answer: { ok: false, code: "closureBySupport" } },
  { id: "VN-11", policy: waits, by: "staff", latest: null, answer: { ok: true } },
  { id: "VN-11", policy: waits, by: "staff", latest: "2024-11-22", answer: { ok: true } },
  {
    id: "VN-11, OR-20",
    policy: waits,
    by: "staff",
    latest: "2024-11-23",
    answer: { ok: false, code: "closureTooEarly", details: { earliestOn: "2026-11-23" } },
  },
  { id: "OS-15", policy: decides, by: "staff", latest: today, answer: { ok: true } },
] as const)("$id: an account whose latest application is of $latest may be closed by its $by: $answer.ok", (each) => {
  const verdict = judgeClosing(each.by, { latestApplicationOn: each.latest, today }, each.policy);
  expect(verdict).toMatchObject(each.answer);
});

test.each([
  { policy: own, latest: today, earliest: null },
  { policy: decides, latest: today, earliest: null },
  { policy: waits, latest: null, earliest: null },
  { policy: waits, latest: today, earliest: "2028-11-22" },
])("VN-11, OR-20: the earliest day of an account whose latest application is of $latest is $earliest", (each) => {
  expect(earliestClosingOn(each.latest, each.policy)).toBe(each.earliest);
});

test("a request is filed only where the owner cannot close the account, and is answered within the tenant's days", () => {
  expect(judgeClosureRequest(own)).toMatchObject({ ok: false, code: "closureIsOwn" });
  expect(judgeClosureRequest(decides)).toMatchObject({ ok: true });
  expect(closureDueOn("2026-12-25", decides)).toBe("2027-01-04");
});

const details = {
  firstName: "Kim",
  lastName: "Exempel",
  street: "",
  postalCode: "",
  city: "",
  phone: "070-174 06 10",
  dateOfBirth: "",
  presentTitle: "",
  municipality: "",
  gender: "" as const,
};

test.each([
  ["", []],
  ["1990-05-24", []],
  ["1990-02-30", ["birthDateInvalid"]],
  ["2026-11-22", ["birthDateInvalid"]],
  ["igår", ["birthDateInvalid"]],
])("a birthday %j in one's own details is told of: %j", (dateOfBirth, codes) => {
  expect(judgeProfile({ ...details, dateOfBirth }, today).map(({ code }) => code)).toEqual(codes);
});

test("VN-5, OR-17, OS-7: an application tells the account what it did not know, and changes nothing that was written there", () => {
  const language = { id: "1", name: "Svenska", level: "native" as const };
  const licence = { id: "2", name: "Truckkort", issuedBy: "", year: "" };
  const known = {
    details: { firstName: "Kim", phone: "070-174 06 10", city: "" },
    cv: { ...emptyCv, languages: [language] },
  };
  const told = {
    details: { ...emptyDetails, firstName: "Kimberly", lastName: "Exempel", phone: "08-465 004 00", city: "Ås" },
    cv: { ...emptyCv, languages: [{ ...language, name: "Finska" }], licences: [licence] },
  };
  expect(learned(known, { ...told, details: { ...told.details, exemptionAsked: true, exemptionReason: "x" } })).toEqual(
    {
      details: { ...emptyDetails, firstName: "Kim", lastName: "Exempel", phone: "070-174 06 10", city: "Ås" },
      cv: { ...emptyCv, languages: [language], licences: [licence] },
    },
  );
});
