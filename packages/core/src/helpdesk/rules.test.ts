import { expect, test } from "vitest";
import { isOverdue, masked, resendingOf, type SentLetter, soughtIn } from "./rules";

test.each([
  ["kim@example.se", "kim@example.se"],
  [" Kim@Example.SE ", "kim@example.se"],
  ["Kim Exempel <kim@example.se>", "kim@example.se"],
  ["mailto:kim@example.se.", "kim@example.se"],
])("%j asks for one address", (text, email) => {
  expect(soughtIn(text)).toEqual({ kind: "address", email });
});

test.each([
  ["R-2026-117/12", "R2026117"],
  ["r 2026 117 nr 12", "R2026117"],
  ["R-2026-117, ansökan nr 12.", "R2026117"],
  ["R-2026-117 #0012", "R2026117"],
  ["R-2026-117-12", "R2026117"],
  ["2026/117/12", "2026117"],
  ["Søk 7: søknad 12", "SØK7"],
])("%j asks for one application", (text, reference) => {
  expect(soughtIn(text)).toEqual({ kind: "application", reference, number: 12 });
});

test.each([
  "Kim Exempel",
  "kim@",
  "@example.se",
  "12",
  "kim@example.se, bo@example.se",
  "%",
  "nr 12",
  "R-2026-1234567",
])("%j is nothing that can be looked for: nobody searches freely among people", (text) => {
  expect(soughtIn(text)).toBeNull();
});

test.each([
  ["kim.exempel@example.se", "k•••@example.se"],
  ["å@example.se", "å•••@example.se"],
])("%s is masked as %s", (address, shown) => {
  expect(masked(address)).toBe(shown);
});

const receipt: SentLetter = {
  kind: "receipt",
  state: "sent",
  heldSecret: false,
  aboutApplication: true,
  toPresentAddress: true,
};

test.each<{ what: string; letter: Partial<SentLetter>; resending: string }>([
  { what: "a receipt", letter: {}, resending: "again" },
  { what: "a receipt that could not be delivered", letter: { state: "failed" }, resending: "again" },
  { what: "a receipt that is on its way", letter: { state: "pending" }, resending: "waiting" },
  { what: "a receipt to an earlier address", letter: { toPresentAddress: false }, resending: "again" },
  {
    what: "a notice to an earlier address",
    letter: { kind: "emailChanged", aboutApplication: false, toPresentAddress: false },
    resending: "no",
  },
  {
    what: "a link that confirms an address",
    letter: { kind: "verification", heldSecret: true, aboutApplication: false },
    resending: "newVerification",
  },
  { what: "digits", letter: { kind: "renewalDigits", heldSecret: true }, resending: "newRenewal" },
  { what: "any other letter with a secret", letter: { kind: "emailChange", heldSecret: true }, resending: "no" },
])("VN-16: $what is sent once more thus: $resending", ({ letter, resending }) => {
  expect(resendingOf({ ...receipt, ...letter })).toBe(resending);
});

test.each([
  ["2026-12-02", false],
  ["2026-12-03", false],
  ["2026-12-04", true],
])("a request due on 2026-12-03 is overdue on %s: %s", (today, overdue) => {
  expect(isOverdue("2026-12-03", today)).toBe(overdue);
});
