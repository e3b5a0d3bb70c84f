import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { migrate } from "@vakans/core/operator";
import { announceTestDatabase, migrationsDir, newWorld, type TestDatabase, type World } from "@vakans/core/testing";
import { claimPort, startTemporaryPostgres } from "@vakans/local-postgres";
import { nodeFlags } from "../apps/cli/src/up/node-flags";
import { publishAdverts } from "./adverts";
import { ask } from "./ask";

const built = fileURLToPath(new URL("../apps/applicant/build/", import.meta.url));
const advertsOfTenant = 50;

/** The program of the thread that judges files, as the applicant's server uses it. */
export const judgeEntry = join(built, "judge-thread.entry.js");

/** The product as it runs for people: a database that waits for the disk, a tenant with open adverts, the built server. */
export type Product = {
  readonly world: World;
  readonly adverts: readonly { readonly advertId: string; readonly recruitmentId: string }[];
  readonly database: TestDatabase;
  /** For files; what lies in it goes away with the product. */
  readonly folder: string;
  readonly pid: number;
  readonly port: number;
  /** The name that the tenant's site answers to. */
  readonly host: string;
  close(): Promise<void>;
};

export async function openProduct(): Promise<Product> {
  if (!existsSync(join(built, "server.js")))
    throw new Error("The applicant's app is not built: run `npm run bench`, which builds it.");
  const postgres = await startTemporaryPostgres({ durable: true });
  const folder = mkdtempSync(join(tmpdir(), "vakans-bench-"));
  const undo = [() => rmSync(folder, { recursive: true, force: true }), () => postgres.stop()];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const password = randomBytes(12).toString("hex");
    const url = (role: string) => postgres.url({ database: "vakans", role, password });
    const database: TestDatabase = {
      ownerUrl: postgres.url({ database: "vakans" }),
      appUrl: url("vakans_app"),
      relayUrl: url("vakans_relay"),
      queueUrl: url("vakans_queue"),
    };
    await migrate({ ...database, migratorUrl: database.ownerUrl, migrationsDir, kind: "test" });
    announceTestDatabase(database);
    const world = await newWorld();
    undo.push(async () => {
      await world.core.close();
      await world.client.pool.end();
    });
    const adverts = await publishAdverts(world, advertsOfTenant);
    const { child, port } = await startServer(folder, database.appUrl);
    undo.push(() => end(child));
    return {
      world,
      adverts,
      database,
      folder,
      pid: child.pid ?? 0,
      port,
      host: `${world.tenant.hosts[0]}:${port}`,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startServer(folder: string, databaseUrl: string): Promise<{ child: ChildProcess; port: number }> {
  const port = await claimPort(0);
  if (port === null) throw new Error("There is no free port for the server.");
  const logFile = join(folder, "server.log");
  const log = openSync(logFile, "a");
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "production",
    PATH: process.env["PATH"],
    DATABASE_URL: databaseUrl,
    APPLICANT_PORT: String(port),
    DATA_DIR: folder,
    SECRET: randomBytes(32).toString("hex"),
  };
  // The channel is what ends the server when this process is gone.
  const child = fork(join(built, "server.js"), [], {
    execArgv: [...nodeFlags],
    env,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  for (let waited = 0; waited < 100; waited++) {
    if (child.exitCode !== null) break;
    const ready = await ask({ port, path: "/readyz", headers: {} }).catch(() => null);
    if (ready?.status === 200) return { child, port };
    await sleep(100);
  }
  await end(child);
  throw new Error(`The applicant's server did not start:\n${readFileSync(logFile, "utf8").slice(-3_000)}`);
}

/** Ends a child and waits for it. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(insist);
}
