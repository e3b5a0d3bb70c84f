import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { Refusal } from "../refusal";
import { delayMsAfter, failuresForgottenMs, mayTrySignIn } from "./rules";
import { signInFailure, staffSignInFailure } from "./table";
import { keyedHash } from "./token";

/** Whose failures are counted together: the account that was tried, and where the attempt came from. Kept as keyed hashes. */
export type Buckets = { readonly account: string; readonly address: string };

export const bucketsOf = (secret: string, account: string, address: string): Buckets => ({
  account: keyedHash(secret, `account:${account}`),
  address: keyedHash(secret, `address:${address}`),
});

/** An address may fail more often than an account: libraries and workplaces share one. */
const addressAllowance = 20;

type Failure = { failures: number; blockedUntil: Date | null; lastAt: Date };

function afterFailure(known: Failure | undefined, now: Date, allowance: number): Failure {
  const forgotten = !known || now.getTime() - known.lastAt.getTime() > failuresForgottenMs;
  const failures = forgotten ? 1 : known.failures + 1;
  const delay = delayMsAfter(failures - allowance);
  return { failures, blockedUntil: delay > 0 ? new Date(now.getTime() + delay) : null, lastAt: now };
}

function refuseBlocked(rows: readonly Failure[], now: Date): void {
  for (const row of rows) {
    const verdict = mayTrySignIn(row.blockedUntil, now);
    if (!verdict.ok) throw new Refusal("tooMany", verdict.code, verdict.details);
  }
}

/** Refuses with `tooMany: signInThrottled` while an applicant's account or address has to wait. Unknown accounts wait alike. */
export async function refuseThrottled(tx: Database, now: Date, buckets: Buckets): Promise<void> {
  const both = [buckets.account, buckets.address];
  refuseBlocked(await tx.select().from(signInFailure).where(inArray(signInFailure.bucket, both)), now);
}

export async function countFailure(tx: Database, tenantId: string, now: Date, buckets: Buckets): Promise<void> {
  for (const [bucket, allowance] of [
    [buckets.account, 0],
    [buckets.address, addressAllowance],
  ] as const) {
    const [known] = await tx.select().from(signInFailure).where(eq(signInFailure.bucket, bucket));
    const failure = afterFailure(known, now, allowance);
    await tx
      .insert(signInFailure)
      .values({ tenantId, id: newId(), bucket, ...failure })
      .onConflictDoUpdate({
        target: [signInFailure.tenantId, signInFailure.bucket],
        set: { ...failure, failures: sql`greatest(${signInFailure.failures} + 1, ${failure.failures})` },
      });
  }
}

export async function forgetFailures(tx: Database, tenantId: string, buckets: Buckets): Promise<void> {
  await tx
    .delete(signInFailure)
    .where(and(eq(signInFailure.tenantId, tenantId), eq(signInFailure.bucket, buckets.account)));
}

/** The same three for staff, who sign in before a tenant is known (RE-3). */
export async function refuseThrottledStaff(tx: Database, now: Date, buckets: Buckets): Promise<void> {
  const both = [buckets.account, buckets.address];
  refuseBlocked(await tx.select().from(staffSignInFailure).where(inArray(staffSignInFailure.bucket, both)), now);
}

export async function countStaffFailure(tx: Database, now: Date, buckets: Buckets): Promise<void> {
  for (const [bucket, allowance] of [
    [buckets.account, 0],
    [buckets.address, addressAllowance],
  ] as const) {
    const [known] = await tx.select().from(staffSignInFailure).where(eq(staffSignInFailure.bucket, bucket));
    const failure = afterFailure(known, now, allowance);
    await tx
      .insert(staffSignInFailure)
      .values({ bucket, ...failure })
      .onConflictDoUpdate({
        target: staffSignInFailure.bucket,
        set: { ...failure, failures: sql`greatest(${staffSignInFailure.failures} + 1, ${failure.failures})` },
      });
  }
}

export async function forgetStaffFailures(tx: Database, buckets: Buckets): Promise<void> {
  await tx.delete(staffSignInFailure).where(eq(staffSignInFailure.bucket, buckets.account));
}
