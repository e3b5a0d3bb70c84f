import { expect, test } from "vitest";
import {
  beforeFirst,
  type ChainedEvent,
  canonicalEvent,
  dayOfLink,
  type FoundLink,
  judgeLink,
  linkHash,
} from "./chain";

const event: ChainedEvent = {
  tenantId: "t",
  id: "e1",
  at: new Date("2026-11-22T12:00:00.123Z"),
  actorKind: "staff",
  actorId: "s",
  action: "staff.units.create",
  objectIds: { unitId: "u", parentId: "p" },
  sessionHash: null,
  requestId: "r",
};

test("an event is the same text whatever order its ids come in, and another for every column", () => {
  expect(canonicalEvent({ ...event, objectIds: { parentId: "p", unitId: "u" } })).toBe(canonicalEvent(event));
  const changes: Partial<ChainedEvent>[] = [
    { tenantId: "other" },
    { id: "e2" },
    { at: new Date("2026-11-22T12:00:00.124Z") },
    { actorKind: "operator" },
    { actorId: null },
    { action: "staff.units.remove" },
    { objectIds: { unitId: "u" } },
    { sessionHash: "h" },
    { requestId: "q" },
  ];
  const texts = changes.map((change) => canonicalEvent({ ...event, ...change }));
  expect(new Set([canonicalEvent(event), ...texts]).size).toBe(changes.length + 1);
});

test("a link is made of the one before it, its place and its event", () => {
  const place = { day: "2026-11-22", position: 1 };
  const hashes = [
    linkHash(beforeFirst, place, event),
    linkHash("a".repeat(64), place, event),
    linkHash(beforeFirst, { ...place, position: 2 }, event),
    linkHash(beforeFirst, { ...place, day: "2026-11-23" }, event),
    linkHash(beforeFirst, place, { ...event, id: "e2" }),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
});

test("an event goes into its own day in UTC, and into the open day when that has begun already", () => {
  const late = new Date("2026-11-22T23:59:59.999Z");
  expect(dayOfLink(late, null)).toBe("2026-11-22");
  expect(dayOfLink(late, "2026-11-21")).toBe("2026-11-22");
  expect(dayOfLink(late, "2026-11-23")).toBe("2026-11-23");
});

test("links are judged one by one: whole, over a change of day, with a gap, without their event, changed", () => {
  const link = (day: string, position: number, previous: string): FoundLink => ({
    day,
    position,
    eventId: event.id,
    event,
    hash: linkHash(previous, { day, position }, event),
  });
  const first = link("2026-11-22", 1, beforeFirst);
  const second = link("2026-11-22", 2, first.hash);
  const nextDay = link("2026-11-23", 1, second.hash);
  expect([judgeLink(null, first), judgeLink(first, second), judgeLink(second, nextDay)]).toEqual([null, null, null]);
  expect(judgeLink(first, nextDay)?.kind).toBe("eventChanged");
  expect(judgeLink(null, second)?.kind).toBe("linkMissing");
  expect(judgeLink(first, { ...second, event: null })?.kind).toBe("eventMissing");
  expect(judgeLink(first, { ...second, event: { ...event, actorId: "x" } })).toEqual({
    kind: "eventChanged",
    day: "2026-11-22",
    position: 2,
    eventId: "e1",
  });
});
