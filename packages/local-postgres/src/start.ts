import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { giveTo, identity, plainEnvironment } from "./account";
import { binariesIn, checkLinks, findBinaries } from "./binaries";
import { makeCluster } from "./cluster";
import { diagnose } from "./diagnosis";
import { asOperatorError, OperatorError } from "./operator-error";
import { choosePlace, type Folders, foldersOf, makeFolder, type Place, writeWhole } from "./place";
import { askServer, claimPort } from "./port";
import { endPostmaster, findPostmaster, type Postmaster, runs } from "./postmaster";
import { lookAt } from "./process-state";
import { settings } from "./settings";
import { watch } from "./watchdog";

export type StartOptions = {
  /** Holds the cluster, its port, the superuser's password and the server's log. Made when it is missing. */
  dataDir: string;
  /** Only when it must be this one: an occupied port is then refused. Otherwise a free one is chosen and kept. */
  port?: number;
  /** One line for the operator at a time. */
  log?: (line: string) => void;
  /** False only for data that nobody will miss: no fsync. */
  durable?: boolean;
  /** Another folder of binaries than the installed package. */
  packageFolder?: string;
  /** Where root puts what the server's user could not enter elsewhere. */
  shelter?: string;
  /** Removed when this process dies without stopping the server. */
  litter?: string;
};

export type LocalPostgres = {
  host: "127.0.0.1";
  port: number;
  pid: number;
  /** True when a server was found running that an earlier process had left behind. */
  adopted: boolean;
  /** The connection URL of a role: the superuser's `postgres` by default. */
  url(to?: { database?: string; role?: string; password?: string }): string;
  /** Resolves when the server has ended, asked for or not. */
  ended: Promise<void>;
  /** Ends the server and waits for it. */
  stop(): Promise<void>;
};

/**
 * Starts PostgreSQL in a folder, for one machine: makes the cluster at the first call, adopts a server of that folder
 * that outlived its process, recovers after a crash. The server ends when this process does. Throws an `OperatorError`
 * for what a person must put right: full disk, occupied port, missing library links, a folder nobody may enter or that
 * is in use by another process.
 */
export async function startPostgres(options: StartOptions): Promise<LocalPostgres> {
  const data = resolve(options.dataDir);
  try {
    return await start({ ...options, dataDir: data });
  } catch (error) {
    throw asOperatorError(error, data);
  }
}

async function start(options: StartOptions): Promise<LocalPostgres> {
  const log = options.log ?? (() => {});
  const durable = options.durable ?? true;
  const binaries = options.packageFolder ? binariesIn(options.packageFolder) : findBinaries();
  checkLinks(binaries);
  makeFolder(options.dataDir);
  const folders = foldersOf(options.dataDir);
  await takeFolder(folders);
  try {
    const running = await runningServer(folders, options.port);
    if (running) {
      log("Found our PostgreSQL still running");
      return hold(folders, running, options.litter ?? "", true);
    }
    const place = choosePlace(binaries, folders, options.shelter);
    if (!existsSync(join(place.folders.cluster, "PG_VERSION"))) {
      log("Making the database");
      makeCluster(place, durable);
    } else if (!existsSync(folders.password)) {
      throw new OperatorError(
        `The file ${folders.password} is missing, and without it nobody can enter the database: restore it from a backup.`,
      );
    }
    const owner = place.account.owner;
    if (owner && statSync(place.folders.cluster).uid !== owner.uid) giveTo(owner, place.folders.cluster);
    const postmaster = await launch(place, options.port, durable, log);
    return hold(place.folders, postmaster, options.litter ?? "", false);
  } catch (error) {
    rmSync(folders.keeper, { force: true });
    throw error;
  }
}

/** Two programs must not both believe that the server is theirs to stop. */
async function takeFolder(folders: Folders): Promise<void> {
  if (existsSync(folders.keeper)) {
    const keeper: { pid: number; since: string; watchdog?: number } = JSON.parse(readFileSync(folders.keeper, "utf8"));
    const state = lookAt(keeper.pid);
    if (state.kind === "running" && state.since === keeper.since) {
      throw new OperatorError(
        `Vakans is already running on ${folders.data} (process ${keeper.pid}): stop it first, or choose another folder with DATA_DIR.`,
      );
    }
    // It stops the server of a process that died just now; adopting that server first would be adopting a dying one.
    for (let waited = 0; waited < 40_000 && keeper.watchdog && isWatchdog(keeper.watchdog); waited += 50)
      await sleep(50);
  }
  writeKeeper(folders, 0);
}

function isWatchdog(pid: number): boolean {
  const state = lookAt(pid);
  return state.kind === "running" && state.command.includes("vakans-watchdog");
}

function writeKeeper(folders: Folders, watchdog: number): void {
  const self = lookAt(process.pid);
  writeWhole(
    folders.keeper,
    JSON.stringify({ pid: process.pid, since: self.kind === "running" ? self.since : "", watchdog }),
  );
}

/** A server of ours that outlived its process, once it answers. What is on its way down or half dead is waited for. */
async function runningServer(folders: Folders, port: number | undefined): Promise<Postmaster | null> {
  let calm = 0;
  for (let waited = 0; waited < 60_000; waited += 200) {
    const found = findPostmaster(folders.cluster);
    if (found.kind === "none") return null;
    if (found.kind === "stale") {
      // Nobody reaps it in some containers. The server's own guard, its shared memory, still protects the data.
      if (found.unreaped && waited < 2000) {
        await sleep(200);
        continue;
      }
      rmSync(join(folders.cluster, "postmaster.pid"), { force: true });
      return null;
    }
    if (port !== undefined && found.postmaster.port !== port) {
      await endPostmaster(found.postmaster.pid, folders.cluster);
      continue;
    }
    // Twice, since the watchdog of a process that died just now may be about to stop it.
    calm = (await askServer(found.postmaster.port)) === "ready" ? calm + 1 : 0;
    if (calm === 3) return found.postmaster;
    await sleep(200);
  }
  throw new OperatorError(
    `A PostgreSQL server holds ${folders.cluster} and does not answer: end it, then start again.`,
  );
}

async function choosePort(folders: Folders, wanted: number | undefined, log: (line: string) => void): Promise<number> {
  if (wanted !== undefined) {
    if ((await claimPort(wanted)) === null) throw occupied(wanted);
    return wanted;
  }
  const kept = existsSync(folders.port) ? Number(readFileSync(folders.port, "utf8")) : 0;
  const free = (await claimPort(kept)) ?? (await claimPort(0));
  if (free === null)
    throw new OperatorError("There is no free port on 127.0.0.1 for PostgreSQL: end some programs and start again.");
  if (kept !== 0 && kept !== free) log(`Port ${kept} has been taken by another program; PostgreSQL uses ${free}`);
  if (kept !== free) writeWhole(folders.port, String(free));
  return free;
}

function occupied(port: number): OperatorError {
  return new OperatorError(
    `Port ${port} is taken by another program: end that program, or choose another port for PostgreSQL.`,
  );
}

async function launch(
  place: Place,
  wanted: number | undefined,
  durable: boolean,
  log: (line: string) => void,
): Promise<Postmaster> {
  const { account, binaries, folders } = place;
  for (let attempt = 0; ; attempt++) {
    const port = await choosePort(folders, wanted, log);
    if (existsSync(folders.log) && statSync(folders.log).size > 10 * 1024 ** 2)
      renameSync(folders.log, `${folders.log}.old`);
    const output = openSync(folders.log, "a", 0o600);
    const before = statSync(folders.log).size;
    const [command, ...rest] = [...account.before, binaries.postgres, ...settings(folders.cluster, port, durable)];
    if (command === undefined) throw new Error("no command");
    const child = spawn(command, rest, {
      ...identity(account),
      cwd: "/",
      env: plainEnvironment(),
      stdio: ["ignore", output, output],
      detached: true, // Ctrl-C is for us to pass on, after the programs have finished.
    });
    closeSync(output);
    let failure: Error | null = null;
    child.on("error", (error) => {
      failure = error;
    });
    child.unref();
    const { pid } = child;
    const ended = () => failure !== null || pid === undefined || child.exitCode !== null || child.signalCode !== null;
    for (let waited = 0; !ended(); waited += 25) {
      if (pid !== undefined && (await askServer(port)) === "ready" && !ended()) return { pid, port };
      if (waited > 0 && waited % 5000 === 0) log("PostgreSQL is still starting, recovering what was not yet in place");
      await sleep(25);
    }
    const said = failure ? String(failure) : readFileSync(folders.log).subarray(before).toString();
    const diagnosis = diagnose(said, folders.data, folders.log);
    if (diagnosis.kind === "error") throw diagnosis.error;
    if (diagnosis.kind === "port" && wanted !== undefined) throw occupied(wanted);
    if (attempt === 20)
      throw new OperatorError(`Another PostgreSQL server seems to use ${folders.cluster}: end it, then start again.`);
    await sleep(500);
  }
}

function hold(folders: Folders, postmaster: Postmaster, litter: string, adopted: boolean): LocalPostgres {
  const { pid: watchdog, callOff } = watch(folders.cluster, postmaster.pid, litter);
  writeKeeper(folders, watchdog);
  const password = readFileSync(folders.password, "utf8").trim();
  const { ended, letGo } = untilGone(postmaster.pid, folders.cluster, () => {
    rmSync(folders.keeper, { force: true });
    callOff();
  });
  return {
    host: "127.0.0.1",
    port: postmaster.port,
    pid: postmaster.pid,
    adopted,
    ended,
    url: (to = {}) => {
      const role = encodeURIComponent(to.role ?? "postgres");
      const secret = encodeURIComponent(to.password ?? password);
      return `postgres://${role}:${secret}@127.0.0.1:${postmaster.port}/${encodeURIComponent(to.database ?? "postgres")}`;
    },
    stop: async () => {
      await endPostmaster(postmaster.pid, folders.cluster);
      letGo();
    },
  };
}

/** An adopted server is nobody's child, so that looking is the only way to know. The looking keeps no process alive. */
function untilGone(pid: number, cluster: string, then: () => void): { ended: Promise<void>; letGo: () => void } {
  let letGo = () => {};
  const ended = new Promise<void>((resolve) => {
    let done = false;
    letGo = () => {
      clearInterval(timer);
      if (!done) then();
      done = true;
      resolve();
    };
    const timer = setInterval(() => runs(pid, cluster) || letGo(), 100);
    timer.unref();
  });
  return { ended, letGo };
}
