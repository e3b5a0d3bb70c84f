import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type LocalPostgres, OperatorError, startPostgres } from "@vakans/local-postgres";
import pg from "pg";
import type { UpEnvironment } from "./environment";

export type Database = {
  /** The app's role when the operator set one; the embedded server's owner otherwise, until the migrations answer better. */
  url: string;
  /** The owner's, which may make roles and tables. Null when an outside database is migrated by somebody else. */
  migratorUrl: string | null;
  /** True for the embedded server, which alone may be given demo data. */
  embedded: boolean;
  stop(): Promise<void>;
};

const name = "vakans";

/** Uses the operator's database, or starts the embedded one and keeps it running until it is stopped. */
export async function openDatabase(env: UpEnvironment, print: (line: string) => void): Promise<Database> {
  if (env.DATABASE_URL) {
    return {
      url: env.DATABASE_URL,
      migratorUrl: env.MIGRATOR_DATABASE_URL ?? null,
      embedded: false,
      stop: async () => {},
    };
  }
  const options = { dataDir: join(env.DATA_DIR, "postgres"), log: print };
  let stopping = false;
  let reviving = Promise.resolve();
  let server = await startPostgres(options);
  const watchOver = (running: LocalPostgres) => {
    server = running;
    void running.ended.then(() => {
      if (!stopping) reviving = revive();
    });
  };
  const revive = async () => {
    print("PostgreSQL has ended unexpectedly; it is started again");
    for (let pause = 500; !stopping; pause = Math.min(pause * 2, 30_000)) {
      try {
        // The programs know the first port, so it must be that one again.
        return watchOver(await startPostgres({ ...options, port: server.port }));
      } catch (error) {
        print(error instanceof OperatorError ? error.message : String(error));
        await sleep(pause);
      }
    }
  };
  const stop = async () => {
    stopping = true;
    await reviving;
    await server.stop();
  };
  watchOver(server);
  try {
    await createDatabase(server.url());
  } catch (error) {
    await stop();
    throw error;
  }
  const url = server.url({ database: name });
  return { url, migratorUrl: url, embedded: true, stop };
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}
