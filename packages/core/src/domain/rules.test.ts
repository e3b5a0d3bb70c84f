import { expect, test } from "vitest";
import { hostIn, isDue, judgeClaim, judgeRelease, lostAt, proves, recordName, stateOf } from "./rules";
import { hostInput } from "./schema";
import { standingOf } from "./standing";

test.each([
  ["jobb.example.se", "jobb.example.se"],
  ["  JOBB.Example.SE.  ", "jobb.example.se"],
  ["https://jobb.example.se/", "jobb.example.se"],
  ["http://jobb.example.se", "jobb.example.se"],
  ["jobb.åkommun.se", "jobb.xn--kommun-hua.se"],
  ["xn--kommun-hua.se", "xn--kommun-hua.se"],
])("the host in %j is %j", (typed, host) => {
  expect(hostIn(typed)).toBe(host);
  expect(hostInput.parse({ host: typed })).toEqual({ host });
});

test.each([
  "",
  "jobb",
  "localhost",
  "127.0.0.1",
  "0x7f.1",
  "1.2.3",
  "[::1]",
  "jobb.example.se:3000",
  "https://jobb.example.se/ledigt",
  "https://kim@example.se",
  "jobb.example.se?x",
  "jobb.example.se#x",
  "jobb example.se",
  "jobb..example.se",
  "-jobb.example.se",
  "jobb-.example.se",
  "_vakans.example.se",
  "*.example.se",
  "jobb.exa%6dple.se",
  "javascript:alert(1)",
  "jobb.example.se\\@evil.example",
  `${"a".repeat(64)}.example.se`,
  `${"abcdefg.".repeat(31)}se`,
  "jobb.example.se\u0000",
])("%j names no host", (typed) => {
  expect(hostIn(typed)).toBeNull();
  expect(hostInput.safeParse({ host: typed }).success).toBe(false);
});

test.each([
  ["jobb.example.se", "below"],
  ["example.se", "below"],
  ["se", "suffix"],
  ["co.uk", "suffix"],
  ["kommune.no", "suffix"],
  ["prov.kommune.no", "below"],
  ["github.io", "suffix"],
  ["azurewebsites.net", "suffix"],
  ["jobb.localhost", "unknown"],
  ["jobb.internal", "unknown"],
  ["jobb.invalid", "unknown"],
  ["jobb.onion-", "unknown"],
])("by the public suffix list %s is %s", (host, standing) => {
  expect(standingOf(host)).toBe(standing);
});

const facts = {
  host: "jobb.example.se",
  standing: "below",
  ownZones: ["tjanst.example.se"],
  hosts: ["prov.tjanst.example.se"],
  claims: 19,
} as const;

test.each([
  [{}, "allowed"],
  [{ claims: 20 }, "domainsTooMany"],
  [{ host: "tjanst.example.se" }, "domainOfPlatform"],
  [{ host: "annan.tjanst.example.se" }, "domainOfPlatform"],
  [{ host: "inte-tjanst.example.se" }, "allowed"],
  [{ host: "prov.tjanst.example.se" }, "domainYours"],
  [{ standing: "suffix" }, "domainIsSuffix"],
  [{ standing: "unknown" }, "domainUnknownZone"],
] as const)("a claim with %j is %s", (other, outcome) => {
  const verdict = judgeClaim({ ...facts, ...other });
  expect(verdict.ok ? "allowed" : verdict.code).toBe(outcome);
});

test("a record proves a host only when it says the very value, whatever else stands there", () => {
  expect(recordName("jobb.example.se")).toBe("_vakans.jobb.example.se");
  expect(proves(["v=spf1 -all", " vakans-site=abc "], "vakans-site=abc")).toBe(true);
  expect(proves(["vakans-site=abcd", "vakans-site=", "VAKANS-SITE=abc"], "vakans-site=abc")).toBe(false);
  expect(proves([], "vakans-site=abc")).toBe(false);
});

const day = (number: number, second = 0) => new Date(Date.UTC(2026, 10, number, 12, 0, second));

test.each([
  { provedAt: null, missingSince: null, checkedAt: null, now: day(30), state: "waiting", due: false },
  { provedAt: day(1), missingSince: null, checkedAt: day(1), now: day(7, 59), state: "proved", due: false },
  { provedAt: day(1), missingSince: null, checkedAt: day(1), now: day(8), state: "proved", due: true },
  { provedAt: day(1), missingSince: null, checkedAt: null, now: day(8), state: "proved", due: true },
  { provedAt: day(1), missingSince: day(8), checkedAt: day(8), now: day(8, 1), state: "missing", due: false },
  { provedAt: day(1), missingSince: day(8), checkedAt: day(8), now: day(9), state: "missing", due: true },
  { provedAt: null, missingSince: day(8), checkedAt: day(22), now: day(30), state: "lost", due: false },
])("a claim is $state, and to be looked for: $due", ({ now, state, due, ...claim }) => {
  expect(stateOf(claim)).toBe(state);
  expect(isDue(claim, now)).toBe(due);
});

test("a host is let go fourteen days after its record was missed, and never the last one", () => {
  expect(lostAt(day(8))).toEqual(day(22));
  expect(judgeRelease("a.example.se", ["a.example.se"])).toMatchObject({ ok: false, code: "domainLast" });
  expect(judgeRelease("a.example.se", ["a.example.se", "b.example.se"]).ok).toBe(true);
  // Claimed and never proved: it leads nowhere yet.
  expect(judgeRelease("c.example.se", ["a.example.se"]).ok).toBe(true);
});
