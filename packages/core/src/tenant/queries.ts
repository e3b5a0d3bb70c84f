import { and, asc, desc, eq, exists, ilike, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { staff } from "../identity/table";
import { tenant, tenantConfigProblem, tenantConfigVersion, tenantDomain, tenantEndReport } from "./table";

/** The version that counts for a tenant now: its number, since when, and what the tenant is called in it. */
const running = sql`left join lateral (
  select v.number, v.effective_at, v.content ->> 'name' as name from tenant_config_version v
  where v.tenant_id = ${tenant.id} and v.effective_at <= clock_of(${tenant.id}) order by v.number desc limit 1
) running on true`;

type Row = {
  tenant_id: string;
  slug: string;
  state: "open" | "suspended" | "ended";
  state_since: string | null;
  state_reason: string | null;
  created_at: string;
  name: string;
  number: number | null;
  effective_at: string | null;
  hosts: string[];
  problem: boolean;
  total: number;
};

const tenantRow = (row: Row) => ({
  tenantId: row.tenant_id,
  slug: row.slug,
  state: row.state,
  stateSince: row.state_since === null ? null : new Date(row.state_since),
  stateReason: row.state_reason,
  createdAt: new Date(row.created_at),
  name: row.name,
  configVersion: row.number,
  effectiveAt: row.effective_at === null ? null : new Date(row.effective_at),
  hosts: row.hosts,
  problem: row.problem,
});

const selectTenants = (where: SQL | undefined, limit: number, offset: number) => sql`
  select ${tenant.id} as tenant_id, ${tenant.slug} as slug, ${tenant.state} as state, ${tenant.stateSince} as state_since,
    ${tenant.stateReason} as state_reason, ${tenant.createdAt} as created_at,
    coalesce(running.name, ${tenant.slug}) as name, running.number, running.effective_at,
    array(select d.host from tenant_domain d where d.tenant_id = ${tenant.id} order by d.host) as hosts,
    exists (select 1 from tenant_config_problem p where p.tenant_id = ${tenant.id}) as problem,
    count(*) over ()::int as total
  from ${tenant} ${running} ${where ? sql`where ${where}` : sql``}
  order by lower(coalesce(running.name, ${tenant.slug})), ${tenant.slug} limit ${limit} offset ${offset}`;

/** Tenants whose name, slug or host has a text in it, by name, a page of them; and how many there are in all. */
export async function tenantsFound(tx: Database, search: string, page: number, perPage: number) {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const hosted = tx
    .select({ one: sql`1` })
    .from(tenantDomain)
    .where(and(eq(tenantDomain.tenantId, tenant.id), ilike(tenantDomain.host, pattern)));
  const where =
    search === "" ? undefined : or(ilike(tenant.slug, pattern), sql`running.name ilike ${pattern}`, exists(hosted));
  const { rows } = await tx.execute<Row>(selectTenants(where, perPage, (page - 1) * perPage));
  return { total: rows[0]?.total ?? 0, tenants: rows.map(tenantRow) };
}

/** One tenant, whatever its state; null when there is none of that slug. */
export async function tenantOfSlug(tx: Database, slug: string) {
  const { rows } = await tx.execute<Row>(selectTenants(eq(tenant.slug, slug), 1, 0));
  return rows[0] ? tenantRow(rows[0]) : null;
}

/** The newest versions of a tenant's configuration, without what they say. */
export const versionsTold = (tx: Database, tenantId: string) =>
  tx
    .select({
      number: tenantConfigVersion.number,
      source: tenantConfigVersion.source,
      reason: tenantConfigVersion.reason,
      author: sql<string>`coalesce(${staff.name}, ${tenantConfigVersion.author})`,
      effectiveAt: tenantConfigVersion.effectiveAt,
      createdAt: tenantConfigVersion.createdAt,
    })
    .from(tenantConfigVersion)
    .leftJoin(staff, eq(staff.id, tenantConfigVersion.authorId))
    .where(eq(tenantConfigVersion.tenantId, tenantId))
    .orderBy(desc(tenantConfigVersion.number))
    .limit(50);

/** The hosts that lead to a tenant. */
export const hostsTold = (tx: Database, tenantId: string) =>
  tx
    .select({ host: tenantDomain.host, source: tenantDomain.source, verifiedAt: tenantDomain.verifiedAt })
    .from(tenantDomain)
    .where(eq(tenantDomain.tenantId, tenantId))
    .orderBy(asc(tenantDomain.host));

/** What is wrong with a tenant's newest configuration; null when nothing is. */
export async function problemTold(tx: Database, tenantId: string) {
  const [found] = await tx.select().from(tenantConfigProblem).where(eq(tenantConfigProblem.tenantId, tenantId));
  return found ? { source: found.source, problems: found.problems, foundAt: found.foundAt } : null;
}

/** The reports of a tenant's end: one, once it has ended. */
export const endReportsOf = (tx: Database, tenantId: string) =>
  tx
    .select({ createdAt: tenantEndReport.createdAt, report: tenantEndReport.report })
    .from(tenantEndReport)
    .where(eq(tenantEndReport.tenantId, tenantId))
    .orderBy(desc(tenantEndReport.createdAt));
