import { and, asc, eq, ne } from "drizzle-orm";
import type { Database } from "../db/client";
import { enterTenant } from "../db/tenant-transaction";
import { staffSession, staffTenant } from "../identity/table";
import type { EffectPayload } from "../outbox/effects";
import { promise } from "../outbox/promise";
import { tenant } from "../tenant/table";
import { hashOfRecoveryCode } from "./code";
import { staffFactor, staffRecoveryCode } from "./table";

type Scope = { readonly tx: Database; readonly now: Date };

/**
 * Ends a person's second factor, with its recovery codes and every session: the next sign-in sets another one up. Answers
 * whether there was one.
 */
export async function endFactor(tx: Database, staffId: string): Promise<boolean> {
  const gone = await tx.delete(staffFactor).where(eq(staffFactor.staffId, staffId)).returning();
  await tx.delete(staffRecoveryCode).where(eq(staffRecoveryCode.staffId, staffId));
  await tx.delete(staffSession).where(eq(staffSession.staffId, staffId));
  return gone.some(({ confirmedAt }) => confirmedAt !== null);
}

/** Gives a person these recovery codes in place of those they had. */
export async function keepRecoveryCodes(
  { tx, now }: Scope,
  secret: string,
  { staffId, codes }: { readonly staffId: string; readonly codes: readonly string[] },
): Promise<void> {
  await tx.delete(staffRecoveryCode).where(eq(staffRecoveryCode.staffId, staffId));
  await tx
    .insert(staffRecoveryCode)
    .values(codes.map((code) => ({ staffId, codeHash: hashOfRecoveryCode(secret, staffId, code), createdAt: now })));
}

/**
 * Promises the mail that tells a person what happened to their second factor, for whoever acts outside any tenant: one of
 * the tenants where they work sends it. False for somebody who works at none, such as an operator.
 */
export async function tellOfFactor({ tx, now }: Scope, told: EffectPayload<"staff.factorChanged">): Promise<boolean> {
  const [place] = await tx
    .select({ tenantId: staffTenant.tenantId })
    .from(staffTenant)
    .innerJoin(tenant, eq(tenant.id, staffTenant.tenantId))
    .where(and(eq(staffTenant.staffId, told.staffId), ne(tenant.state, "ended")))
    .orderBy(asc(tenant.createdAt), asc(tenant.id))
    .limit(1);
  if (!place) return false;
  await enterTenant(tx, place.tenantId);
  await promise({ tx, now, tenantId: place.tenantId }, "staff.factorChanged", told);
  return true;
}
