import { and, asc, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { tenant, tenantDomain } from "../tenant/table";
import { domainClaim } from "./table";

// These tables stand outside the tenant's wall: every question names the tenant.

/** The hosts that lead to a tenant, in the order of the registry: the first stands in mails. */
export const hostsOf = (tx: Database, tenantId: string) =>
  tx
    .select()
    .from(tenantDomain)
    .where(eq(tenantDomain.tenantId, tenantId))
    .orderBy(
      sql`${tenantDomain.chosenAt} desc nulls last`,
      desc(tenantDomain.source),
      asc(tenantDomain.verifiedAt),
      asc(tenantDomain.host),
    );

/** What a tenant says is its own, the newest first. */
export const claimsOf = (tx: Database, tenantId: string) =>
  tx
    .select()
    .from(domainClaim)
    .where(eq(domainClaim.tenantId, tenantId))
    .orderBy(desc(domainClaim.claimedAt), asc(domainClaim.host));

/** One claim; null when there is none. */
export async function claimOf(tx: Database, tenantId: string, host: string) {
  const [claim] = await tx
    .select()
    .from(domainClaim)
    .where(and(eq(domainClaim.tenantId, tenantId), eq(domainClaim.host, host)));
  return claim ?? null;
}

/** Hosts whose record is missing and that still lead to the tenant. */
export const missingOf = (tx: Database, tenantId: string) =>
  tx
    .select({ host: domainClaim.host, missingSince: domainClaim.missingSince })
    .from(domainClaim)
    .where(
      and(eq(domainClaim.tenantId, tenantId), isNotNull(domainClaim.missingSince), isNotNull(domainClaim.provedAt)),
    )
    .orderBy(asc(domainClaim.host));

/** Does a host lead to a tenant that has not ended? A suspended one still says so on its site. */
export async function leadsSomewhere(tx: Database, host: string): Promise<boolean> {
  const found = await tx
    .select({ host: tenantDomain.host })
    .from(tenantDomain)
    .innerJoin(tenant, eq(tenant.id, tenantDomain.tenantId))
    .where(and(eq(tenantDomain.host, host), ne(tenant.state, "ended")));
  return found.length > 0;
}
