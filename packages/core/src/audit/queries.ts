import { and, asc, desc, eq, getTableColumns, gte, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import type { ChainedEvent, FoundLink, Head, Place } from "./chain";
import { auditEvent, auditLink } from "./table";

const place = { day: auditLink.day, position: auditLink.position, hash: auditLink.hash };

/** The last link of a tenant's chain, or of those before a day. */
export async function lastLink(tx: Database, beforeDay?: string): Promise<Head | null> {
  const [found] = await tx
    .select(place)
    .from(auditLink)
    .where(beforeDay === undefined ? undefined : lt(auditLink.day, beforeDay))
    .orderBy(desc(auditLink.day), desc(auditLink.position))
    .limit(1);
  return found ?? null;
}

/** The last link of each day from a day on, in order. */
export async function lastLinksOfDays(tx: Database, fromDay: string | null): Promise<readonly Head[]> {
  return tx
    .selectDistinctOn([auditLink.day], place)
    .from(auditLink)
    .where(fromDay === null ? undefined : gte(auditLink.day, fromDay))
    .orderBy(asc(auditLink.day), desc(auditLink.position));
}

/** The link at a place. */
export async function linkAt(tx: Database, { day, position }: Place): Promise<Head | null> {
  const [found] = await tx
    .select(place)
    .from(auditLink)
    .where(and(eq(auditLink.day, day), eq(auditLink.position, position)));
  return found ?? null;
}

/** The links behind a place, in order, with their events. */
export async function linksAfter(tx: Database, after: Place | null, limit: number): Promise<readonly FoundLink[]> {
  return (
    tx
      .select({ ...place, eventId: auditLink.eventId, event: getTableColumns(auditEvent) })
      .from(auditLink)
      .leftJoin(auditEvent, eq(auditEvent.id, auditLink.eventId))
      // Compared as a pair, so that the index is entered at the place itself.
      .where(
        after === null
          ? undefined
          : sql`(${auditLink.day}, ${auditLink.position}) > (${after.day}::date, ${after.position}::int)`,
      )
      .orderBy(asc(auditLink.day), asc(auditLink.position))
      .limit(limit)
  );
}

/** Events without a link, from an id on, in the order of their ids. */
export async function unlinkedEvents(
  tx: Database,
  fromId: string | null,
  limit: number,
): Promise<readonly ChainedEvent[]> {
  return tx
    .select(getTableColumns(auditEvent))
    .from(auditEvent)
    .leftJoin(auditLink, eq(auditLink.eventId, auditEvent.id))
    .where(and(isNull(auditLink.eventId), fromId === null ? undefined : gte(auditEvent.id, fromId)))
    .orderBy(asc(auditEvent.id))
    .limit(limit);
}

/** The newest id of an event that has a link. */
export async function newestLinkedId(tx: Database): Promise<string | null> {
  const [found] = await tx
    .select({ eventId: auditLink.eventId })
    .from(auditLink)
    .orderBy(desc(auditLink.eventId))
    .limit(1);
  return found?.eventId ?? null;
}
