import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { Refusal } from "../refusal";
import { delayMsAfter, failuresForgottenMs, mayTrySignIn, networkOf } from "./rules";
import { signInFailure, staffSignInFailure } from "./table";
import { keyedHash } from "./token";

/**
 * Whose failures are counted together: the account that was tried, the address that the attempt came from, and the network
 * around that. Kept as keyed hashes.
 */
export type Buckets = { readonly account: string; readonly address: string; readonly network: string };

export const bucketsOf = (secret: string, account: string, address: string): Buckets => ({
  account: keyedHash(secret, `account:${account}`),
  address: keyedHash(secret, `address:${address}`),
  network: keyedHash(secret, `network:${networkOf(address)}`),
});

/** An address may fail more often than an account, and a network more often than that: libraries and workplaces share one. */
const allowances = { account: 0, address: 20, network: 100 } as const;

const countedIn = (buckets: Buckets) =>
  (["account", "address", "network"] as const).map((kind) => [buckets[kind], allowances[kind]] as const);

const all = ({ account, address, network }: Buckets) => [account, address, network];

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
  refuseBlocked(
    await tx
      .select()
      .from(signInFailure)
      .where(inArray(signInFailure.bucket, all(buckets))),
    now,
  );
}

export async function countFailure(tx: Database, tenantId: string, now: Date, buckets: Buckets): Promise<void> {
  for (const [bucket, allowance] of countedIn(buckets)) {
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
  refuseBlocked(
    await tx
      .select()
      .from(staffSignInFailure)
      .where(inArray(staffSignInFailure.bucket, all(buckets))),
    now,
  );
}

export async function countStaffFailure(tx: Database, now: Date, buckets: Buckets): Promise<void> {
  for (const [bucket, allowance] of countedIn(buckets)) {
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
