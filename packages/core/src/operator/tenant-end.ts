import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { newId } from "../db/id";
import { folderStorage } from "../storage/folder-storage";
import { OperatorMistake } from "./roles";
import { asOwner, type ExportOptions, type FoundTenant, findTenant, type Manifest, writeExport } from "./tenant-export";
import { keptAtEnd, rowsOf, staffTables, type TenantTable, tenantTables } from "./tenant-tables";

/** What was exported and destroyed: counts and hashes, nothing of a person. Kept with the platform. */
export type EndReport = {
  readonly by: string;
  readonly endedAt: string;
  readonly exported: {
    readonly manifestSha256: string;
    readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
    readonly files: number;
    readonly filesSha256: string;
    readonly pictures: number;
    readonly missing: number;
  };
  /** Rows by table. */
  readonly destroyed: Readonly<Record<string, number>>;
  /** Accounts of people who worked nowhere else: made nameless, since other rows may speak of their acts. */
  readonly staff: number;
  readonly hosts: readonly string[];
  /** Null until the files are gone: run the command again. */
  readonly filesRemovedAt: string | null;
  readonly filesRemoved: number;
};

export type EndOptions = ExportOptions & {
  /** The slug once more, typed by whoever ends it. */
  readonly typed: string | undefined;
  /** Who ends it, for the report. */
  readonly by: string;
  /** Ends it also when files are missing from the export. */
  readonly acceptMissing?: boolean;
};

/**
 * How long a tenant has been suspended before it can be ended: by then every process knows, and what was under way is
 * over (a statement takes at most fifteen seconds).
 */
const quietSeconds = 60;
const concurrentChange = new Set(["40001", "40P01"]);

/**
 * Ends a suspended tenant: exports all of it, reads the export back, destroys its rows in the same transaction, then its
 * files; a report stays, and the tenant's row, so that nobody else gets its slug. Killed anywhere it can be run again:
 * until the rows are gone it begins anew, afterwards it goes on with the files. Throws `OperatorMistake`.
 */
export async function endTenant(options: EndOptions): Promise<EndReport> {
  const { slug } = options;
  return asOwner(options.ownerUrl, async (client) => {
    // The same lock as whoever applies the tenant's file.
    await client.query("select pg_advisory_lock(hashtext($1))", [`tenant:${slug}`]);
    const found = await findTenant(client, slug);
    if (options.typed !== slug)
      throw new OperatorMistake(`Ending ${slug} cannot be undone. If you mean it, add: --yes-end ${slug}`);
    if (found.state === "open")
      throw new OperatorMistake(`${slug} is open: suspend it first, in the operator's pages.`);
    if (found.state === "suspended") {
      if (found.suspendedSeconds < quietSeconds)
        throw new OperatorMistake(`${slug} has just been suspended: wait a minute, so that what is under way is over.`);
      await destroyRows(client, found, options);
    }
    return finish(client, found, options);
  });
}

async function destroyRows(client: pg.Client, tenant: FoundTenant, options: EndOptions): Promise<void> {
  try {
    await client.query("begin isolation level repeatable read");
    await client.query("select set_config('app.tenant_id', $1, true)", [tenant.id]);
    // New rows refer to this one, so they wait until this is over.
    await client.query("select 1 from tenant where id = $1 for update", [tenant.id]);
    const manifest = await writeExport(client, tenant, options);
    if (manifest.missing.length > 0 && !options.acceptMissing)
      throw new OperatorMistake(
        `${manifest.missing.length} files are missing or damaged; manifest.json says which. Restore them, or add --accept-missing-files.`,
      );
    const tables = (await tenantTables(client)).filter(({ name }) => !keptAtEnd.includes(name));
    const hosts = await hostsOf(client, tenant.id);
    const staff = await forgetStaff(client, tenant.id);
    const destroyed = await deleteRows(client, tables, tenant.id);
    for (const { table, rows } of manifest.tables) {
      const gone = destroyed.get(table);
      if (gone !== undefined && gone !== rows) throw new Error(`${table}: ${rows} rows exported, ${gone} destroyed`);
    }
    const report: EndReport = {
      by: options.by,
      endedAt: new Date().toISOString(),
      exported: await exportedOf(manifest, options.to),
      destroyed: Object.fromEntries(destroyed),
      staff,
      hosts,
      filesRemovedAt: null,
      filesRemoved: 0,
    };
    await client.query(
      "insert into tenant_end_report (id, tenant_id, slug, report, created_at) values ($1, $2, $3, $4, clock_of(null))",
      [newId(), tenant.id, tenant.slug, JSON.stringify(report)],
    );
    await client.query("update tenant set state = 'ended', state_since = clock_of(null) where id = $1", [tenant.id]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    if (error instanceof pg.DatabaseError && concurrentChange.has(error.code ?? ""))
      throw new OperatorMistake(`Something of ${tenant.slug} changed meanwhile, and nothing was destroyed: try again.`);
    throw error;
  }
}

const hostsOf = async (client: pg.Client, tenantId: string): Promise<readonly string[]> =>
  (
    await client.query<{ host: string }>("select host from tenant_domain where tenant_id = $1 order by host", [
      tenantId,
    ])
  ).rows.map(({ host }) => host);

/** All tables in one statement: what refers to what is judged when all of it is gone, so that no order can be wrong. */
async function deleteRows(
  client: pg.Client,
  tables: readonly TenantTable[],
  tenantId: string,
): Promise<ReadonlyMap<string, number>> {
  const id = client.escapeLiteral(tenantId);
  const deletes = tables.map(
    ({ name }) => `"d_${name}" as (delete from "${name}" where tenant_id = ${id} returning 1)`,
  );
  const counts = tables.map(({ name }) => `(select count(*) from "d_${name}")::int as "${name}"`);
  const { rows } = await client.query<Record<string, number>>(
    `with ${deletes.join(",\n")}\nselect ${counts.join(", ")}`,
  );
  return new Map(Object.entries(rows[0] ?? {}));
}

const nowhereElse = `
  from staff_tenant mine join staff s on s.id = mine.staff_id
  where mine.tenant_id = $1 and not s.operator
    and not exists (select 1 from staff_tenant other where other.staff_id = s.id and other.tenant_id <> $1)`;

async function forgetStaff(client: pg.Client, tenantId: string): Promise<number> {
  const { rows } = await client.query<{ id: string }>(`select s.id ${nowhereElse}`, [tenantId]);
  const ids = rows.map(({ id }) => id);
  // Sessions, links, and whatever else a person signs in with.
  for (const name of await staffTables(client))
    await client.query(`delete from ${client.escapeIdentifier(name)} where staff_id = any ($1)`, [ids]);
  await client.query(
    `update staff set user_name = 'ended-' || id, email = 'ended-' || id, name = '', password_hash = null, active = false
     where id = any ($1)`,
    [ids],
  );
  return ids.length;
}

async function exportedOf(manifest: Manifest, to: string): Promise<EndReport["exported"]> {
  const bytes = await readFile(path.join(to, "manifest.json"));
  return {
    manifestSha256: createHash("sha256").update(bytes).digest("hex"),
    tables: Object.fromEntries(manifest.tables.map(({ table, rows, sha256 }) => [table, { rows, sha256 }])),
    files: manifest.files.count,
    filesSha256: manifest.files.list.sha256,
    pictures: manifest.pictures.length,
    missing: manifest.missing.length,
  };
}

/** What comes after the rows: late ones, then the files. The report is whole when they are gone. */
async function finish(client: pg.Client, tenant: FoundTenant, options: EndOptions): Promise<EndReport> {
  const filesRemoved = await folderStorage(options.filesDir).removeAll(tenant.id);
  await client.query("begin");
  await client.query("select set_config('app.tenant_id', $1, true)", [tenant.id]);
  const tables = (await tenantTables(client)).filter(({ name }) => !keptAtEnd.includes(name));
  const left = [...(await rowsOf(client, tables, tenant.id)).values()].reduce((sum, count) => sum + count, 0);
  // Written by somebody who did not know yet, after the export had been made.
  if (left > 0) await deleteRows(client, tables, tenant.id);
  const { rows } = await client.query<{ report: EndReport }>(
    `update tenant_end_report set report = report || jsonb_build_object(
       'filesRemovedAt', coalesce(report ->> 'filesRemovedAt', $2::text),
       'filesRemoved', (report ->> 'filesRemoved')::int + $3::int
     ) where tenant_id = $1 returning report`,
    [tenant.id, new Date().toISOString(), filesRemoved],
  );
  await client.query("commit");
  await client.query("select pg_notify('vakans', '')");
  if (!rows[0]) throw new Error("the report of the end is not there");
  return rows[0].report;
}
