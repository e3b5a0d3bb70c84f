import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { migrateQueue } from "../outbox/queue";
import { makeRoles, OperatorMistake, permitted, type RoleUrls, roleNames } from "./roles";

export type MigrateOptions = RoleUrls & {
  /** The owner of the tables: the only one who changes them. */
  readonly migratorUrl: string;
  readonly migrationsDir: string;
  /** What kind of database this becomes when it is new. Only a demo or test database lets its clock be moved. */
  readonly kind: "production" | "demo" | "test";
  readonly onProgress?: (line: string) => void;
};

// Any number that nobody else uses: two migrators must not run at once.
const lockNumber = 7_318_042_653;
const lockAttempts = 5;
/** A statement that cannot have its lock soon gives way, so that the site stays up behind a long reader. */
const lockTimeout = "3s";
const databaseMissing = "3D000";
const lockNotAvailable = "55P03";

/**
 * Brings a database to this version: makes it and the roles where they lack, then runs each file of the folder that has
 * not run, one transaction a file. Can be killed anywhere and run again, also twice at once. Answers the files that ran.
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  checkAddresses(options);
  const client = await connect(options.migratorUrl);
  const ran: string[] = [];
  try {
    await client.query("select pg_advisory_lock($1)", [lockNumber]);
    await checkGround(client);
    await makeRoles(client, options);
    await client.query(
      "create table if not exists migration (name text primary key, sha256 text not null, ran_at timestamptz not null default now())",
    );
    const done = await client.query<{ name: string; sha256: string }>("select name, sha256 from migration");
    const known = new Map(done.rows.map(({ name, sha256 }) => [name, sha256]));
    const files = (await readdir(options.migrationsDir)).filter((name) => name.endsWith(".sql")).sort();
    for (const [index, name] of files.entries()) {
      const text = await readFile(path.join(options.migrationsDir, name), "utf8");
      const sha256 = createHash("sha256").update(text).digest("hex");
      const earlier = known.get(name);
      if (earlier === sha256) continue;
      if (earlier)
        throw new OperatorMistake(`${name} has changed since it ran on this database: add a new migration instead.`);
      options.onProgress?.(`${name} (${index + 1} of ${files.length})`);
      await runFile(client, name, text, sha256);
      ran.push(name);
    }
    if (known.size === 0) await client.query("update database_mark set kind = $1", [options.kind]);
    options.onProgress?.("queue");
    await migrateQueueTables(client, options.queueUrl);
    return ran;
  } finally {
    await client.end();
  }
}

/** On one server all addresses are of one database; behind a pooler a name may be another. */
function checkAddresses({ migratorUrl, appUrl, relayUrl, queueUrl }: MigrateOptions): void {
  const { host, pathname } = new URL(migratorUrl);
  const named = { DATABASE_URL: appUrl, RELAY_DATABASE_URL: relayUrl, QUEUE_DATABASE_URL: queueUrl };
  for (const [variable, address] of Object.entries(named)) {
    const other = new URL(address);
    if (other.host === host && other.pathname !== pathname)
      throw new OperatorMistake(
        `${variable} names the database ${other.pathname.slice(1)}, and MIGRATOR_DATABASE_URL ${pathname.slice(1)}: they must be the same.`,
      );
  }
}

/** What the migrations need of the server and of the owner; each lack is an `OperatorMistake` that says what to do. */
async function checkGround(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{
    version: string;
    old: boolean;
    me: string;
    database: string;
    mine: boolean;
    trigrams: boolean;
  }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int < 150000 as old,
       current_user as me, datname as database, pg_has_role(datdba, 'usage') as mine,
       exists (select 1 from pg_available_extensions where name = 'pg_trgm') as trigrams
     from pg_database where datname = current_database()`,
  );
  const ground = rows[0];
  if (!ground) throw new Error("the database tells nothing of itself");
  const { version, old, me, database, mine, trigrams } = ground;
  if (old) throw new OperatorMistake(`The database is PostgreSQL ${version}: Vakans needs 15 or newer.`);
  if (!mine)
    throw new OperatorMistake(
      `The role ${me} does not own the database ${database}: let a superuser run "alter database ${database} owner to ${me}".`,
    );
  if (!trigrams)
    throw new OperatorMistake("The server lacks the extension pg_trgm: install PostgreSQL's contrib package on it.");
}

/** The queue's own migrations ask for a schema that is there already, and may do so only while they run. */
async function migrateQueueTables(client: pg.Client, queueUrl: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>("select current_database() as name");
  const database = client.escapeIdentifier(rows[0]?.name ?? "");
  await client.query(`grant create on database ${database} to ${roleNames.queue}`);
  try {
    await migrateQueue(queueUrl);
  } finally {
    await client.query(`revoke create on database ${database} from ${roleNames.queue}`);
  }
}

async function runFile(client: pg.Client, name: string, text: string, sha256: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query("begin");
      await client.query(`set local lock_timeout = '${lockTimeout}'`);
      await client.query(text);
      await client.query("insert into migration (name, sha256) values ($1, $2)", [name, sha256]);
      await client.query("commit");
      return;
    } catch (error) {
      await client.query("rollback");
      const busy = error instanceof pg.DatabaseError && error.code === lockNotAvailable;
      if (!busy || attempt >= lockAttempts) throw error;
      await sleep(1_000 * attempt);
    }
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== databaseMissing) throw error;
  }
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = "/postgres";
  const maintenance = new pg.Client({ connectionString: target.href });
  await maintenance.connect();
  try {
    await permitted(
      maintenance,
      `create database ${maintenance.escapeIdentifier(name)}`,
      `may not make the database ${name}: let a superuser run "create database ${name} owner ${maintenance.user}".`,
    );
  } finally {
    await maintenance.end();
  }
  const made = new pg.Client({ connectionString: url });
  await made.connect();
  return made;
}
