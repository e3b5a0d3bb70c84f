import { expect, test } from "vitest";
import { delayMsAfter, mayTrySignIn } from "./rules";
import { expiryOf } from "./session";

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
