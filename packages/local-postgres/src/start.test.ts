import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { canRun, user } from "./account";
import { findBinaries } from "./binaries";
import { type LocalPostgres, OperatorError, startPostgres, startTemporaryPostgres } from "./index";
import { lookAt } from "./process-state";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const asRoot = process.getuid?.() === 0;
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const cleaning: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "vakans-launcher-"));
  chmodSync(folder, mode);
  cleaning.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

async function started(options: Parameters<typeof startPostgres>[0]): Promise<LocalPostgres> {
  const server = await startPostgres(options);
  cleaning.push(() => server.stop());
  return server;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

type Said = { url: string; pid: number; adopted: boolean; refused?: boolean; message?: string };

/** The launcher in a process of its own, which can be killed and can be another user. */
async function otherProcess(arguments_: string[], as?: number): Promise<{ child: ChildProcess; said: Said }> {
  const loader = new URL("../../../node_modules/tsx/dist/loader.mjs", import.meta.url).href;
  const script = fileURLToPath(new URL("./testing/run-server.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", loader, script, ...arguments_], {
    cwd: root,
    ...(as === undefined ? {} : { uid: as, gid: as }),
    env: { NODE_ENV: process.env["NODE_ENV"], PATH: process.env["PATH"], TMPDIR: process.env["TMPDIR"] },
    stdio: ["pipe", "pipe", "inherit"],
  });
  cleaning.push(() => child.kill("SIGKILL"));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (data) => resolve(String(data)));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  return { child, said: JSON.parse(line) };
}

async function until(what: () => boolean, seconds = 10): Promise<void> {
  for (let waited = 0; !what(); waited += 50) {
    if (waited > seconds * 1000) throw new Error(`Not within ${seconds} s: ${what}`);
    await sleep(50);
  }
}

const alive = (pid: number) => lookAt(pid).kind === "running";

function watchdogOf(pid: number): number {
  const is = (other: number) => {
    const state = lookAt(other);
    return state.kind === "running" && state.command.includes("vakans-watchdog") && state.command.endsWith(` ${pid}`);
  };
  const listed = existsSync("/proc/self")
    ? readdirSync("/proc")
    : spawnSync("ps", ["-axo", "pid="]).stdout.toString().split("\n");
  const found = listed.map(Number).find((other) => other > 1 && is(other));
  if (found === undefined) throw new Error("no watchdog"); // A signal to 0 would go to this whole group.
  return found;
}

test("a server starts in an empty folder, keeps data over a restart, and stays on its port", async () => {
  const dataDir = join(newFolder(), "postgres");
  const first = await started({ dataDir });
  await ask(first.url(), "create table kept as select 'räksmörgås' as word");
  await first.stop();
  expect(alive(first.pid)).toBe(false);
  const second = await started({ dataDir });
  expect(second.port).toBe(first.port);
  expect(await ask(second.url(), "select upper(word) as word from kept")).toEqual({ word: "RÄKSMÖRGÅS" });
});

test("the server listens on loopback alone, asks for its password, keeps fsync on and logs no statement", async () => {
  const dataDir = join(newFolder(), "postgres");
  const server = await started({ dataDir });
  const shown = await ask(
    server.url(),
    `select current_setting('fsync') fsync, current_setting('listen_addresses') listen, current_setting('timezone') zone,
            current_setting('max_connections') connections, current_setting('unix_socket_directories') sockets`,
  );
  expect(shown).toEqual({ fsync: "on", listen: "127.0.0.1", zone: "UTC", connections: "200", sockets: "" });
  await expect(ask(server.url({ password: "wrong" }), "select 1")).rejects.toThrow(/password authentication failed/);
  await expect(ask(server.url(), "select 'anna@example.se'::int")).rejects.toThrow();
  expect(readFileSync(join(dataDir, "server.log"), "utf8")).not.toContain("anna@example.se");
  expect(statSync(join(dataDir, "password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, "cluster")).mode & 0o777).toBe(0o700);
});

test("a server that was killed loses nothing committed, and starts again at once", async () => {
  const dataDir = join(newFolder(), "postgres");
  const server = await started({ dataDir });
  await ask(server.url(), "create table receipt as select 17 as number");
  process.kill(server.pid, "SIGKILL");
  await server.ended;
  const again = await started({ dataDir });
  expect(again.adopted).toBe(false);
  expect(await ask(again.url(), "select number from receipt")).toEqual({ number: 17 });
});

test("a server ends when its process is killed", async () => {
  const dataDir = join(newFolder(), "postgres");
  const { child, said } = await otherProcess([dataDir]);
  expect(alive(said.pid)).toBe(true);
  child.kill("SIGKILL");
  await until(() => !alive(said.pid));
});

test("a start right after the process was killed gets a server that stays", async () => {
  const dataDir = join(newFolder(), "postgres");
  const { child } = await otherProcess([dataDir]);
  child.kill("SIGKILL");
  await until(() => child.signalCode !== null);
  const server = await started({ dataDir });
  await sleep(1500);
  expect(await ask(server.url(), "select 1 as one")).toEqual({ one: 1 });
});

test("a server that outlived its process is adopted, and stopped like an own one", async () => {
  const dataDir = join(newFolder(), "postgres");
  const { child, said } = await otherProcess([dataDir]);
  process.kill(watchdogOf(said.pid), "SIGKILL");
  child.kill("SIGKILL");
  await until(() => child.signalCode !== null);
  expect(alive(said.pid)).toBe(true);
  const server = await started({ dataDir });
  expect([server.adopted, server.pid]).toEqual([true, said.pid]);
  expect(await ask(server.url(), "select 1 as one")).toEqual({ one: 1 });
  await server.stop();
  expect(alive(said.pid)).toBe(false);
});

test("a folder that another living process holds is refused in one sentence", async () => {
  const dataDir = join(newFolder(), "postgres");
  await otherProcess([dataDir]);
  const refused = await startPostgres({ dataDir }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(OperatorError);
  expect(String(refused)).toMatch(/already running on .* \(process \d+\)/);
});

test("a process number that now belongs to another program is not taken for our server", async () => {
  const dataDir = join(newFolder(), "postgres");
  const first = await started({ dataDir });
  const file = join(dataDir, "cluster/postmaster.pid");
  const content = readFileSync(file, "utf8").split("\n");
  await first.stop();
  writeFileSync(file, [process.pid, ...content.slice(1)].join("\n"));
  const second = await started({ dataDir });
  expect(second.adopted).toBe(false);
});

test("a killed server that nobody reaps does not stop the next start", async () => {
  const dataDir = join(newFolder(), "postgres");
  const { child, said } = await otherProcess([dataDir]);
  child.kill("SIGSTOP"); // A parent that stands still reaps nothing.
  process.kill(said.pid, "SIGKILL");
  await until(() => lookAt(said.pid).kind === "unreaped");
  rmSync(join(dataDir, "keeper.json"));
  const server = await started({ dataDir });
  expect(lookAt(said.pid).kind).toBe("unreaped");
  expect(server.adopted).toBe(false);
});

test("an interrupted first start leaves nothing that stops the next", async () => {
  const dataDir = join(newFolder(), "postgres");
  mkdirSync(join(dataDir, "cluster.new/base"), { recursive: true });
  writeFileSync(join(dataDir, "cluster.new/PG_VERSION"), "18");
  const server = await started({ dataDir });
  expect(await ask(server.url(), "select 1 as one")).toEqual({ one: 1 });
  expect(existsSync(join(dataDir, "cluster.new"))).toBe(false);
});

test("an occupied port is refused in one sentence when it was asked for, and avoided when it was not", async () => {
  const dataDir = join(newFolder(), "postgres");
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(address && typeof address === "object" ? address.port : 0);
    });
  });
  cleaning.push(() => new Promise((resolve) => other.close(resolve)));
  const refused = await startPostgres({ dataDir, port }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(OperatorError);
  expect(String(refused)).toContain(`Port ${port} is taken by another program`);
  writeFileSync(join(dataDir, "port"), String(port));
  expect((await started({ dataDir })).port).not.toBe(port);
});

test("missing library links are named in one sentence", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "native/lib"), { recursive: true });
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  writeFileSync(join(folder, "native/pg-symlinks.json"), JSON.stringify(links));
  const refused = await startPostgres({ dataDir: join(folder, "data"), packageFolder: folder }).catch(
    (e: unknown) => e,
  );
  expect(refused).toBeInstanceOf(OperatorError);
  expect(String(refused)).toMatch(
    /lacks 1 of its 1 library links \(such as native\/lib\/libpq.so.5\): remove node_modules/,
  );
});

test("a temporary server leaves no folder when it is stopped", async () => {
  const server = await startTemporaryPostgres();
  const row = await ask(server.url(), "select current_setting('data_directory') as folder");
  const folder = String(row?.["folder"]);
  expect(existsSync(folder)).toBe(true);
  await server.stop();
  expect(existsSync(join(folder, ".."))).toBe(false);
});

test("a temporary server leaves no folder when its process is killed", async () => {
  const { child, said } = await otherProcess(["temporary"]);
  const folder = String((await ask(said.url, "select current_setting('data_directory') as folder"))?.["folder"]);
  child.kill("SIGKILL");
  await until(() => !existsSync(join(folder, "../..")));
  expect(alive(said.pid)).toBe(false);
});

if (asRoot) {
  test("as root the server runs as another user", async () => {
    const server = await started({ dataDir: join(newFolder(), "postgres") });
    expect(statSync(`/proc/${server.pid}`).uid).toBe(65534);
  });

  test("as root the server runs below a folder that only root can enter", async () => {
    const server = await started({ dataDir: join(newFolder(0o700), "postgres") });
    expect(await ask(server.url(), "select 1 as one")).toEqual({ one: 1 });
  });

  test("as root without user namespaces the server takes shelter in a folder that its user can enter, and finds it again", async () => {
    const dataDir = join(newFolder(0o700), "postgres");
    const shelter = join(newFolder(), "shelter");
    const path = process.env["PATH"];
    const tools = newFolder();
    for (const tool of ["sh", "head", "cat", "sleep", "rm"]) {
      writeFileSync(join(tools, tool), `#!/bin/sh\nexec /bin/${tool} "$@"\n`, { mode: 0o755 });
    }
    process.env["PATH"] = tools;
    cleaning.push(() => {
      process.env["PATH"] = path;
    });
    const first = await started({ dataDir, shelter });
    await ask(first.url(), "create table kept as select 1 as one");
    expect(statSync(`/proc/${first.pid}`).uid).toBe(65534);
    await first.stop();
    const second = await started({ dataDir, shelter });
    expect(await ask(second.url(), "select one from kept")).toEqual({ one: 1 });
  });

  test("a full disk is told in one sentence", async () => {
    const folder = newFolder();
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m,mode=755", "tmpfs", folder]);
    if (mounted.status !== 0) return expect(String(mounted.stderr)).toMatch(/permission|denied|not permitted/i);
    cleaning.push(() => spawnSync("umount", [folder]));
    const refused = await startPostgres({ dataDir: join(folder, "postgres") }).catch((error: unknown) => error);
    expect(String(refused)).toMatch(
      /^OperatorError: The disk that holds .* is full: free some space and start again\.$/,
    );
  });

  if (canRun(user(1000, 1000), findBinaries().postgres, root)) {
    test("an ordinary user runs the server as oneself, and root afterwards as that user", async () => {
      const folder = newFolder();
      chownSync(folder, 1000, 1000);
      const dataDir = join(folder, "postgres");
      const { child, said } = await otherProcess([dataDir], 1000);
      expect(said.message).toBeUndefined();
      expect(statSync(`/proc/${said.pid}`).uid).toBe(1000);
      child.stdin?.write("stop\n");
      await until(() => child.exitCode !== null);
      const server = await started({ dataDir });
      expect(statSync(`/proc/${server.pid}`).uid).toBe(1000);
    });

    test("an ordinary user is told that the database belongs to somebody else", async () => {
      const folder = newFolder();
      chownSync(folder, 1000, 1000);
      const dataDir = join(folder, "postgres");
      await (await started({ dataDir })).stop();
      chownSync(dataDir, 1000, 1000);
      const { said } = await otherProcess([dataDir], 1000);
      expect(said).toEqual({
        refused: true,
        message: expect.stringMatching(/belongs to another user \(number 65534\)/),
      });
    });
  }
}
