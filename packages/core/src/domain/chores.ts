import { and, eq } from "drizzle-orm";
import { keepOwnActs } from "../audit/acts";
import type { Database } from "../db/client";
import { withTenant } from "../db/tenant-transaction";
import { membership, staff } from "../identity/table";
import type { Chore } from "../outbox/chore";
import { promise } from "../outbox/promise";
import { judgeLettingGo, keepFinding, loseHost } from "./acts";
import { type Finding, findInDns } from "./finding";
import { claimsOf, hostsOf } from "./queries";
import { isDue, lostAt } from "./rules";

type Scope = { readonly tx: Database; readonly tenantId: string; readonly now: Date };

/**
 * Looks for the records of proved hosts again, each once a week. Where one is missing the tenant's staff is told; missing
 * for too long, the host is let go: whoever has the name now may be somebody else. DNS that does not answer says nothing,
 * and of no other host: all that are due are asked for together, since a question may take seconds.
 */
export const checkDomains: Chore = async ({ client, tenant, dns, secret }) => {
  const { id: tenantId } = tenant;
  const { due, target } = await withTenant(client, tenantId, async ({ tx, now }) => ({
    due: (await claimsOf(tx, tenantId)).filter((claim) => isDue(claim, now)),
    target: (await hostsOf(tx, tenantId)).find(({ source }) => source === "configuration")?.host ?? null,
  }));
  const asked = await Promise.allSettled(due.map(({ host }) => findInDns(dns, { secret, tenantId, host, target })));
  for (const [at, { host }] of due.entries()) {
    const answer = asked[at];
    if (answer?.status === "fulfilled")
      await withTenant(client, tenantId, ({ tx, now }) => keepCheck({ tx, tenantId, now }, host, answer.value));
  }
  const silent = asked.find((answer) => answer.status === "rejected");
  if (silent) throw silent.reason;
  return due.length;
};

async function keepCheck(scope: Scope, host: string, finding: Finding): Promise<void> {
  const missingBefore = (await claimsOf(scope.tx, scope.tenantId)).find((one) => one.host === host)?.missingSince;
  const kept = await keepFinding(scope, host, finding);
  if (!kept) return;
  const isLost = kept.outcome === "missing" && missingBefore && lostAt(missingBefore).getTime() <= scope.now.getTime();
  if (isLost && (await judgeLettingGo(scope, host)).ok) {
    await loseHost(scope, host);
    await tell(scope, "domain.lost", host);
  } else if (kept.turned) {
    await tell(scope, kept.outcome === "missing" ? "domain.missing" : "domain.found", host);
  }
}

const traceOf = {
  "domain.lost": "chore.domainLost",
  "domain.missing": "chore.domainMissing",
  "domain.found": "chore.domainFound",
} as const;

/** Leaves a trace of what happened to a host by itself, and has everybody told who can do something about it. */
async function tell(scope: Scope, what: keyof typeof traceOf, host: string) {
  const { tx, tenantId, now } = scope;
  await keepOwnActs(scope, [{ action: traceOf[what], objectIds: { host } }]);
  if (what === "domain.found") return;
  const members = await tx
    .select({ staffId: membership.staffId, rights: membership.rights })
    .from(membership)
    .innerJoin(staff, eq(staff.id, membership.staffId))
    .where(and(eq(membership.tenantId, tenantId), eq(staff.active, true)));
  for (const { staffId, rights } of members) {
    if (rights.includes("tenant.settings")) await promise({ tx, tenantId, now }, what, { host, staffId });
  }
}
