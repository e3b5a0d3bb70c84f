import { and, eq, inArray, isNotNull, notInArray, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { tenantDomain } from "../tenant/table";
import type { Finding } from "./finding";
import { claimOf, hostsOf } from "./queries";
import { judgeRelease } from "./rules";
import { domainClaim } from "./table";

type Scope = { readonly tx: Database; readonly tenantId: string; readonly now: Date };

/** Tells every process that hosts have changed, once this transaction is committed. */
const tellProcesses = (tx: Database) => tx.execute(sql`select pg_notify('vakans', '')`);

const rowOf = (tenantId: string, host: string) => and(eq(domainClaim.tenantId, tenantId), eq(domainClaim.host, host));

/**
 * Makes the hosts of a configuration lead to its tenant, in their order, and lets go of those that an earlier one named.
 * Hosts that the tenant has proved by itself stay; one that the configuration names now needs no proof any longer.
 * Answers a host that belongs to another tenant: then the transaction has to be given up. Null when all is done.
 */
export async function keepConfiguredHosts(
  { tx, tenantId, now }: Scope,
  hosts: readonly string[],
): Promise<string | null> {
  const taken = await tx
    .select()
    .from(tenantDomain)
    .where(inArray(tenantDomain.host, [...hosts]));
  const foreign = taken.find((domain) => domain.tenantId !== tenantId);
  if (foreign) return foreign.host;
  const configured = and(eq(tenantDomain.tenantId, tenantId), eq(tenantDomain.source, "configuration"));
  await tx.delete(tenantDomain).where(and(configured, notInArray(tenantDomain.host, [...hosts])));
  for (const [index, host] of hosts.entries()) {
    // A moment apart each, so that their order is kept.
    const row = { verifiedAt: new Date(now.getTime() + index), source: "configuration" as const };
    const kept = await tx
      .insert(tenantDomain)
      .values({ ...row, host, tenantId })
      .onConflictDoUpdate({ target: tenantDomain.host, set: row, setWhere: eq(tenantDomain.tenantId, tenantId) })
      .returning({ host: tenantDomain.host });
    // Proved by another tenant in this very moment.
    if (kept.length === 0) return host;
  }
  await tx.delete(domainClaim).where(and(eq(domainClaim.tenantId, tenantId), inArray(domainClaim.host, [...hosts])));
  return null;
}

/** What became of a claim that was looked at. `taken`: the host leads to another tenant, and still does. */
export type Outcome = "proved" | "waiting" | "missing" | "taken";

/**
 * Keeps what DNS said of a claimed host. Proved, the host leads to the tenant from now on, unless another tenant has it.
 * Null when the claim is gone. `turned` says that it was otherwise before.
 */
export async function keepFinding(
  { tx, tenantId, now }: Scope,
  host: string,
  { proved, leadsTo, leadsHere }: Finding,
): Promise<{ readonly outcome: Outcome; readonly turned: boolean } | null> {
  await tx.select({ host: domainClaim.host }).from(domainClaim).where(rowOf(tenantId, host)).for("update");
  const claim = await claimOf(tx, tenantId, host);
  if (!claim) return null;
  const seen = { checkedAt: now, leadsTo, leadsHere };
  if (!proved) {
    // A host that was let go stays known as that, until it is proved again.
    const missingSince = claim.missingSince ?? (claim.provedAt ? now : null);
    await tx
      .update(domainClaim)
      .set({ ...seen, missingSince })
      .where(rowOf(tenantId, host));
    return { outcome: claim.provedAt ? "missing" : "waiting", turned: claim.missingSince === null };
  }
  const added = await tx
    .insert(tenantDomain)
    .values({ host, tenantId, verifiedAt: now, source: "claim" })
    .onConflictDoNothing({ target: tenantDomain.host })
    .returning({ host: tenantDomain.host });
  const [owner] = await tx.select().from(tenantDomain).where(eq(tenantDomain.host, host));
  if (owner?.tenantId !== tenantId) return { outcome: "taken", turned: false };
  await tx
    .update(domainClaim)
    .set({ ...seen, provedAt: claim.provedAt ?? now, missingSince: null })
    .where(rowOf(tenantId, host));
  if (added.length > 0) await tellProcesses(tx);
  return { outcome: "proved", turned: claim.provedAt === null || claim.missingSince !== null };
}

const claimedHost = (tenantId: string, host: string) =>
  and(eq(tenantDomain.tenantId, tenantId), eq(tenantDomain.host, host), eq(tenantDomain.source, "claim"));

/** Holds the tenant's hosts, so that two releases at once cannot take the last. */
const holdHosts = (tx: Database, tenantId: string) =>
  tx.select({ host: tenantDomain.host }).from(tenantDomain).where(eq(tenantDomain.tenantId, tenantId)).for("update");

/** May this host be let go now? */
export async function judgeLettingGo({ tx, tenantId }: Scope, host: string) {
  await holdHosts(tx, tenantId);
  return judgeRelease(
    host,
    (await hostsOf(tx, tenantId)).map((one) => one.host),
  );
}

/** Lets a claimed host go: it leads nowhere any more, and anybody who proves it can have it. */
export async function letGo({ tx, tenantId }: Scope, host: string): Promise<void> {
  await tx.delete(tenantDomain).where(claimedHost(tenantId, host));
  await tx.delete(domainClaim).where(rowOf(tenantId, host));
  await tellProcesses(tx);
}

/** Lets a host go whose record has been missing too long. The claim stays, so that the tenant sees what happened. */
export async function loseHost({ tx, tenantId }: Scope, host: string): Promise<void> {
  await tx.delete(tenantDomain).where(claimedHost(tenantId, host));
  await tx
    .update(domainClaim)
    .set({ provedAt: null })
    .where(and(rowOf(tenantId, host), isNotNull(domainClaim.provedAt)));
  await tellProcesses(tx);
}

/** Makes a host the tenant's first: the one that its mails and links lead to. False when it is not the tenant's. */
export async function putFirst({ tx, tenantId, now }: Scope, host: string): Promise<boolean> {
  const put = await tx
    .update(tenantDomain)
    .set({ chosenAt: now })
    .where(and(eq(tenantDomain.tenantId, tenantId), eq(tenantDomain.host, host)))
    .returning({ host: tenantDomain.host });
  if (put.length > 0) await tellProcesses(tx);
  return put.length > 0;
}
