import { and, count, eq, isNull } from "drizzle-orm";
import type { Database } from "../db/client";
import type { StaffActor } from "../identity/session";
import type { Registry } from "../tenant/registry";
import { needsFactor } from "./rules";
import { staffFactor, staffRecoveryCode } from "./table";

/** Is this person asked for a second factor, by the rules that hold this moment? */
export const isAskedForFactor = (actor: StaffActor, registry: Pick<Registry, "ofId">): boolean =>
  needsFactor(
    actor,
    actor.tenantIds.flatMap((id) => registry.ofId(id)?.policy ?? []),
  );

/** A person's second factor; null when they have none and are shown none. */
export async function factorOf(tx: Database, staffId: string) {
  const [found] = await tx.select().from(staffFactor).where(eq(staffFactor.staffId, staffId));
  return found ?? null;
}

/** The same, locked: whoever comes at the same moment waits, and sees what was done. */
export async function lockFactor(tx: Database, staffId: string) {
  const [found] = await tx.select().from(staffFactor).where(eq(staffFactor.staffId, staffId)).for("update");
  return found ?? null;
}

/** How many recovery codes a person has left. */
export async function recoveryCodesLeft(tx: Database, staffId: string): Promise<number> {
  const mine = and(eq(staffRecoveryCode.staffId, staffId), isNull(staffRecoveryCode.usedAt));
  const [left] = await tx.select({ count: count() }).from(staffRecoveryCode).where(mine);
  return left?.count ?? 0;
}
