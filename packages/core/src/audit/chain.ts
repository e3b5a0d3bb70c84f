import { createHash } from "node:crypto";

/** An event as it is bound into the chain: every column of its row. */
export type ChainedEvent = {
  readonly tenantId: string;
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly objectIds: Readonly<Record<string, string>>;
  readonly sessionHash: string | null;
  readonly requestId: string;
};

/** Where a link has its place: the positions of a day count from 1. */
export type Place = { readonly day: string; readonly position: number };

/** What a tenant's first link is made of, where others are made of the link before. */
export const beforeFirst = "0".repeat(64);

/** An event as text that is the same wherever and whenever it is written: keys in order, times in UTC to the millisecond. */
export function canonicalEvent(event: ChainedEvent): string {
  const { tenantId, id, at, actorKind, actorId, action, objectIds, sessionHash, requestId } = event;
  const ids = Object.fromEntries(Object.entries(objectIds).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({
    action,
    actorId,
    actorKind,
    at: at.toISOString(),
    id,
    objectIds: ids,
    requestId,
    sessionHash,
    tenantId,
  });
}

/** The hash of a link: of the one before it (the last of the day before for a day's first), its place, and its event. */
export const linkHash = (previous: string, { day, position }: Place, event: ChainedEvent): string =>
  createHash("sha256")
    .update(`${previous}\n${day}\n${position}\n${canonicalEvent(event)}`)
    .digest("hex");

/** The day of an event in UTC; an event that was committed when a later day had begun goes into that day. */
export function dayOfLink(at: Date, openDay: string | null): string {
  const own = at.toISOString().slice(0, 10);
  return openDay !== null && openDay > own ? openDay : own;
}

/** A link as it lies there, with its event where there is one. */
export type FoundLink = Place & {
  readonly eventId: string;
  readonly hash: string;
  readonly event: ChainedEvent | null;
};

/** Where a chain breaks, and how. */
export type Break = {
  readonly kind:
    | "eventMissing"
    | "eventChanged"
    | "linkMissing"
    | "unlinked"
    | "rootMissing"
    | "rootDiffers"
    | "dayMissing";
  readonly day: string;
  readonly position: number | null;
  readonly eventId: string | null;
};

/** The end of a chain: what the next link is made of. */
export type Head = Place & { readonly hash: string };

/**
 * Does a link follow from the one before? Null when it does. `previous` is null before a tenant's first link. Every link is
 * judged by the one that lies before it, so that the first break is told where it is.
 */
export function judgeLink(previous: Head | null, link: FoundLink): Break | null {
  const broken = (kind: Break["kind"]): Break => ({
    kind,
    day: link.day,
    position: link.position,
    eventId: link.eventId,
  });
  const expected = previous?.day === link.day ? previous.position + 1 : 1;
  if (link.position !== expected) return broken("linkMissing");
  if (!link.event) return broken("eventMissing");
  if (linkHash(previous?.hash ?? beforeFirst, link, link.event) !== link.hash) return broken("eventChanged");
  return null;
}
