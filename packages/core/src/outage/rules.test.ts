import { expect, test } from "vitest";
import {
  isTold,
  judgeOutage,
  judgeTenantHits,
  judgeTimes,
  nextChangeOf,
  type OutageFacts,
  toldFromOf,
  toldMark,
  touchesLastDay,
} from "./rules";

const at = (text: string) => new Date(`${text}:00Z`);
const now = at("2026-11-22T12:00");
const window = { startsAt: at("2026-11-25T02:00"), endsAt: at("2026-11-25T04:00") };
const facts: OutageFacts = { ...window, toldFrom: toldFromOf(window), reason: "", lastDays: [] };
const codes = (changed: Partial<OutageFacts>) => judgeOutage({ ...facts, ...changed }, now).map(({ code }) => code);

test.each([
  ["as it is", {}, []],
  ["48 hours long", { endsAt: at("2026-11-27T02:00") }, []],
  ["longer than 48 hours", { endsAt: at("2026-11-27T02:01") }, ["outageTooLong"]],
  ["that ends when it begins", { endsAt: window.startsAt }, ["outageEndsFirst"]],
  ["that begins this minute", { startsAt: now, endsAt: at("2026-11-22T13:00"), toldFrom: now }, []],
  [
    "that has begun",
    { startsAt: at("2026-11-22T11:59"), endsAt: at("2026-11-22T13:00"), toldFrom: now },
    ["outagePast", "outageToldLate"],
  ],
  ["told after it began", { toldFrom: at("2026-11-25T02:01") }, ["outageToldLate"]],
] satisfies [string, Partial<OutageFacts>, string[]][])(
  "PL-18: an outage %s is refused with %j",
  (_what, changed, expected) => {
    expect(codes(changed)).toEqual(expected);
  },
);

// The last day ends at midnight between the 25th and the 26th in Stockholm; applications are taken for ten minutes more.
const lastDay = { title: "Lärare", closesAt: at("2026-11-25T23:00"), acceptedUntil: at("2026-11-25T23:10") };

test.each([
  ["the night before", "2026-11-25T00:00", "2026-11-25T04:00", false],
  ["up to twelve hours before the end", "2026-11-25T09:00", "2026-11-25T11:00", false],
  ["a minute into the last twelve hours", "2026-11-25T09:00", "2026-11-25T11:01", true],
  ["in the evening", "2026-11-25T20:00", "2026-11-25T21:00", true],
  ["over the end", "2026-11-25T22:00", "2026-11-26T01:00", true],
  ["over the whole day", "2026-11-24T23:00", "2026-11-26T01:00", true],
  ["in the time of grace", "2026-11-25T23:09", "2026-11-26T01:00", true],
  ["after the time of grace", "2026-11-25T23:10", "2026-11-26T01:00", false],
])("PL-18: an outage %s touches the last day: %s–%s %s", (_what, startsAt, endsAt, touches) => {
  expect(touchesLastDay({ startsAt: at(startsAt), endsAt: at(endsAt) }, lastDay)).toBe(touches);
});

test("PL-18: an outage over a last day is refused, and names the advert, unless a reason of ten characters is given", () => {
  const over = { startsAt: at("2026-11-25T20:00"), endsAt: at("2026-11-25T21:00"), lastDays: [lastDay] };
  expect(judgeOutage({ ...facts, ...over }, now)).toEqual([
    { path: ["reason"], code: "outageOverLastDay", details: { titles: ["Lärare"], hours: 12 } },
  ]);
  expect(codes({ ...over, reason: "För brått" })).toEqual(["outageReasonShort"]);
  expect(codes({ ...over, reason: "Leverantören byter hall" })).toEqual([]);
});

test("PL-18: an outage that has begun keeps its beginning and ends later or sooner, but not before now", () => {
  const begun = { startsAt: at("2026-11-22T11:00"), endsAt: at("2026-11-22T13:00") };
  const times = { ...begun, toldFrom: toldFromOf(begun) };
  const judged = (endsAt: string, before: typeof begun | null = begun) =>
    judgeTimes({ ...times, endsAt: at(endsAt) }, now, before).map(({ path, code }) => `${path} ${code}`);
  expect(judged("2026-11-22T15:00")).toEqual([]);
  expect(judged("2026-11-22T12:30")).toEqual([]);
  expect(judged("2026-11-22T11:30")).toEqual(["toOn outagePast"]);
  expect(judged("2026-11-22T15:00", null)).toEqual(["fromOn outagePast"]);
});

test("PL-18: an outage over last days of several tenants names them by count, those with most first", () => {
  const hits = [
    { name: "Røros", count: 1 },
    { name: "Örebro", count: 3 },
  ];
  expect(judgeTenantHits([], "")).toEqual([]);
  expect(judgeTenantHits(hits, "Kort").map(({ code }) => code)).toEqual(["outageReasonShort"]);
  expect(judgeTenantHits(hits, "Hallen byter leverantör")).toEqual([]);
  expect(judgeTenantHits(hits, "")[0]?.details).toEqual({ tenants: ["Örebro (3)", "Røros (1)"], count: 2, hours: 12 });
});

test("pages change when an outage is told, when it begins, when it ends, and when anything that they tell of it is changed", () => {
  const planned = { ...window, outageId: "o", toldFrom: at("2026-11-20T00:00"), text: null };
  const during = at("2026-11-25T03:00");
  const changes = [
    { endsAt: at("2026-11-25T05:30") },
    { startsAt: at("2026-11-25T01:00") },
    { text: { sv: "Hallen" } },
  ];
  const told = changes.map((change) => toldMark([{ ...planned, ...change }], during));
  expect(new Set([toldMark([planned], during), ...told]).size).toBe(4);
  const marks = ["2026-11-19T23:59", "2026-11-20T00:00", "2026-11-25T02:00", "2026-11-25T04:00"].map((moment) => [
    isTold(planned, at(moment)),
    toldMark([planned], at(moment)).slice(0, 1),
    nextChangeOf([planned], at(moment))?.toISOString().slice(0, 16) ?? null,
  ]);
  expect(marks).toEqual([
    [false, "", "2026-11-20T00:00"],
    [true, "{", "2026-11-25T02:00"],
    [true, "!", "2026-11-25T04:00"],
    [false, "", null],
  ]);
});
