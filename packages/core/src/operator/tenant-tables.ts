import type pg from "pg";

/** A table that holds rows of tenants, as an export and an end go through it. */
export type TenantTable = {
  readonly name: string;
  /** The columns of its primary key, in order. */
  readonly key: readonly string[];
  /** Columns that open something, or prove who somebody is: they leave the house in no export. */
  readonly withheld: readonly string[];
};

const query = `
  select c.relname as name,
    array(
      select a.attname::text from pg_index x
      cross join lateral unnest(x.indkey) with ordinality as k (number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where x.indrelid = c.oid and x.indisprimary order by k.place
    ) as key,
    array(
      select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and not a.attisdropped and a.attnum > 0 and a.attname = any ($1)
      order by a.attname
    ) as withheld
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
  order by c.relname`;

const secrets = [
  "password_hash",
  "token_hash",
  "digits_hash",
  "provisional_digits_hash",
  "bound_to",
  "sealed_private_key",
];

/** What stays of a tenant that has ended, beside its row: the report of its end. */
export const keptAtEnd: readonly string[] = ["tenant_end_report"];

/** Every table of the database that holds rows of tenants, by the catalogue: one that is made later is here by itself. */
export async function tenantTables(client: Pick<pg.Client, "query">): Promise<readonly TenantTable[]> {
  const { rows } = await client.query<TenantTable>(query, [secrets]);
  return rows;
}

const staffQuery = `
  select c.relname as name from pg_class c
  join pg_attribute s on s.attrelid = c.oid and s.attname = 'staff_id' and not s.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
  order by 1`;

/** Every table with what a staff member has whatever the tenant: sessions, links, factors. By the catalogue as well. */
export async function staffTables(client: Pick<pg.Client, "query">): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(staffQuery);
  return rows.map(({ name }) => name);
}

/** How many rows each table has of the tenant that the transaction is for. */
export async function rowsOf(
  client: Pick<pg.Client, "query">,
  tables: readonly TenantTable[],
  tenantId: string,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from "${name}" where tenant_id = $1`, [
      tenantId,
    ]);
    counts.set(name, Number(rows[0]?.count ?? 0));
  }
  return counts;
}
