import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { z } from "zod";
import { folderStorage } from "../storage/folder-storage";
import type { Storage } from "../storage/storage";
import { OperatorMistake } from "./roles";
import { type TenantTable, tenantTables } from "./tenant-tables";

/** A file of an export: where it lies in it, how long it is and what it hashes to. */
type Written = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** What an export holds: stands in its `manifest.json`, which is written last. */
export type Manifest = {
  readonly format: "vakans-tenant-export";
  readonly tenant: { readonly id: string; readonly slug: string };
  readonly madeAt: string;
  /** A line a row. */
  readonly tables: readonly (Written & { readonly table: string; readonly rows: number })[];
  /** Columns that are in no export: passwords, tokens and keys. */
  readonly withheld: readonly string[];
  /** The files of applications and drafts: `list` has a line for each, with its hash. */
  readonly files: { readonly list: Written; readonly count: number; readonly bytes: number };
  /** The tenant's pictures. */
  readonly pictures: readonly Written[];
  /** Files that should be there and are not, or are not what they were when they came. */
  readonly missing: readonly string[];
};

export type ExportOptions = {
  /** The owner of the tables. */
  readonly ownerUrl: string;
  /** Where attachments lie. */
  readonly filesDir: string;
  readonly slug: string;
  /** A folder of the export's own: new, empty, or with an earlier export of the same tenant, which is replaced. */
  readonly to: string;
  readonly onProgress?: (line: string) => void;
};

const manifestName = "manifest.json";
const markName = "export.json";
const rowsAtOnce = 200;

/** The tenant of a slug, as an operator's command finds it. */
export type FoundTenant = {
  readonly id: string;
  readonly slug: string;
  readonly state: "open" | "suspended" | "ended";
  readonly suspendedSeconds: number;
};

/** Throws `OperatorMistake` when no tenant has this slug. */
export async function findTenant(client: pg.Client, slug: string): Promise<FoundTenant> {
  const { rows } = await client.query<FoundTenant>(
    `select id, slug, state, coalesce(extract(epoch from clock_of(null) - state_since), 0)::float8 as "suspendedSeconds"
     from tenant where slug = $1`,
    [slug],
  );
  if (!rows[0]) throw new OperatorMistake(`There is no tenant called "${slug}".`);
  return rows[0];
}

/** A connection as the owner of the tables, for as long as `work` takes. */
export async function asOwner<Result>(ownerUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "vakans-operator" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Writes all that a tenant has into a folder: a file of lines for each table, every attachment, every picture, and a
 * manifest with the hash of each, read back from the disk. Streamed; one moment of the database. Killed anywhere it can
 * be run again: without a manifest it is not an export. Throws `OperatorMistake`.
 */
export async function exportTenant(options: ExportOptions): Promise<Manifest> {
  return asOwner(options.ownerUrl, async (client) => {
    const found = await findTenant(client, options.slug);
    if (found.state === "ended")
      throw new OperatorMistake(`${options.slug} has ended: there is nothing left to export.`);
    await client.query("begin isolation level repeatable read read only");
    await client.query("select set_config('app.tenant_id', $1, true)", [found.id]);
    const manifest = await writeExport(client, found, options);
    await client.query("commit");
    return manifest;
  });
}

/** The export itself, inside a transaction of the owner that is for this tenant and sees one moment. */
export async function writeExport(client: pg.Client, tenant: FoundTenant, options: ExportOptions): Promise<Manifest> {
  const { to, onProgress } = options;
  const storage = folderStorage(options.filesDir);
  await makeRoom(to, tenant);
  const tables = await tenantTables(client);
  const written: Manifest["tables"][number][] = [];
  for (const table of [...tables, ...besideTables]) {
    const rows = await writeRows(client, table, tenant.id, to);
    onProgress?.(`${table.name}: ${rows.rows} rows`);
    written.push({ table: table.name, ...rows });
  }
  const pictures = await writePictures(client, tenant.id, to);
  const { missing, ...files } = await writeFiles(client, storage, tenant.id, to);
  onProgress?.(`${files.count} files, ${pictures.length} pictures`);
  const manifest: Manifest = {
    format: "vakans-tenant-export",
    tenant: { id: tenant.id, slug: tenant.slug },
    madeAt: new Date().toISOString(),
    tables: written,
    withheld: tables.flatMap(({ name, withheld }) => withheld.map((column) => `${name}.${column}`)),
    files,
    pictures,
    missing,
  };
  await verifyWritten(to, manifest);
  // Names must be as durable as bytes: what is exported here may be destroyed where it came from.
  for (const folder of ["rows", "files", "pictures", "."]) await settle(path.join(to, folder));
  await writeFile(path.join(to, `${manifestName}.new`), `${JSON.stringify(manifest, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  await rename(path.join(to, `${manifestName}.new`), path.join(to, manifestName));
  await settle(to);
  await settle(path.dirname(path.resolve(to))).catch((error: NodeJS.ErrnoException) => {
    // A folder that only its owner may read was there before.
    if (error.code !== "EACCES") throw error;
  });
  return manifest;
}

/** Has the names in a folder written to the disk. */
async function settle(folder: string): Promise<void> {
  const holder = await open(folder, "r");
  try {
    await holder.sync();
  } finally {
    await holder.close();
  }
}

type Source = Pick<TenantTable, "name" | "key" | "withheld"> & { readonly from?: string };

// Whose rows belong to the platform, and are of this tenant all the same: itself, and the people who work there.
const besideTables: readonly Source[] = [
  { name: "tenant", key: ["id"], withheld: [], from: "tenant t where t.id" },
  {
    name: "staff",
    key: ["id"],
    withheld: ["password_hash"],
    from: "staff t join staff_tenant s on s.staff_id = t.id where s.tenant_id",
  },
];

const markForm = z.object({ format: z.literal("vakans-tenant-export"), tenantId: z.string() });

/** Takes a folder for an export of this tenant. What lies there of anybody or anything else is left alone. */
async function makeRoom(to: string, { id }: FoundTenant): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const there = await readdir(to);
  const mark = path.join(to, markName);
  if (there.length > 0) {
    const known = markForm.safeParse(
      await readFile(mark, "utf8")
        .then((text): unknown => JSON.parse(text))
        .catch(() => null),
    );
    if (known.data?.tenantId !== id)
      throw new OperatorMistake(`${to} is not empty, and is no export of this tenant: name a folder of its own.`);
  }
  // The manifest goes first: a folder with one is a whole export.
  for (const name of [manifestName, "rows", "files", "files.ndjson", "pictures"])
    await rm(path.join(to, name), { recursive: true, force: true });
  await writeFile(mark, `${JSON.stringify({ format: "vakans-tenant-export", tenantId: id })}\n`, { mode: 0o600 });
  for (const name of ["rows", "files", "pictures"]) await mkdir(path.join(to, name), { mode: 0o700 });
}

/** Streams into a file, durably, and tells what came. */
async function keep(to: string, name: string, source: Readable): Promise<Written> {
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(source, measure, createWriteStream(path.join(to, name), { mode: 0o600, flush: true }));
  return { path: name, bytes, sha256: hash.digest("hex") };
}

/** Rows of a query, some at a time, so that a table of any size passes through little memory. */
async function* inBatches<Row extends pg.QueryResultRow>(client: pg.Client, query: string): AsyncGenerator<Row[]> {
  await client.query(`declare export_rows no scroll cursor for ${query}`);
  try {
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${rowsAtOnce} from export_rows`);
      if (rows.length === 0) break;
      yield rows;
    }
  } finally {
    // After an error of the database the transaction is over, and the cursor with it.
    await client.query("close export_rows").catch(() => undefined);
  }
}

async function writeRows(client: pg.Client, table: Source, tenantId: string, to: string) {
  const withheld = table.withheld.map((column) => client.escapeLiteral(column)).join(", ");
  const order = table.key.map((column) => `t.${client.escapeIdentifier(column)}`).join(", ");
  const from = table.from ?? `${client.escapeIdentifier(table.name)} t where t.tenant_id`;
  const query = `select (to_jsonb(t) - array[${withheld}]::text[])::text as line
    from ${from} = ${client.escapeLiteral(tenantId)} order by ${order}`;
  let rows = 0;
  async function* lines() {
    for await (const batch of inBatches<{ line: string }>(client, query)) {
      rows += batch.length;
      yield Buffer.from(batch.map(({ line }) => `${line}\n`).join(""));
    }
  }
  const written = await keep(to, `rows/${table.name}.ndjson`, Readable.from(lines()));
  return { ...written, rows };
}

async function writePictures(client: pg.Client, tenantId: string, to: string): Promise<readonly Written[]> {
  const { rows } = await client.query<{ name: string }>(
    "select name from brand_image where tenant_id = $1 order by name",
    [tenantId],
  );
  const written: Written[] = [];
  for (const { name } of rows) {
    const found = await client.query<{ content: Buffer }>(
      "select content from brand_image where tenant_id = $1 and name = $2",
      [tenantId, name],
    );
    const content = found.rows[0]?.content;
    if (content) written.push(await keep(to, `pictures/${path.basename(name)}`, Readable.from([content])));
  }
  return written;
}

/** Copies the attachments. A line of the list for each; the bytes are compared with what they were when they came. */
async function writeFiles(client: pg.Client, storage: Storage, tenantId: string, to: string) {
  const query = `select id, storage_key as key, sha256 from attachment
    where tenant_id = ${client.escapeLiteral(tenantId)} and state = 'kept' order by id`;
  const missing: string[] = [];
  let [count, total] = [0, 0];
  async function* lines() {
    for await (const batch of inBatches<{ id: string; key: string; sha256: string }>(client, query)) {
      for (const { id, key, sha256 } of batch) {
        const name = `files/${id}`;
        const written = await storage
          .open(key)
          .then((body) => keep(to, name, body))
          .catch((error: NodeJS.ErrnoException) => {
            if (error.code === "ENOENT") return null;
            throw error;
          });
        if (written?.sha256 !== sha256) missing.push(id);
        if (!written) continue;
        count += 1;
        total += written.bytes;
        yield Buffer.from(`${JSON.stringify(written)}\n`);
      }
    }
  }
  const list = await keep(to, "files.ndjson", Readable.from(lines()));
  return { list, count, bytes: total, missing };
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function verifyWritten(to: string, { tables, pictures, files }: Omit<Manifest, "madeAt">): Promise<void> {
  const check = async ({ path: name, sha256 }: Written) => {
    const hash = await hashOfFile(path.join(to, name)).catch(() => null);
    if (hash !== sha256) throw new OperatorMistake(`${name} does not read as it was written: the export is not whole.`);
  };
  for (const written of [...tables, ...pictures, files.list]) await check(written);
  const lines = createInterface({ input: createReadStream(path.join(to, files.list.path)) });
  let count = 0;
  for await (const line of lines) {
    await check(JSON.parse(line) as Written);
    count += 1;
  }
  if (count !== files.count) throw new OperatorMistake("The list of files is not whole.");
}

/** Reads an export back and compares every hash. Throws `OperatorMistake` for one that is not whole. */
export async function verifyExport(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, manifestName), "utf8").catch(() => {
    throw new OperatorMistake(`${folder} holds no whole export: there is no ${manifestName}.`);
  });
  const manifest = JSON.parse(text) as Manifest;
  await verifyWritten(folder, manifest);
  return manifest;
}
