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

const advertsOfTenant = 50;

/** The program of the thread that judges files, as the applicant's server uses it. */
export const judgeEntry = fileURLToPath(new URL("../apps/applicant/build/judge-thread.entry.js", import.meta.url));

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

/** A database that waits for the disk, and a folder for files. What is undone at the end goes to `undo`. */
export type Ground = {
  readonly database: TestDatabase;
  readonly folder: string;
  readonly secret: string;
  readonly undo: (() => Promise<void> | void)[];
  close(): Promise<void>;
};

/** Makes a migrated database of its own, and lets `newWorld` mean it. */
export async function openGround(): Promise<Ground> {
  const postgres = await startTemporaryPostgres({ durable: true });
  const folder = mkdtempSync(join(tmpdir(), "vakans-bench-"));
  const undo: Ground["undo"] = [() => rmSync(folder, { recursive: true, force: true }), () => postgres.stop()];
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
    return { database, folder, secret: randomBytes(32).toString("hex"), undo, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export async function openProduct(): Promise<Product> {
  mustBeBuilt("applicant");
  const ground = await openGround();
  const { database, folder, undo, close } = ground;
  try {
    const world = await newWorld();
    undo.push(async () => {
      await world.core.close();
      await world.client.pool.end();
    });
    const adverts = await publishAdverts(world, advertsOfTenant);
    const { pid, port } = await startProgram("applicant", ground);
    return { world, adverts, database, folder, pid, port, host: `${world.tenant.hosts[0]}:${port}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const files = { applicant: "server.js", admin: "server.js", worker: "worker.js", cli: "cli.js" } as const;

/** The built file of a program. */
export const programFile = (name: keyof typeof files): string =>
  fileURLToPath(new URL(`../apps/${name}/build/${files[name]}`, import.meta.url));

export function mustBeBuilt(...names: readonly (keyof typeof files)[]): void {
  if (!names.every((name) => existsSync(programFile(name))))
    throw new Error("The product is not built: run `npm run bench`, which builds it.");
}

/** A program that runs. `readyMs`: from its start until it was ready; the worker, which listens on nothing, is at once. */
type Started = { readonly pid: number; readonly port: number; readonly readyMs: number; end(): Promise<void> };

/** Starts a built program as it runs in production, and waits until it is ready. It ends with the ground at the latest. */
export async function startProgram(
  name: "applicant" | "admin" | "worker",
  ground: Ground,
  flags: readonly string[] = [],
): Promise<Started> {
  const { database, folder, secret, undo } = ground;
  const port = await claimPort(0);
  if (port === null) throw new Error("There is no free port for the server.");
  const logFile = join(folder, `${name}.log`);
  const log = openSync(logFile, "a");
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "production",
    PATH: process.env["PATH"],
    DATABASE_URL: database.appUrl,
    DATA_DIR: folder,
    SECRET: secret,
    ...(name === "worker"
      ? { RELAY_DATABASE_URL: database.relayUrl, QUEUE_DATABASE_URL: database.queueUrl }
      : { [name === "admin" ? "ADMIN_PORT" : "APPLICANT_PORT"]: String(port) }),
  };
  const begun = performance.now();
  // The channel is what ends the program when this process is gone.
  const child = fork(programFile(name), [], {
    execArgv: [...nodeFlags, ...flags],
    env,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  undo.push(() => end(child));
  for (; performance.now() - begun < 20_000 && child.exitCode === null; await sleep(10)) {
    const ready =
      name === "worker" || (await ask({ port, path: "/readyz", headers: {} }).catch(() => null))?.status === 200;
    if (ready) return { pid: child.pid ?? 0, port, readyMs: performance.now() - begun, end: () => end(child) };
  }
  await end(child);
  throw new Error(`The program ${name} did not start:\n${readFileSync(logFile, "utf8").slice(-3_000)}`);
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
