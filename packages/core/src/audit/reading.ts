import type { Policy } from "@vakans/tenant-config";
import { and, desc, eq, gte, inArray, like, lt, not, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "../db/client";
import { staff } from "../identity/table";
import { supportLeave } from "../leave/table";
import { beginningsOf, namedBeginnings } from "./rules";
import type { TrailFilter, TrailPlace } from "./schema";
import { auditEvent, auditLink } from "./table";

const before = alias(auditLink, "before");

/** The hash that a link was made of, so that every row of a file can be worked out again by itself. */
const previousHash = sql<string | null>`(
  select ${before.hash} from ${auditLink} as "before"
  where (${before.day}, ${before.position}) < (${auditLink.day}, ${auditLink.position})
  order by ${before.day} desc, ${before.position} desc limit 1)`;

const shown = {
  tenantId: auditEvent.tenantId,
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
  previousHash,
  /** Why an operator was let in, of what one looked at (SE-14). */
  leaveReason: supportLeave.reason,
};

/** An event with its link and, for staff, a name. */
export type TrailRow = Awaited<ReturnType<typeof eventsOf>>[number];

/** Events of a tenant's trail, the newest first, behind a place. Staff and operators are known by name; an applicant only by an id. */
export const eventsOf = (
  tx: Database,
  { timeZone }: Policy,
  filter: TrailFilter,
  after: TrailPlace | null,
  limit: number,
) =>
  tx
    .select(shown)
    .from(auditEvent)
    .leftJoin(auditLink, eq(auditLink.eventId, auditEvent.id))
    .leftJoin(staff, and(eq(staff.id, auditEvent.actorId), inArray(auditEvent.actorKind, ["staff", "operator"])))
    .leftJoin(supportLeave, sql`${supportLeave.id}::text = ${auditEvent.objectIds} ->> 'leaveId'`)
    .where(
      and(
        filter.fromOn ? gte(auditEvent.at, startOf(filter.fromOn, 0, timeZone)) : undefined,
        filter.toOn ? lt(auditEvent.at, startOf(filter.toOn, 1, timeZone)) : undefined,
        filter.who ? by(filter.who) : undefined,
        filter.kind ? ofKind(filter.kind) : undefined,
        filter.action ? ofAct(filter.action) : undefined,
        filter.objectId ? on(filter.objectId) : undefined,
        after === null
          ? undefined
          : sql`(${auditEvent.at}, ${auditEvent.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(limit);

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

const ofAct = (action: string): SQL | undefined =>
  or(eq(auditEvent.action, action), like(auditEvent.action, `${action}#%`));

const idForm = /^[0-9a-f-]{36}$/i;

// Looked for in the text, where it stands in quotes: taking each object apart costs ten times as much, and no index can be
// asked from behind the tenant's wall, whose operators alone are trusted not to tell.
const on = (id: string): SQL | undefined =>
  or(
    idForm.test(id) ? eq(auditEvent.actorId, id) : undefined,
    sql`strpos(${auditEvent.objectIds}::text, ${`"${id}"`}) > 0`,
  );
