import type { Policy } from "@vakans/tenant-config";
import { and, desc, eq, gte, like, lt, not, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { staff } from "../identity/table";
import { beginningsOf, namedBeginnings } from "./rules";
import type { TrailFilter, TrailPlace } from "./schema";
import { auditEvent, auditLink } from "./table";

const shown = {
  id: auditEvent.id,
  at: auditEvent.at,
  actorKind: auditEvent.actorKind,
  actorId: auditEvent.actorId,
  actorName: staff.name,
  action: auditEvent.action,
  objectIds: auditEvent.objectIds,
  sessionHash: auditEvent.sessionHash,
  requestId: auditEvent.requestId,
  day: auditLink.day,
  position: auditLink.position,
  hash: auditLink.hash,
};

/** An event with its link and, for staff, a name. */
export type TrailRow = Awaited<ReturnType<typeof eventsOf>>[number];

/** Events of a tenant's trail, the newest first, behind a place. Staff are known by name; an applicant only by an id. */
export async function eventsOf(
  tx: Database,
  { timeZone }: Policy,
  filter: TrailFilter,
  after: TrailPlace | null,
  limit: number,
) {
  return tx
    .select(shown)
    .from(auditEvent)
    .leftJoin(auditLink, eq(auditLink.eventId, auditEvent.id))
    .leftJoin(staff, and(eq(staff.id, auditEvent.actorId), eq(auditEvent.actorKind, "staff")))
    .where(
      and(
        filter.fromOn ? gte(auditEvent.at, startOf(filter.fromOn, 0, timeZone)) : undefined,
        filter.toOn ? lt(auditEvent.at, startOf(filter.toOn, 1, timeZone)) : undefined,
        filter.who ? by(filter.who) : undefined,
        filter.kind ? ofKind(filter.kind) : undefined,
        filter.objectId ? on(filter.objectId) : undefined,
        after === null
          ? undefined
          : sql`(${auditEvent.at}, ${auditEvent.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(limit);
}

const startOf = (day: string, plus: number, timeZone: string) =>
  sql`((${day}::date + ${plus}::int)::timestamp at time zone ${timeZone})`;

const by = (who: NonNullable<TrailFilter["who"]>): SQL | undefined =>
  who === "anyone" || who === "applicant" || who === "staff" || who === "operator" || who === "system"
    ? eq(auditEvent.actorKind, who)
    : eq(auditEvent.actorId, who);

const begins = (beginnings: readonly string[]): SQL | undefined =>
  or(...beginnings.map((beginning) => like(auditEvent.action, `${beginning}%`)));

function ofKind(kind: NonNullable<TrailFilter["kind"]>): SQL | undefined {
  const own = beginningsOf(kind);
  const named = begins(namedBeginnings);
  return own ? begins(own) : named && not(named);
}

const on = (id: string): SQL | undefined =>
  or(
    eq(auditEvent.actorId, id),
    sql`exists (select 1 from jsonb_each_text(${auditEvent.objectIds}) as named where named.value = ${id})`,
  );
