import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { auditEvent } from "../audit/table";
import type { Database } from "../db/client";
import { staff } from "../identity/table";
import { supportLeave } from "./table";

/** The leave that lasts at this moment, of the tenant of the transaction; null when there is none (SE-14). */
export async function currentLeave(tx: Database, now: Date) {
  const [found] = await tx
    .select()
    .from(supportLeave)
    .where(and(isNull(supportLeave.endedAt), gt(supportLeave.endsAt, now)))
    .orderBy(desc(supportLeave.createdAt))
    .limit(1);
  return found ?? null;
}

const granter = alias(staff, "granter");
const ender = alias(staff, "ender");

/** The tenant's leaves, newest first, each with who gave it. */
export const leavesGiven = (tx: Database) =>
  tx
    .select({
      leaveId: supportLeave.id,
      reason: supportLeave.reason,
      rights: supportLeave.rights,
      createdAt: supportLeave.createdAt,
      endsAt: supportLeave.endsAt,
      endedAt: supportLeave.endedAt,
      grantedBy: granter.name,
      endedBy: ender.name,
    })
    .from(supportLeave)
    .innerJoin(granter, eq(granter.id, supportLeave.grantedBy))
    .leftJoin(ender, eq(ender.id, supportLeave.endedBy))
    .orderBy(desc(supportLeave.createdAt), desc(supportLeave.id))
    .limit(20);

/** What the frame of the pages asks at every step says nothing of what was looked at. */
const frame = "staff.member.current";

/** What operators have looked at under the tenant's leave, newest first: from its audit trail. */
export const seenUnderLeave = (tx: Database) =>
  tx
    .select({
      id: auditEvent.id,
      at: auditEvent.at,
      action: auditEvent.action,
      name: sql<string>`coalesce(${staff.name}, '')`,
      reason: sql<string>`coalesce(${supportLeave.reason}, '')`,
    })
    .from(auditEvent)
    .leftJoin(staff, eq(staff.id, auditEvent.actorId))
    .leftJoin(supportLeave, sql`${supportLeave.id}::text = ${auditEvent.objectIds} ->> 'leaveId'`)
    .where(
      // An operator's work for all tenants, such as an outage, is no look.
      and(eq(auditEvent.actorKind, "operator"), sql`${auditEvent.objectIds} ? 'leaveId'`, ne(auditEvent.action, frame)),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(100);
