import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { attachment } from "../attachment/table";
import { folderRoots } from "../audit/roots";
import { newId } from "../db/id";
import { withTenant } from "../db/tenant-transaction";
import { folderMailer } from "../mail/folder-mailer";
import { folderStorage } from "../storage/folder-storage";
import { announceTestDatabase, newWorld, startTestDatabase, type TestDatabase, type World } from "../testing";
import { testSecret } from "../testing/world";
import { type Delivery, type DeliveryOptions, startDelivery } from "./delivery";
import { handlers } from "./handlers";
import { openEffectQueue, openQueuePool } from "./queue";
import { relayOnce } from "./relay";
import { sweepTenant } from "./sweep";

// A database of its own: these tests empty the queue.
let database: TestDatabase & { stop: () => Promise<void> };
let world: World;
let owner: pg.Pool;
let folder: string;
const running: Delivery[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  announceTestDatabase(database);
  world = await newWorld();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on("error", () => {});
  folder = await mkdtemp(path.join(tmpdir(), "vakans-delivery-"));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((delivery) => delivery.close()));
});

afterAll(async () => {
  await world.core.close();
  await world.client.pool.end();
  // A pool says that it has ended before its connections have.
  await until(async () => (await count("select count(*) n from pg_stat_activity where usename like 'vakans%'")) === 0);
  await owner.end();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

async function started(more: Partial<DeliveryOptions> = {}): Promise<Delivery> {
  const delivery = await startDelivery({
    databaseUrl: database.appUrl,
    relayDatabaseUrl: database.relayUrl,
    queueDatabaseUrl: database.queueUrl,
    mailer: folderMailer(folder),
    storage: folderStorage(path.join(folder, "files")),
    roots: folderRoots(path.join(folder, "audit")),
    secret: testSecret,
    originOf: ({ hosts }) => `http://${hosts[0]}`,
    adminOrigin: "https://admin.example.se",
    log: { error: () => {}, info: () => {} },
    relay: { busyMs: 20, idleMs: 50, stuckAfterMs: 60_000 },
    queue: { lockMs: 2_000, lookMs: 1_000 },
    ...more,
  });
  running.push(delivery);
  return delivery;
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await reached())) {
    if (Date.now() > end) throw new Error("this has not come about");
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

const count = async (sql: string): Promise<number> => Number((await owner.query<{ n: string }>(sql)).rows[0]?.n);
const open = () => count("select count(*) n from effect where done_at is null and given_up_at is null");
const sent = () => count("select count(*) n from message where state = 'sent'");
const messages = () => count("select count(*) n from message");
const mails = async () => (await readdir(folder)).filter((name) => name.endsWith(".eml")).length;

const registerMany = async (many: number) => {
  for (let one = 0; one < many; one += 1) await world.newApplicant();
};

test("I4: two workers make one mail of each effect", async () => {
  const before = await mails();
  await registerMany(12);
  await Promise.all([started(), started()]);
  await until(async () => (await open()) === 0);
  expect((await mails()) - before).toBe(12);
  expect(await sent()).toBe(await messages());
});

test("the queue is told which effect of which tenant, and nothing else", async () => {
  await world.newApplicant();
  const pool = openQueuePool(database.queueUrl, () => {});
  const queue = openEffectQueue(pool, () => {});
  const relay = new pg.Pool({ connectionString: database.relayUrl });
  expect(await relayOnce(relay, queue, 60_000)).toBe(1);
  // A relay that was killed before it noted what it handed over hands it over again, and nothing is doubled.
  await owner.query("update effect set queued_at = null where done_at is null");
  expect(await relayOnce(relay, queue, 60_000)).toBe(1);
  expect(await relayOnce(relay, queue, 60_000)).toBe(0);
  const { rows } = await owner.query<{ data: unknown }>("select data from bullmq.job");
  expect(rows).toHaveLength(1);
  const [{ data } = { data: null }] = rows;
  const told: unknown = typeof data === "string" ? JSON.parse(data) : data;
  expect(told).toEqual({ tenantId: world.tenant.id, effectId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  await expect(relay.query("select payload from effect")).rejects.toMatchObject({ code: "42501" });
  await queue.close();
  await pool.end();
  await relay.end();
  await started();
  await until(async () => (await open()) === 0);
});

test("reliability 13: a queue that is emptied loses no mail and doubles none", async () => {
  const before = await mails();
  await registerMany(8);
  // Handed over, and then the queue is gone before anybody has worked.
  const pool = openQueuePool(database.queueUrl, () => {});
  const queue = openEffectQueue(pool, () => {});
  const relay = new pg.Pool({ connectionString: database.relayUrl });
  expect(await relayOnce(relay, queue, 60_000)).toBe(8);
  await owner.query("delete from bullmq.job");
  expect(await relayOnce(relay, queue, 60_000)).toBe(0);
  await queue.close();
  await pool.end();
  await relay.end();
  await started({ relay: { busyMs: 20, idleMs: 50, stuckAfterMs: 500 } });
  await until(async () => (await open()) === 0);
  expect((await mails()) - before).toBe(8);
  expect(await sent()).toBe(await messages());
});

test("reliability 19: an effect that always fails waits its turn, and the others go on", async () => {
  const before = await mails();
  await registerMany(3);
  const { rows } = await owner.query<{ id: string }>(
    "select id from effect where done_at is null order by created_at limit 1",
  );
  const poison = rows[0]?.id;
  const registered = handlers["applicant.registered"];
  await started({
    handlers: {
      ...handlers,
      "applicant.registered": {
        ...registered,
        run: async (attempt, payload) => {
          if (attempt.effectId === poison) throw new Error("poison");
          return registered.run(attempt, payload);
        },
      },
    },
  });
  await until(async () => (await open()) === 1);
  expect((await mails()) - before).toBe(2);
  const { rows: left } = await owner.query("select id, attempts, last_error from effect where done_at is null");
  expect(left).toEqual([{ id: poison, attempts: 1, last_error: "Error" }]);
  const { rows: waiting } = await owner.query<{ state: string }>("select state from bullmq.job where id = $1", [
    poison,
  ]);
  expect(waiting).toEqual([{ state: "delayed" }]);
  await owner.query("delete from bullmq.job");
  await owner.query("update effect set queued_at = null where done_at is null");
  await Promise.all(running.splice(0).map((delivery) => delivery.close()));
  await started();
  await until(async () => (await open()) === 0);
});

test("reliability 7: the database's connections are killed, and the mail goes out all the same", async () => {
  const before = await mails();
  const { rows: others } = await owner.query<{ pid: number }>("select pid from pg_stat_activity");
  const delivery = await started();
  await until(async () => (await count("select count(*) n from pg_stat_activity where usename = 'vakans_queue'")) > 0);
  const { rowCount } = await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename in ('vakans_app', 'vakans_relay', 'vakans_queue') and pid <> all($1)",
    [others.map(({ pid }) => pid)],
  );
  expect(rowCount).toBeGreaterThan(2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await world.newApplicant();
  await until(async () => (await open()) === 0);
  expect((await mails()) - before).toBe(1);
  expect(delivery.tally().done).toBe(1);
});

test("an upload that ended without a word is removed with its file after an hour; others stay", async () => {
  const storage = folderStorage(path.join(folder, "files"));
  const { email } = await world.newApplicant();
  const { rows } = await owner.query<{ id: string }>("select id from applicant where email = $1", [email]);
  const applicantId = rows[0]?.id ?? "";
  const keep = async (minutesAgo: number, state: "receiving" | "kept") => {
    const storageKey = `${world.tenant.id}/${newId()}`;
    await storage.receive(storageKey, Readable.from([Buffer.from("bytes")]), 100);
    return withTenant(world.client, world.tenant.id, async ({ tx, now }) => {
      const id = newId();
      await tx.insert(attachment).values({
        id,
        tenantId: world.tenant.id,
        applicantId,
        draftId: null,
        state,
        scan: "notScanned",
        name: "cv.pdf",
        ...(state === "kept" ? { format: "pdf", bytes: 5, sha256: "x" } : {}),
        storageKey,
        createdAt: new Date(now.getTime() - minutesAgo * 60_000),
      });
      return { id, file: storage.quarantinePath(storageKey) };
    });
  };
  const cut = await keep(61, "receiving");
  const underWay = await keep(59, "receiving");
  const kept = await keep(600, "kept");
  expect(await sweepTenant(world.client, storage, world.tenant)).toMatchObject({ attachments: 1 });
  const left = await owner.query<{ id: string }>("select id from attachment where tenant_id = $1", [world.tenant.id]);
  expect(left.rows.map(({ id }) => id).sort()).toEqual([underWay.id, kept.id].sort());
  await expect(readdir(path.dirname(cut.file))).resolves.not.toContain(path.basename(cut.file));
  const traces = await owner.query("select object_ids from audit_event where action = 'sweep.attachment'");
  expect(traces.rows).toEqual([{ object_ids: { attachmentId: cut.id } }]);
});

test("registrations, sessions and mailed links that are over are removed", async () => {
  const storage = folderStorage(path.join(folder, "files"));
  const over = await newWorld();
  await over.newApplicant();
  const visitor = over.as().applicant;
  await visitor.accounts.beginRegistration({
    email: "lo@example.se",
    password: "a long enough one",
    consented: true,
    challenge: null,
  });
  expect(await sweepTenant(over.client, storage, over.tenant)).toMatchObject({ registrations: 0, sessions: 0 });
  await over.pass(25 * 3_600);
  expect(await sweepTenant(over.client, storage, over.tenant)).toMatchObject({ registrations: 1, sessions: 1 });
  const links = await owner.query("select id from email_token where tenant_id = $1", [over.tenant.id]);
  expect(links.rows).toEqual([]);
});
