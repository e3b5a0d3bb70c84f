import { expect, test } from "vitest";
import { inventedPolicy } from "../testing/policy";
import { delayMsAfter, isMadeOfOwnWords, isPattern, judgePassword, mayTrySignIn, networkOf, ownWordsOf } from "./rules";
import { expiryOf, staffLifetimeOf } from "./session";

test.each([
  [0, 0],
  [4, 0],
  [5, 1_000],
  [6, 2_000],
  [10, 32_000],
  [14, 512_000],
  [15, 900_000],
  [400, 900_000],
])("RE-3: %i failures in a row keep waiting for %i ms, never more than a quarter of an hour", (failures, delay) => {
  expect(delayMsAfter(failures)).toBe(delay);
});

test("RE-3: a block is told in whole minutes, and ends by itself", () => {
  const now = new Date("2026-11-22T10:00:00Z");
  expect(mayTrySignIn(new Date("2026-11-22T10:01:30Z"), now)).toMatchObject({ ok: false, details: { minutes: 2 } });
  expect(mayTrySignIn(now, now).ok).toBe(true);
});

const minutes = (count: number) => count * 60_000;
const at = (time: string) => new Date(`2026-11-22T${time}:00Z`);

test("a session ends its idle time after the last step, and never past its absolute end", () => {
  expect(expiryOf(at("08:00"), at("09:00"), minutes(30), minutes(720))).toEqual(at("09:30"));
  expect(expiryOf(at("08:00"), at("19:50"), minutes(30), minutes(720))).toEqual(at("20:00"));
});

test("a staff session lasts as the strictest of the person's tenants has it, and an operator's shorter still", () => {
  const hours = (count: number) => minutes(count * 60);
  const of = (idleMinutes: number, absoluteHours: number) =>
    inventedPolicy("SE", { staff: { secondFactor: true, idleMinutes, absoluteHours } });
  expect(staffLifetimeOf(false, [])).toEqual({ idleMs: minutes(30), absoluteMs: hours(8) });
  expect(staffLifetimeOf(false, [of(60, 4), of(45, 10)])).toEqual({ idleMs: minutes(45), absoluteMs: hours(4) });
  expect(staffLifetimeOf(true, [])).toEqual({ idleMs: minutes(15), absoluteMs: hours(4) });
  expect(staffLifetimeOf(true, [of(5, 10)])).toEqual({ idleMs: minutes(5), absoluteMs: hours(4) });
});

test.each([
  ["192.0.2.14", "192.0.2."],
  ["::ffff:192.0.2.14", "192.0.2."],
  ["2001:DB8:1:2::5", "2001:db8:1"],
])("failures from %s are counted for its network %s too", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

const policy = inventedPolicy("SE");
const own = ownWordsOf(policy, "kim.exempel@example.se");

test.each([
  ["Provköpings kommun", true],
  ["provkoping-2026", true],
  ["KimExempel1990", true],
  ["lediga jobb 2026", true],
  ["fyra gula bojar i hamnen", false],
  ["jobba hårt i Provköping", false],
  ["1839 4756 2910", false],
])("a password %s is made of words of the tenant or the account: %s", (password, made) => {
  expect(isMadeOfOwnWords(password, own)).toBe(made);
});

test.each([
  ["aaaaaaaaaaaa", true],
  ["abcabcabcabc", true],
  ["abcdefghijkl", true],
  ["zyxwvutsrqponm", true],
  ["abcabcabcabd", false],
  ["korrekt häst", false],
])("%s is a pattern: %s", (password, pattern) => {
  expect(isPattern(password)).toBe(pattern);
});

test.each([
  [11, false, "passwordTooShort"],
  [12, false, null],
  [12, true, "passwordGuessable"],
  [128, false, null],
])("a password of %i characters, guessable %s, is refused as %s", (passwordCharacters, guessable, code) => {
  const verdict = judgePassword({ passwordCharacters, guessable }, policy);
  expect(verdict.ok ? null : verdict.code).toBe(code);
});
