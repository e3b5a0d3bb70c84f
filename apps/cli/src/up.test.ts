import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { askServer, claimPort } from "@vakans/local-postgres";
import { afterEach, expect, test, vi } from "vitest";
import { keptSecret } from "./up";
import { readUpEnvironment } from "./up/environment";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const cleaning: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

function newFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "vakans-up-"));
  cleaning.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  return folder;
}

type Run = { child: ChildProcess; env: Record<string, string>; said: () => string; ended: Promise<number | null> };

async function newEnvironment(): Promise<Record<string, string>> {
  const ports = [await claimPort(0), await claimPort(0)];
  return { DATA_DIR: join(newFolder(), "data"), APPLICANT_PORT: String(ports[0]), ADMIN_PORT: String(ports[1]) };
}

function run(env: Record<string, string>, applicant = "fake-applicant"): Run {
  const loader = new URL("../../../node_modules/tsx/dist/loader.mjs", import.meta.url).href;
  const script = fileURLToPath(new URL("./up/testing/run-up.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", loader, script, applicant], {
    env: { NODE_ENV: process.env["NODE_ENV"], PATH: process.env["PATH"], TMPDIR: process.env["TMPDIR"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  cleaning.push(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  return { child, env, said: () => said, ended };
}

async function until(what: () => boolean | Promise<boolean>, told: () => string, seconds = 30): Promise<void> {
  for (let waited = 0; !(await what()); waited += 50) {
    if (waited > seconds * 1000) throw new Error(`Not within ${seconds} s: ${what}\n${told()}`);
    await sleep(50);
  }
}

const isUp = (it: Run) => until(() => it.said().includes("Stop with Ctrl-C."), it.said);
const free = async (port: string | undefined) => (await claimPort(Number(port))) !== null;
const asks = async (it: Run, path = "/") =>
  (await fetch(`http://127.0.0.1:${it.env["APPLICANT_PORT"]}${path}`)).json() as Promise<Record<string, unknown>>;

function databasePort(it: Run): number {
  return Number(readFileSync(join(it.env["DATA_DIR"] ?? "", "postgres/port"), "utf8"));
}

test("one command starts database and programs with a line for every step, and Ctrl-C leaves nothing running", async () => {
  const it = run(await newEnvironment());
  await isUp(it);
  const steps = [
    "[3/6] Starting PostgreSQL:",
    "[4/6] Migrating the database: 3 of 3 files",
    "[5/6]",
    "[6/6] Starting the programs: all ready",
  ];
  for (const step of steps) expect(it.said()).toContain(step);
  expect(it.said()).toContain(`Exempelstad  http://exempelstad.localhost:${it.env["APPLICANT_PORT"]}`);
  const told = await asks(it);
  expect(told["dataDir"]).toBe(it.env["DATA_DIR"]);
  expect(told["database"]).toMatch(/^postgres:\/\/.*\/vakans\?application_name=app$/);
  it.child.kill("SIGINT");
  it.child.kill("SIGINT");
  expect(await it.ended).toBe(0);
  expect([await free(it.env["APPLICANT_PORT"]), await free(it.env["ADMIN_PORT"])]).toEqual([true, true]);
  expect(await askServer(databasePort(it))).toBe("silent");
});

test("kill -9 takes programs and database along, and a new start at once is fine", async () => {
  const first = run(await newEnvironment());
  await isUp(first);
  const before = await asks(first);
  first.child.kill("SIGKILL");
  await first.ended;
  const second = run(first.env);
  await isUp(second);
  expect((await asks(second))["pid"]).not.toBe(before["pid"]);
  await sleep(1500);
  expect(await askServer(databasePort(second))).toBe("ready");
  second.child.kill("SIGKILL");
  await second.ended;
  await until(
    async () => (await free(first.env["APPLICANT_PORT"])) && (await askServer(databasePort(second))) === "silent",
    second.said,
  );
});

test("a program that crashes is started again, and so is the database", async () => {
  const it = run(await newEnvironment());
  await isUp(it);
  const before = await asks(it);
  await asks(it, "/crash").catch(() => {});
  await until(async () => (await asks(it).catch(() => before))["pid"] !== before["pid"], it.said);
  expect(it.said()).toContain("The applicant program ended with code 7; it is started again in 0.5 s");
  const pid = Number(
    readFileSync(join(it.env["DATA_DIR"] ?? "", "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0],
  );
  expect(pid).toBeGreaterThan(1);
  process.kill(pid, "SIGKILL");
  await until(() => it.said().includes("PostgreSQL has ended unexpectedly"), it.said);
  await until(async () => (await askServer(databasePort(it))) === "ready", it.said);
});

test("an occupied port is told in one sentence that names the variable to change", async () => {
  const env = await newEnvironment();
  const other = createServer().listen(Number(env["ADMIN_PORT"]), "127.0.0.1");
  cleaning.push(() => new Promise((resolve) => other.close(resolve)));
  const it = run(env);
  expect(await it.ended).toBe(1);
  expect(it.said().trim()).toMatch(/^Port \d+ is taken by another program: .* ADMIN_PORT=\d+ npm start\.$/);
});

test("a program that cannot start ends everything, and its own words are shown", async () => {
  const it = run(await newEnvironment(), "fake-broken");
  expect(await it.ended).toBe(1);
  expect(it.said()).toContain("The applicant program ended with code 3 before it was ready:");
  expect(it.said()).toContain("The key of the letter box is missing.");
  expect(await askServer(databasePort(it))).toBe("silent");
});

test("everything wrong in the environment is told at once, one sentence each", () => {
  const env = { APPLICANT_PORT: "70000", ADMIN_PORT: "x", DATABASE_URL: "mysql://db", S3_BUCKET: "files" };
  const wrong = () => readUpEnvironment(env, "/checkout");
  expect(wrong).toThrow(/APPLICANT_PORT must be a port number from 1 to 65535\./);
  expect(wrong).toThrow(/ADMIN_PORT must be a port number from 1 to 65535\./);
  expect(wrong).toThrow(/DATABASE_URL must be an address that begins with postgres:\/\/ or postgresql:\/\/\./);
});

test("settings that contradict each other are refused, and an empty variable counts as not set", () => {
  expect(() => readUpEnvironment({ APPLICANT_PORT: "3000", ADMIN_PORT: "3000" }, "/checkout")).toThrow(
    /two different ports/,
  );
  expect(() => readUpEnvironment({ S3_BUCKET: "files", REDIS_URL: "redis://x" }, "/checkout")).toThrow(
    /REDIS_URL is set, but this version has no use for it yet[\s\S]*S3_BUCKET is set/,
  );
  const usual = readUpEnvironment({ APPLICANT_PORT: "", DATABASE_URL: "" }, "/checkout");
  expect(usual).toEqual({
    APPLICANT_PORT: 3000,
    ADMIN_PORT: 3001,
    HOST: "127.0.0.1",
    DATA_DIR: "/checkout/.data",
    AUDIT_DIR: "/checkout/.data/audit",
    TENANTS_DIR: "/checkout/tenants",
  });
});

test("security 9: where the audit trail's second place cannot be written, nothing starts, and one sentence says so", async () => {
  const env = await newEnvironment();
  const file = join(newFolder(), "not-a-folder");
  writeFileSync(file, "");
  const it = run({ ...env, AUDIT_DIR: file });
  expect(await it.ended).toBe(1);
  expect(it.said().trim()).toBe(
    `The audit trail's second place cannot be kept in ${file} (EEXIST): let this user write there, or name another folder with AUDIT_DIR.`,
  );
});

test("a secret of the local run stays the same and is readable by its owner alone", () => {
  const folder = newFolder();
  const secret = keptSecret(folder, "app role");
  expect(secret).toHaveLength(32);
  expect(keptSecret(folder, "app role")).toBe(secret);
  expect(keptSecret(folder, "queue role")).not.toBe(secret);
  expect(existsSync(join(folder, "secrets.json"))).toBe(true);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
});
