import { expect, test } from "vitest";
import { standingOf } from "./rules";

const now = new Date("2026-12-03T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);

test.each([
  [null, "never"],
  [ago(0), "well"],
  [ago(180), "well"],
  [ago(181), "late"],
] as const)("a sign of life of %s stands for %s", (at, standing) => {
  expect(standingOf(at, now)).toBe(standing);
});
