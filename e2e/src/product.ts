import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Where a product runs: its two ports, and the folder that holds its database, files, mails and accounts. */
export type Surroundings = {
  readonly applicantPort: number;
  readonly adminPort: number;
  readonly dataDir: string;
  /** Its tenant files; left out: those of the checkout. */
  readonly tenantsDir?: string;
};

/** The checkout that the journeys belong to. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const programFile = (name: "applicant" | "admin" | "worker" | "cli"): string => {
  const file = { applicant: "server.js", admin: "server.js", worker: "worker.js", cli: "cli.js" }[name];
  return join(root, "apps", name, "build", file);
};

/** Where the product of this run is. Fails when nobody has started one. */
export function surroundings(): Surroundings {
  const { APPLICANT_PORT, ADMIN_PORT, DATA_DIR } = process.env;
  if (!APPLICANT_PORT || !ADMIN_PORT || !DATA_DIR)
    throw new Error("APPLICANT_PORT, ADMIN_PORT and DATA_DIR must say which product is meant.");
  return { applicantPort: Number(APPLICANT_PORT), adminPort: Number(ADMIN_PORT), dataDir: DATA_DIR };
}

/** An address of the staff's site. */
export const adminUrl = (path: string): string => `http://localhost:${surroundings().adminPort}${path}`;

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const address = server.address();
        server.close(() =>
          typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
        );
      });
  });
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), "vakans-e2e-"));

export async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(
    () => null,
  );
  await answer?.body?.cancel();
  return answer?.status === 200;
}

/** Waits until something holds, and says what did not. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, withinMs = 60_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); await sleep(100)) {
    if (Date.now() > end) throw new Error(`After ${withinMs / 1000} s it is still not so: ${what}.`);
  }
}

/** A process's end: its code, or the signal that ended it. */
export function ended(child: ChildProcess): Promise<string | number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.signalCode ?? child.exitCode);
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
}

export type Product = Surroundings & {
  readonly supervisor: ChildProcess;
  /** All that it has said. */
  said(): string;
  /** Ctrl-C, and waits until it is over. */
  stop(): Promise<void>;
};

/** Runs the built product as `npm start` does, and waits until both apps are ready. */
export async function startProduct(where: Surroundings): Promise<Product> {
  const { applicantPort, adminPort, dataDir } = where;
  const log = join(dataDir, "up.log");
  const out = createWriteStream(log, { flags: "a" });
  await new Promise((resolve) => out.once("open", resolve));
  const supervisor = spawn(process.execPath, [programFile("cli"), "up"], {
    cwd: root,
    env: productEnvironment(where),
    stdio: ["ignore", out, out],
  });
  out.close();
  const said = () => (existsSync(log) ? readFileSync(log, "utf8") : "");
  const before = said().length;
  const gone = ended(supervisor);
  const isUp = async () => {
    if (supervisor.exitCode !== null || supervisor.signalCode !== null)
      throw new Error(`The product ended:\n${said()}`);
    if (!said().slice(before).includes("Stop with Ctrl-C")) return false;
    return (await isReady(applicantPort)) && (await isReady(adminPort));
  };
  try {
    await until("the product is ready", isUp, 300_000);
  } catch (error) {
    supervisor.kill("SIGTERM");
    throw error;
  }
  return {
    applicantPort,
    adminPort,
    dataDir,
    supervisor,
    said,
    async stop() {
      supervisor.kill("SIGINT");
      await gone;
    },
  };
}

/** The environment of a product of its own: nothing of ours that names a database, a port or a fault. */
export function productEnvironment({ applicantPort, adminPort, dataDir, tenantsDir }: Surroundings): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(
    ["PATH", "HOME", "USER", "LANG", "TMPDIR", "LD_LIBRARY_PATH", "DNS_SERVERS"].map((name) => [
      name,
      process.env[name],
    ]),
  );
  return {
    ...inherited,
    NODE_ENV: "production",
    APPLICANT_PORT: String(applicantPort),
    ADMIN_PORT: String(adminPort),
    DATA_DIR: dataDir,
    ...(tenantsDir ? { TENANTS_DIR: tenantsDir } : {}),
  };
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Does anybody still listen there? */
export async function isListening(port: number): Promise<boolean> {
  const { connect } = await import("node:net");
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
