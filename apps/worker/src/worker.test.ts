import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { announceTestDatabase, newWorld, startTestDatabase, type TestDatabase, type World } from "@vakans/core/testing";
import { publicOrigin, readSettings } from "@vakans/web";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { environment as settings } from "./environment";

vi.setConfig({ testTimeout: 60_000 });

const app = fileURLToPath(new URL("..", import.meta.url));
const bundle = path.join(app, "build", "worker.js");

let database: TestDatabase & { stop: () => Promise<void> };
let world: World;
let owner: pg.Pool;
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  const built = spawnSync(process.execPath, ["../../scripts/bundle.mjs", "src/worker.ts", "--outdir", "build"], {
    cwd: app,
  });
  expect(built.stderr.toString()).toBe("");
  database = await startTestDatabase();
  announceTestDatabase(database);
  world = await newWorld();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on("error", () => {});
  folder = await mkdtemp(path.join(tmpdir(), "vakans-worker-"));
});

afterEach(async () => {
  await Promise.all(
    children.splice(0).map((child) => {
      const gone = ended(child);
      child.kill("SIGKILL");
      return gone;
    }),
  );
});

afterAll(async () => {
  await world.core.close();
  await world.client.pool.end();
  await until(async () => (await count("select count(*) n from pg_stat_activity where usename like 'vakans%'")) === 0);
  await owner.end();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  DATABASE_URL: database.appUrl,
  RELAY_DATABASE_URL: database.relayUrl,
  QUEUE_DATABASE_URL: database.queueUrl,
  DATA_DIR: folder,
  SECRET: "a secret that is long enough for a test",
  ...more,
});

type Program = { child: ChildProcess; output: () => string };

function start(more: Record<string, string> = {}, as: { ipc?: boolean } = {}): Program {
  let output = "";
  const child = spawn(process.execPath, ["--enable-source-maps", bundle], {
    env: { ...environment(more), NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe", as.ipc ? "ipc" : "ignore"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  children.push(child);
  return { child, output: () => output };
}

function ended(child: ChildProcess): Promise<string | number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.signalCode ?? child.exitCode);
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
}

async function until(reached: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 45_000;
  while (!(await reached())) {
    if (Date.now() > end) throw new Error("this has not come about");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const count = async (sql: string): Promise<number> => Number((await owner.query<{ n: string }>(sql)).rows[0]?.n);
const open = () => count("select count(*) n from effect where done_at is null and given_up_at is null");
const mails = async () =>
  (await readdir(path.join(folder, "mail")).catch(() => [])).filter((name) => name.endsWith(".eml")).sort();

test.each(["mail.beforeSend", "mail.afterSend"])(
  "reliability 16: a worker killed at %s, and the next one sends the same mail, once",
  async (point) => {
    const before = await mails();
    await world.newApplicant();
    const killed = start({ FAULT: `${point}:kill` });
    expect(await ended(killed.child)).toBe("SIGKILL");
    expect(await open()).toBe(1);
    const atDeath = (await mails()).filter((name) => !before.includes(name));
    expect(atDeath).toHaveLength(point === "mail.afterSend" ? 1 : 0);
    const { rows } = await owner.query<{ id: string; host: string }>(
      "select m.id, d.host from message m join tenant_domain d using (tenant_id) where m.state = 'pending'",
    );
    const [{ id, host } = { id: "", host: "" }] = rows;
    start();
    await until(async () => (await open()) === 0);
    expect((await mails()).filter((name) => !before.includes(name))).toEqual([`${id}@${host}.eml`]);
    const { rows: told } = await owner.query("select state, attempts from message where id = $1", [id]);
    expect(told).toEqual([{ state: "sent", attempts: 2 }]);
  },
);

test("a worker that is asked to end finishes what it does and ends by itself", async () => {
  const { child, output } = start();
  await until(() => output().includes('"working"'));
  await world.newApplicant();
  await until(async () => (await open()) === 0);
  child.kill("SIGTERM");
  expect(await ended(child)).toBe(0);
});

test("a worker ends when whoever started it is gone", async () => {
  const { child, output } = start({}, { ipc: true });
  await until(() => output().includes('"working"'));
  child.disconnect();
  expect(await ended(child)).toBe(0);
});

test("the log names no person", async () => {
  const { output } = start();
  const { email } = await world.newApplicant();
  await until(async () => (await open()) === 0);
  expect(output()).toContain('"working"');
  expect(output()).not.toContain(email);
});

test("a failpoint is refused on a production database, and an unreadable one everywhere", async () => {
  const unreadable = start({ FAULT: "mail.afterSend:explode" });
  expect(await ended(unreadable.child)).toBe(1);
  expect(unreadable.output()).toContain("FAULT must read");
  await owner.query("update database_mark set kind = 'production'");
  try {
    const refused = start({ FAULT: "mail.afterSend:kill" });
    expect(await ended(refused.child)).toBe(1);
    expect(refused.output()).toContain("FAULT is refused");
  } finally {
    await owner.query("update database_mark set kind = 'test'");
  }
});

test("security 9: a worker that cannot keep the audit trail's second place does not start, and says why in a sentence", async () => {
  const file = path.join(folder, "not-a-folder");
  await writeFile(file, "");
  const program = start({ AUDIT_DIR: file });
  const [code] = await once(program.child, "exit");
  expect(code).toBe(1);
  expect(program.output().trim()).toMatch(/^The audit trail's second place cannot be kept in .+AUDIT_DIR\.$/);
});

test("all that is wrong with the settings is told at once, a sentence each", () => {
  const read = readSettings(settings, { SMTP_URL: "http://example.se", SECRET: "short" });
  expect(read.ok ? [] : [...read.sentences].sort()).toEqual(
    [
      "DATABASE_URL must be the address of the role vakans_app, postgresql://…",
      "RELAY_DATABASE_URL must be the address of the role vakans_relay, postgresql://…",
      "QUEUE_DATABASE_URL must be the address of the role vakans_queue, postgresql://…",
      "DATA_DIR must name the folder that holds files and mail.",
      "SECRET must have at least 32 characters.",
      "SMTP_URL must begin with smtp:// or smtps://.",
    ].sort(),
  );
});

test.each([
  [{}, "http://jobb.example.se:3000"],
  [{ APPLICANT_PORT: "80" }, "http://jobb.example.se"],
  [{ PUBLIC_SCHEME: "https" }, "https://jobb.example.se"],
])("with %j links in mails begin with %s", (more, origin) => {
  const read = readSettings(settings, environment(more as Record<string, string>));
  if (!read.ok) throw new Error(read.sentences.join(" "));
  expect(publicOrigin("jobb.example.se", read.env)).toBe(origin);
});
