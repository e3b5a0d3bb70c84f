import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { refusalOfRoots } from "@vakans/core/operator";
import { asOperatorError, claimPort, makeFolder, OperatorError } from "@vakans/local-postgres";
import { findRoot } from "./root";
import { type Database, openDatabase } from "./up/database";
import { readUpEnvironment, type UpEnvironment } from "./up/environment";
import { keepRunning, type Program, type Running } from "./up/program";
import { createSteps } from "./up/steps";

export { keptSecret } from "./up/secrets";

/** What a task of `up` works with. `migratorUrl` belongs to the owner of the tables. */
export type UpContext = { env: UpEnvironment; migratorUrl: string; appUrl: string; embedded: boolean };
type Tell = (howFar: string) => void;

export type UpTasks = {
  /**
   * Brings the database to this version, roles included. What it answers is added to the environment of the programs:
   * at least DATABASE_URL of the app's role, when the database is the embedded one.
   */
  migrate(context: UpContext, tell: Tell): Promise<Record<string, string>>;
  /** Applies the tenant files, and answers the tenants for the table of addresses. */
  prepareTenants(context: UpContext, tell: Tell): Promise<readonly { slug: string; name: string }[]>;
  /** Puts demo data into an empty embedded database. */
  seed(context: UpContext, tell: Tell): Promise<void>;
};

type UpOptions = {
  /** The checkout; found by its workspace file when it is not given. */
  root?: string;
  env?: Readonly<Record<string, string | undefined>>;
  programs?: (env: UpEnvironment) => readonly Program[];
  print?: (line: string) => void;
  complain?: (line: string) => void;
  /** How long the programs may finish what is in flight. */
  graceMs?: number;
};

const total = 6;

/**
 * Runs the whole product on one machine until SIGINT, SIGTERM or SIGHUP: database, migrations, tenants, demo data, the
 * programs. Steps 1 and 2 of what it counts are installing and building, which came before. Answers the exit code.
 */
export async function up(tasks: UpTasks, options: UpOptions = {}): Promise<number> {
  const print = options.print ?? ((line) => console.log(line));
  const complain = options.complain ?? ((line) => console.error(line));
  const root = options.root ?? findRoot();
  const stopped = stopSignal();
  let database: Database | null = null;
  const running: Running[] = [];
  let env: UpEnvironment | null = null;
  try {
    env = readUpEnvironment(options.env ?? process.env, root);
    const settings = env;
    await checkPorts(settings);
    makeFolders(settings.DATA_DIR);
    const refusal = await refusalOfRoots(settings.AUDIT_DIR);
    if (refusal !== null) throw new OperatorError(refusal);
    const steps = createSteps(total, print);

    const opened = await steps.run(
      3,
      env.DATABASE_URL ? "Using the database of DATABASE_URL" : "Starting PostgreSQL",
      (tell) => openDatabase(settings, (line) => (running.length > 0 ? print(line) : tell(line))),
    );
    database = opened;
    const context: UpContext = {
      env: settings,
      appUrl: opened.url,
      migratorUrl: opened.migratorUrl ?? opened.url,
      embedded: opened.embedded,
    };
    if (stopped.yes) return 0;
    const fromMigrations = opened.migratorUrl
      ? await steps.run(4, "Migrating the database", (tell) => tasks.migrate(context, tell))
      : await steps.run(4, "Leaving the database as it is, since MIGRATOR_DATABASE_URL is not set", async () => ({}));
    if (stopped.yes) return 0;
    const tenants = await steps.run(5, "Preparing tenants and demo data", async (tell) => {
      const prepared = await tasks.prepareTenants(context, tell);
      if (opened.embedded && !stopped.yes) await tasks.seed(context, tell);
      return prepared;
    });
    if (stopped.yes) return 0;

    const programEnv = programEnvironment(settings, { DATABASE_URL: opened.url, ...fromMigrations }, options.env);
    const programs = (options.programs ?? productPrograms(root))(settings);
    await steps.run(6, "Starting the programs", async (tell) => {
      for (const program of programs) {
        if (!existsSync(program.file))
          throw new OperatorError(`${program.file} has not been built: start with npm start, which builds it.`);
        const log = join(settings.DATA_DIR, "log", `${program.name}.log`);
        running.push(keepRunning(program, { env: programEnv, cwd: root, log, print }));
      }
      const waiting = new Set(programs.map((program) => program.name));
      const tellWaiting = () => tell(waiting.size > 0 ? `waiting for ${[...waiting].join(", ")}` : "all ready");
      tellWaiting();
      const each = running.map((it, index) =>
        it.ready.then(() => {
          waiting.delete(programs[index]?.name ?? "");
          tellWaiting();
        }),
      );
      await Promise.race([Promise.all(each), stopped.promise]);
    });
    if (stopped.yes) return 0;
    for (const line of addresses(settings, tenants)) print(line);
    await stopped.promise;
    return 0;
  } catch (error) {
    const told = asOperatorError(databaseFull(error), env?.DATA_DIR ?? root);
    if (told instanceof OperatorError) complain(told.message);
    else complain(told instanceof Error ? (told.stack ?? told.message) : String(told));
    return 1;
  } finally {
    if (running.length > 0 || database) print("Stopping …");
    await Promise.all(running.map((it) => it.stop(options.graceMs ?? 30_000)));
    await database?.stop();
    if (running.length > 0 || database) print("Stopped.");
    stopped.forget();
  }
}

/** PostgreSQL tells of a full disk by its own code. */
function databaseFull(error: unknown): unknown {
  if (error instanceof Error && "code" in error && error.code === "53100") {
    return new OperatorError("The disk of the database is full: free some space and start again.", { cause: error });
  }
  return error;
}

/** The first signal asks to stop; more of them change nothing, since npm and the terminal both pass on the same Ctrl-C. */
function stopSignal() {
  const state = { yes: false, promise: Promise.resolve(), forget: () => {} };
  state.promise = new Promise<void>((resolve) => {
    const stop = () => {
      state.yes = true;
      resolve();
    };
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
    for (const signal of signals) process.on(signal, stop);
    // A promise alone keeps no process alive.
    const alive = setInterval(() => {}, 60_000);
    state.forget = () => {
      clearInterval(alive);
      for (const signal of signals) process.off(signal, stop);
    };
  });
  return state;
}

async function checkPorts(env: UpEnvironment): Promise<void> {
  for (const name of ["APPLICANT_PORT", "ADMIN_PORT"] as const) {
    const port = env[name];
    // Programs whose supervisor was killed just now need a moment to end.
    for (let waited = 0; (await claim(port, env.HOST)) === null; waited += 250) {
      if (waited >= 5000) {
        throw new OperatorError(
          `Port ${port} is taken by another program: end that program, or choose another port with ${name}, such as ${name}=${port + 100} npm start.`,
        );
      }
      await sleep(250);
    }
  }
}

function claim(port: number, host: string): Promise<number | null> {
  return claimPort(port, host).catch((error: unknown) => {
    throw new OperatorError(`HOST=${host} is no address of this machine: leave it out, or set one that is.`, {
      cause: error,
    });
  });
}

function makeFolders(dataDir: string): void {
  try {
    makeFolder(dataDir);
    for (const name of ["files", "mail", "log"]) {
      mkdirSync(join(dataDir, name), { recursive: true });
      chmodSync(join(dataDir, name), 0o700);
    }
  } catch (error) {
    throw asOperatorError(error, dataDir);
  }
}

/** The environment that every program is started with: the operator's own, whole and with what `up` has found out. */
function programEnvironment(
  env: UpEnvironment,
  found: Record<string, string>,
  inherited: Readonly<Record<string, string | undefined>> = process.env,
): NodeJS.ProcessEnv {
  const mode = inherited["NODE_ENV"];
  return {
    ...inherited,
    ...found,
    NODE_ENV: mode === "development" || mode === "test" ? mode : "production",
    HOST: env.HOST,
    DATA_DIR: env.DATA_DIR,
    AUDIT_DIR: env.AUDIT_DIR,
    APPLICANT_PORT: String(env.APPLICANT_PORT),
    ADMIN_PORT: String(env.ADMIN_PORT),
  };
}

const productPrograms =
  (root: string) =>
  (env: UpEnvironment): readonly Program[] => [
    {
      name: "applicant",
      file: join(root, "apps/applicant/build/server.js"),
      readyUrl: readyUrl(env, env.APPLICANT_PORT),
    },
    { name: "admin", file: join(root, "apps/admin/build/server.js"), readyUrl: readyUrl(env, env.ADMIN_PORT) },
    { name: "worker", file: join(root, "apps/worker/build/worker.js"), readyUrl: null },
  ];

function readyUrl(env: UpEnvironment, port: number): string {
  const host =
    env.HOST === "0.0.0.0"
      ? "127.0.0.1"
      : env.HOST === "::"
        ? "[::1]"
        : env.HOST.includes(":")
          ? `[${env.HOST}]`
          : env.HOST;
  return `http://${host}:${port}/readyz`;
}

function addresses(env: UpEnvironment, tenants: readonly { slug: string; name: string }[]): string[] {
  const accounts = join(env.DATA_DIR, "accounts.json");
  const mailbox = env.SMTP_URL ? [] : [["Mailbox", `http://localhost:${env.ADMIN_PORT}/mailbox`]];
  const rows = [
    ...tenants.map(({ slug, name }) => [name, `http://${slug}.localhost:${env.APPLICANT_PORT}`]),
    ["Admin", `http://localhost:${env.ADMIN_PORT}`],
    ...mailbox,
    ...(existsSync(accounts) ? [["Staff accounts", accounts]] : []),
    ["Logs", join(env.DATA_DIR, "log")],
  ];
  const width = Math.max(...rows.map(([name = ""]) => name.length)) + 2;
  return [
    "",
    "Vakans is running.",
    "",
    ...rows.map(([name = "", where]) => `  ${name.padEnd(width)}${where}`),
    "",
    "Stop with Ctrl-C.",
  ];
}
