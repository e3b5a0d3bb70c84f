import type pg from "pg";

type Row = Record<string, unknown>;

/** Tables that are known before a tenant is. Anything else must belong to a tenant; a new name here needs a decision record. */
export const globalTables: readonly string[] = [
  "clock_offset",
  "database_mark",
  "domain_claim",
  "migration",
  "occupation",
  "platform_audit_event",
  "platform_outage",
  "sign_of_life",
  "staff",
  "staff_factor",
  "staff_link",
  "staff_recovery_code",
  "staff_session",
  "staff_sign_in_failure",
  "staff_tenant",
  "tenant",
  "tenant_config_problem",
  "tenant_config_version",
  "tenant_domain",
  "tenant_end_report",
];

/** Policies beside the tenant's own: who may look across tenants. */
const crossTenantPolicies: readonly string[] = ["effect: relay_all to vakans_relay"];

const tenantPolicy = "(tenant_id = ( SELECT current_tenant() AS current_tenant))";

const tablesQuery = `
  select c.oid, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as of_tenant
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'v') order by 2`;

const policiesQuery = `
  select tablename as table, policyname as name, array_to_string(roles, ',') as roles, qual, with_check from pg_policies where schemaname = 'public'`;

const keysQuery = `
  select t.relname as table, i.relname as index, a.attname as first
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
  join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
  where t.relnamespace = 'public'::regnamespace and x.indisunique`;

const referencesQuery = `
  select c.relname as table, k.conname as name, f.relname as other,
    (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) as first,
    (select a.attname from pg_attribute a where a.attrelid = k.confrelid and a.attnum = k.confkey[1]) as other_first
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
  where k.contype = 'f' and c.relnamespace = 'public'::regnamespace`;

const grantsQuery = `
  select table_name as table, grantee, privilege_type as privilege from information_schema.table_privileges
  where table_schema = 'public' and grantee in ('vakans_app', 'vakans_relay', 'vakans_queue', 'PUBLIC')`;

const rolesQuery = `
  select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as powerful,
    (select count(*)::int from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and c.relnamespace <> coalesce(to_regnamespace('bullmq'), 0)) as owns
  from pg_roles r where rolname in ('vakans_app', 'vakans_relay', 'vakans_queue')`;

const functionsQuery = `
  select proname as name, prosecdef as definer, proleakproof as leakproof from pg_proc
  where pronamespace = 'public'::regnamespace
    and not exists (select 1 from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e')`;

const keepsToTenant = (policy: Row) => policy["qual"] === tenantPolicy && policy["with_check"] === tenantPolicy;

/** Everything in the database's catalogue that breaks the wall between tenants, a sentence each. Empty when it stands. */
export async function catalogueProblems(owner: Pick<pg.Client, "query">): Promise<readonly string[]> {
  const read = async (query: string): Promise<Row[]> => (await owner.query(query)).rows;
  const [tables, policies, keys, references, grants, roles, functions] = [
    await read(tablesQuery),
    await read(policiesQuery),
    await read(keysQuery),
    await read(referencesQuery),
    await read(grantsQuery),
    await read(rolesQuery),
    await read(functionsQuery),
  ];
  const found: string[] = [];
  const isGlobal = (name: unknown) => globalTables.includes(String(name));
  for (const { name, enabled, forced, owner, of_tenant } of tables) {
    if (isGlobal(name)) continue;
    if (!of_tenant) found.push(`${name} has no tenant_id and is not on the list of global tables`);
    if (!enabled) found.push(`${name} has no row security`);
    if (!forced) found.push(`${name} does not force row security on its owner`);
    const own = policies.filter((policy) => policy["table"] === name);
    const wall = own.find((policy) => policy["name"] === "tenant_only");
    if (!wall || !keepsToTenant(wall)) found.push(`${name} lacks the tenant's policy`);
    for (const policy of own) {
      const told = `${name}: ${policy["name"]} to ${policy["roles"]}`;
      if (!keepsToTenant(policy) && !crossTenantPolicies.includes(told)) found.push(`${told} looks across tenants`);
    }
    // Without it, what a tenant has would be neither exported nor destroyed when it ends.
    if (!own.some((policy) => policy["roles"] === owner && keepsToTenant(policy)))
      found.push(`${name} lacks the policy of its owner`);
  }
  for (const { table, index, first } of keys) {
    if (!isGlobal(table) && first !== "tenant_id")
      found.push(`the unique index ${index} of ${table} does not begin with tenant_id`);
  }
  for (const { table, name, other, first, other_first } of references) {
    if (isGlobal(table) || isGlobal(other)) continue;
    if (first !== "tenant_id" || other_first !== "tenant_id")
      found.push(`the reference ${name} of ${table} can leave the tenant`);
  }
  for (const { table, grantee, privilege } of grants) {
    if (privilege === "TRUNCATE" || privilege === "REFERENCES" || privilege === "TRIGGER" || grantee === "PUBLIC")
      found.push(`${grantee} has ${privilege} on ${table}`);
  }
  for (const { name, powerful, owns } of roles) {
    if (powerful) found.push(`${name} has more power than a program needs`);
    if (owns !== 0) found.push(`${name} owns ${owns} relations`);
  }
  for (const { name, definer, leakproof } of functions) {
    if (definer) found.push(`the function ${name} runs as its owner`);
    if (leakproof) found.push(`the function ${name} is marked leakproof`);
  }
  return found;
}
