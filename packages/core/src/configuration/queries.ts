import { type CheckedTenantFile, keptTenantFile, type Policy, type TenantFile } from "@vakans/tenant-config";
import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { staff } from "../identity/table";
import { tenant, tenantConfigProblem, tenantConfigVersion } from "../tenant/table";
import { inFavour } from "./rules";

// The table lies before every tenant's wall, so each question here names its tenant.

type Scope = { readonly tx: Database; readonly tenantId: string };

/** The day that picks the country pack. */
export const packDayOf = (at: Date): string => at.toISOString().slice(0, 10);

const ofTenant = (tenantId: string) => eq(tenantConfigVersion.tenantId, tenantId);

/** What every list of versions tells of each, without contents. */
const told = {
  number: tenantConfigVersion.number,
  source: tenantConfigVersion.source,
  author: sql<string>`coalesce(${staff.name}, ${tenantConfigVersion.author})`,
  authorId: tenantConfigVersion.authorId,
  reason: tenantConfigVersion.reason,
  effectiveAt: tenantConfigVersion.effectiveAt,
  createdAt: tenantConfigVersion.createdAt,
  restores: tenantConfigVersion.restores,
};

/** All versions of a tenant by number, without contents. */
export const versionsOf = ({ tx, tenantId }: Scope) =>
  tx
    .select(told)
    .from(tenantConfigVersion)
    .leftJoin(staff, eq(staff.id, tenantConfigVersion.authorId))
    .where(ofTenant(tenantId))
    .orderBy(asc(tenantConfigVersion.number));

/** Some versions with their contents, newest first. */
export const contentsBefore = ({ tx, tenantId }: Scope, before: number | null, limit: number) =>
  tx
    .select({ number: tenantConfigVersion.number, content: tenantConfigVersion.content })
    .from(tenantConfigVersion)
    .where(and(ofTenant(tenantId), before === null ? undefined : lt(tenantConfigVersion.number, before)))
    .orderBy(desc(tenantConfigVersion.number))
    .limit(limit);

/** What a version says, as it was kept; null when the tenant has no such version. */
export async function contentOf({ tx, tenantId }: Scope, number: number): Promise<TenantFile | null> {
  const [found] = await tx
    .select({ content: tenantConfigVersion.content })
    .from(tenantConfigVersion)
    .where(and(ofTenant(tenantId), eq(tenantConfigVersion.number, number)));
  return found?.content ?? null;
}

/** A version as this release reads it; null when the tenant has no such version. */
export async function readVersion(scope: Scope, number: number, now: Date): Promise<CheckedTenantFile | null> {
  const content = await contentOf(scope, number);
  return content && keptTenantFile(content, packDayOf(now));
}

/** What is wrong with the newest configuration that was not taken; null when nothing is. */
export async function problemOf({ tx, tenantId }: Scope) {
  const [found] = await tx
    .select({
      source: tenantConfigProblem.source,
      problems: tenantConfigProblem.problems,
      foundAt: tenantConfigProblem.foundAt,
    })
    .from(tenantConfigProblem)
    .where(eq(tenantConfigProblem.tenantId, tenantId));
  return found ?? null;
}

/** Does what counts now for another tenant send mail from this domain? */
export async function othersSendFrom({ tx, tenantId }: Scope, domain: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    select 1 from ${tenant} join lateral (
      select content #>> '{mail,fromAddress}' as address from ${tenantConfigVersion}
      where ${tenantConfigVersion.tenantId} = ${tenant.id} and effective_at <= clock_of(${tenant.id}) order by number desc limit 1
    ) running on true
    where ${tenant.id} <> ${tenantId}::uuid and ${tenant.state} <> 'ended'
      and lower(split_part(running.address, '@', 2)) = ${domain} limit 1`);
  return rowCount !== 0;
}

// A version never changes, so what was resolved once is true for the day.
const resolved = new Map<string, Policy>();
const resolvedMax = 200;

type Begun = Scope & {
  readonly policy: Policy;
  readonly tenant: { readonly configVersion: number };
  readonly now: Date;
};

/** The rules for a form that pins a version: the ones of now, and those of its own where they are better for its applicant. */
export async function policyOfForm(
  { tx, tenantId, tenant, policy, now }: Begun,
  { configVersion }: { readonly configVersion: number },
): Promise<Policy> {
  if (configVersion === tenant.configVersion) return policy;
  const key = `${tenantId} ${configVersion} ${packDayOf(now)}`;
  const known = resolved.get(key);
  if (known) return inFavour(known, policy);
  const checked = await readVersion({ tx, tenantId }, configVersion, now);
  // A version that this release cannot read any more favours nobody.
  if (!checked?.ok) return policy;
  if (resolved.size >= resolvedMax) resolved.clear();
  resolved.set(key, checked.policy);
  return inFavour(checked.policy, policy);
}
