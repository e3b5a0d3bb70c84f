import { expect, test } from "vitest";
import { inventedPolicy } from "../testing/policy";
import { judgeSubmission } from "./rules";

const closesAt = new Date("2026-12-03T23:00:00Z");

test.each([
  ["the last moment of the last day", "2026-12-03T22:59:59.999Z", 0, null],
  ["the first moment after it", "2026-12-03T23:00:00.000Z", 0, "deadlinePassed"],
  ["too late and incomplete: lateness is told first", "2026-12-04T10:00:00Z", 3, "deadlinePassed"],
  ["in time and incomplete", "2026-12-01T10:00:00Z", 1, "incomplete"],
])("a submission is judged: %s", (_what, receivedAt, problems, code) => {
  const verdict = judgeSubmission({ closesAt, problems }, inventedPolicy("SE"), new Date(receivedAt));
  expect(verdict.ok ? null : verdict.code).toBe(code);
});
