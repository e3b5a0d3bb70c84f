import { expect, test } from "vitest";
import { inventedPolicy } from "../testing/policy";
import { changesBetween, judgeSubmission, mayUpdate, mayWithdraw, progressOf } from "./rules";
import { type ApplicationContent, emptyCv, emptyDetails } from "./schema";

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

const before = new Date("2026-12-03T22:59:59.999Z");
const after = new Date("2026-12-03T23:00:00.000Z");
const standing = { closesAt, withdrawnAt: null };
const codeOf = (verdict: { ok: boolean; code?: string }) => verdict.code ?? null;

test.each([
  { id: "VN-14, OR-11, OS-8", what: "on the last day", facts: standing, at: before, settings: {}, code: null },
  { id: "VN-14, OR-11, OS-8", what: "after it", facts: standing, at: after, settings: {}, code: "deadlinePassed" },
  {
    id: "VN-14",
    what: "after it, where late applications are accepted",
    facts: standing,
    at: after,
    settings: { applications: { late: "acceptMarked" } },
    code: "deadlinePassed",
  },
  {
    id: "SE-4",
    what: "within the minutes of grace",
    facts: standing,
    at: after,
    settings: { applications: { graceMinutes: 5 } },
    code: null,
  },
  {
    id: "VN-12",
    what: "once it is withdrawn",
    facts: { closesAt, withdrawnAt: before },
    at: before,
    settings: {},
    code: "alreadyWithdrawn",
  },
  {
    id: "VN-14",
    what: "where the tenant has none",
    facts: standing,
    at: before,
    settings: { applications: { update: "never" } },
    code: "updateNotOffered",
  },
  {
    id: "RO-1",
    what: "of a standing advert",
    facts: { ...standing, closesAt: null },
    at: after,
    settings: {},
    code: null,
  },
])("$id: an update $what is judged $code", ({ facts, at, settings, code }) => {
  expect(codeOf(mayUpdate(facts, inventedPolicy("SE", settings), at))).toBe(code);
});

test.each([
  { id: "VN-12", what: "on the last day", at: before, code: null, details: undefined },
  { id: "VN-13", what: "after it", at: after, code: "deadlinePassed", details: { lateRoute: "support" } },
])("$id, OR-19, OS-14: a withdrawal $what is judged $code, with the tenant's late route", ({ at, code, details }) => {
  const verdict = mayWithdraw(standing, inventedPolicy("SE"), at);
  expect(codeOf(verdict)).toBe(code);
  expect(verdict.ok ? undefined : verdict.details).toEqual(details);
});

const interviews = { what: "Intervjuer", on: "2026-12-10" };
const told = {
  receivedAt: new Date("2026-11-20T10:00:00Z"),
  withdrawnAt: null,
  closesAt,
  lastDayOn: "2026-12-03",
  process: [interviews],
};

test.each([
  {
    what: "before the last day, with dates",
    facts: told,
    now: "2026-11-22T10:00:00Z",
    progress: { state: "received", sinceOn: "2026-11-20", expected: { kind: "step", ...interviews } },
  },
  {
    what: "before the last day, without",
    facts: { ...told, process: [] },
    now: "2026-11-22T10:00:00Z",
    progress: { state: "received", sinceOn: "2026-11-20", expected: { kind: "lastDay", on: "2026-12-03" } },
  },
  {
    what: "after it, on the expected day itself",
    facts: told,
    now: "2026-12-10T20:00:00Z",
    progress: { state: "reading", sinceOn: "2026-12-04", expected: { kind: "step", ...interviews } },
  },
  {
    what: "when every date has passed",
    facts: told,
    now: "2026-12-11T10:00:00Z",
    progress: { state: "reading", sinceOn: "2026-12-04", expected: { kind: "overdue" } },
  },
  {
    what: "after it, when no date was told",
    facts: { ...told, process: [] },
    now: "2026-12-11T10:00:00Z",
    progress: { state: "reading", sinceOn: "2026-12-04", expected: { kind: "outcome" } },
  },
  {
    what: "a standing advert",
    facts: { ...told, closesAt: null, lastDayOn: null, process: [] },
    now: "2027-06-01T10:00:00Z",
    progress: { state: "received", sinceOn: "2026-11-20", expected: { kind: "open" } },
  },
  {
    what: "withdrawn",
    facts: { ...told, withdrawnAt: new Date("2026-11-25T23:30:00Z") },
    now: "2026-12-11T10:00:00Z",
    progress: { state: "withdrawn", sinceOn: "2026-11-26", expected: null },
  },
])(
  "nobody waits in silence, $what: it says where it stands, since when, and what comes next",
  ({ facts, now, progress }) => {
    expect(progressOf(facts, inventedPolicy("SE"), new Date(now))).toEqual(progress);
  },
);

const content: ApplicationContent = {
  details: emptyDetails,
  email: "sokande@example.se",
  cv: emptyCv,
  answers: [{ questionId: "q1", label: "Varför?", type: "longText", value: "Därför." }],
  attachments: [{ id: "a", name: "cv.pdf", sha256: "", bytes: 1 }],
  language: "sv",
};
const nothing = { details: false, cv: false, wishes: false, answers: 0, filesAdded: 0, filesRemoved: 0 };

test.each([
  { what: "nothing", changed: {}, changes: {} },
  { what: "a name", changed: { details: { ...emptyDetails, firstName: "Kim" } }, changes: { details: true } },
  { what: "the address", changed: { email: "annan@example.se" }, changes: { details: true } },
  { what: "a language", changed: { cv: { ...emptyCv, languages: [] } }, changes: {} },
  { what: "an answer", changed: { answers: [{ ...content.answers[0], value: "Jo." }] }, changes: { answers: 1 } },
  {
    what: "a file",
    changed: { attachments: [{ id: "b", name: "cv.pdf", sha256: "", bytes: 1 }] },
    changes: { filesAdded: 1, filesRemoved: 1 },
  },
])("what one version changed is told part by part: $what", ({ changed, changes }) => {
  const next = { ...content, ...changed } as ApplicationContent;
  expect(changesBetween(content, next)).toEqual({ ...nothing, ...changes });
});
