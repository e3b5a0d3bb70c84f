import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type LocalPostgres, startPostgres } from "@vakans/local-postgres";
import pg from "pg";
import {
  ended,
  freePort,
  isReady,
  newDataDir,
  productEnvironment,
  programFile,
  removeFolder,
  root,
  type Surroundings,
  startProduct,
  until,
} from "./product";

/** One program of the product, started and ended by a test. */
export type Program = { readonly child: ChildProcess; readonly gone: Promise<string | number | null> };

/** A product of its own whose programs a test starts, arms and kills one by one. The database runs all the while. */
export type Programs = Surroundings & {
  readonly database: pg.Pool;
  /** Starts a program; `fault` arms one failpoint of it. Web programs are ready when it resolves. */
  start(name: "applicant" | "admin" | "worker", more?: { port?: number; fault?: string }): Promise<Program>;
  close(): Promise<void>;
};

/** Lets the product fill an empty data folder, ends it, and opens its database alone. */
export async function openPrograms(): Promise<Programs> {
  const surroundings = { applicantPort: await freePort(), adminPort: await freePort(), dataDir: newDataDir() };
  const product = await startProduct(surroundings);
  await product.stop();
  const kept = (name: string) =>
    JSON.parse(readFileSync(join(surroundings.dataDir, name), "utf8")) as Record<string, string>;
  const connection = kept("connection.json");
  const port = Number(new URL(connection["ownerUrl"] ?? "").port);
  const server: LocalPostgres = await startPostgres({ dataDir: join(surroundings.dataDir, "postgres"), port });
  const database = databaseOf(surroundings.dataDir);
  const running = new Set<ChildProcess>();
  const environment = {
    ...productEnvironment(surroundings),
    DATABASE_URL: connection["appUrl"],
    RELAY_DATABASE_URL: connection["relayUrl"],
    QUEUE_DATABASE_URL: connection["queueUrl"],
    SECRET: kept("secrets.json")["secret"],
  };
  return {
    ...surroundings,
    database,
    async start(name, { port: own, fault } = {}) {
      const usual = name === "admin" ? surroundings.adminPort : surroundings.applicantPort;
      const listensAt = own ?? usual;
      const ports =
        name === "applicant"
          ? { APPLICANT_PORT: String(listensAt) }
          : name === "admin"
            ? { ADMIN_PORT: String(listensAt) }
            : {};
      const log = openSync(join(surroundings.dataDir, "log", `${name}-${listensAt}.log`), "a");
      const child: ChildProcess = spawn(process.execPath, ["--enable-source-maps", programFile(name)], {
        cwd: root,
        env: { ...environment, ...ports, ...(fault ? { FAULT: fault } : {}) },
        stdio: ["ignore", log, log],
      });
      closeSync(log);
      running.add(child);
      const gone = ended(child).finally(() => running.delete(child));
      if (name !== "worker") {
        await until(`${name} is ready`, async () => {
          if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
          return isReady(listensAt);
        });
      }
      return { child, gone };
    },
    async close() {
      for (const child of running) child.kill("SIGKILL");
      await Promise.all([...running].map(ended));
      await database.end();
      await server.stop();
      removeFolder(surroundings.dataDir);
    },
  };
}

/** The database of a data folder, through the role that sees everything. */
export function databaseOf(dataDir: string): pg.Pool {
  const { ownerUrl } = JSON.parse(readFileSync(join(dataDir, "connection.json"), "utf8")) as { ownerUrl: string };
  const database = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  database.on("error", () => {});
  return database;
}

/** Ends a program as a power cut would. */
export async function kill({ child, gone }: Program): Promise<void> {
  child.kill("SIGKILL");
  await gone;
}

/** Makes the helpers of the journeys mean this product instead of the run's own, until the answer is called. */
export function meanWhile({ applicantPort, adminPort, dataDir }: Surroundings): () => void {
  const names = ["APPLICANT_PORT", "ADMIN_PORT", "DATA_DIR"] as const;
  const before = names.map((name) => process.env[name]);
  Object.assign(process.env, {
    APPLICANT_PORT: String(applicantPort),
    ADMIN_PORT: String(adminPort),
    DATA_DIR: dataDir,
  });
  return () => {
    for (const [place, name] of names.entries()) {
      const value = before[place];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
