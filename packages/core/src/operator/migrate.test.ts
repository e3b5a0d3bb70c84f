import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newWorld, testDatabase, testFolder } from "../testing";
import { migrationsDir } from "../testing/database";
import { filesFolder } from "../testing/world";
import { migrate } from "./migrate";
import { OperatorMistake } from "./roles";
import { exportTenant } from "./tenant-export";

const { ownerUrl, appUrl, relayUrl, queueUrl } = testDatabase();
let name: string;
let superuser: pg.Client;

beforeEach(async () => {
  name = `owner_${randomBytes(6).toString("hex")}`;
  superuser = new pg.Client({ connectionString: ownerUrl });
  await superuser.connect();
  await superuser.query(`create role ${name} login password 'own'`);
});
afterEach(async () => {
  await superuser.query(`drop database if exists ${name} with (force)`);
  await superuser.query(`drop role ${name}`);
  await superuser.end();
});

/** An address on the run's server: the test's own database, or another. */
const at = (address: string, who?: { user: string; password: string }) => {
  const url = new URL(address);
  url.pathname = `/${name}`;
  if (who) Object.assign(url, { username: who.user, password: who.password });
  return url.href;
};
const urls = () => ({
  migratorUrl: at(ownerUrl, { user: name, password: "own" }),
  appUrl: at(appUrl),
  relayUrl: at(relayUrl),
  queueUrl: at(queueUrl),
});
const migrating = () => migrate({ ...urls(), migrationsDir, kind: "test" });

test("an owner who is no superuser and makes no roles migrates a database of its own, twice, with roles that are there", async () => {
  await superuser.query(`create database ${name} owner ${name}`);
  await superuser.query(`grant vakans_queue to ${name}`);
  expect(await migrating()).toContain("0000-foundation.sql");
  expect(await migrating()).toEqual([]);
  const own = new pg.Client({ connectionString: at(appUrl) });
  await own.connect();
  await expect(own.query("select 1 from application")).rejects.toThrow("no tenant is set");
  await own.end();
});

test("an owner who is no superuser exports a tenant through its wall: forced row security lets it see that tenant", async () => {
  const world = await newWorld();
  await superuser.query(`grant vakans_queue to ${name}`);
  await superuser.query(`create database ${name} owner ${name}`);
  await migrating();
  const owner = new pg.Client({ connectionString: urls().migratorUrl });
  await owner.connect();
  await owner.query("insert into tenant (id, slug, created_at) values ($1, $2, now())", [
    world.tenant.id,
    "provkoping",
  ]);
  await expect(owner.query("select count(*) from unit")).rejects.toThrow("no tenant is set");
  await owner.end();
  const options = { ownerUrl: urls().migratorUrl, filesDir: filesFolder(), slug: "provkoping", to: testFolder() };
  const { tables } = await exportTenant(options);
  expect(tables.find(({ table }) => table === "tenant")).toMatchObject({ rows: 1 });
  expect(tables.find(({ table }) => table === "application")).toMatchObject({ rows: 0 });
});

test("what an owner lacks is said in one sentence with what to run, and nothing is half made", async () => {
  const told = async (expected: string) => {
    const error = await migrating().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OperatorMistake);
    expect(String(error)).toContain(expected);
    expect(String(error)).not.toContain("\n");
  };
  await told(`may not make the database ${name}: let a superuser run "create database ${name} owner ${name}"`);
  await superuser.query(`create database ${name}`);
  await told(`does not own the database ${name}: let a superuser run "alter database ${name} owner to ${name}"`);
  await superuser.query(`alter database ${name} owner to ${name}`);
  await told(`must be a member of vakans_queue: let a superuser run "grant vakans_queue to ${name}"`);
  await superuser.query(`grant vakans_queue to ${name}`);
  expect(await migrating()).not.toEqual([]);
});

test("addresses of two databases on one server are told before anything is done", async () => {
  await expect(migrate({ ...urls(), queueUrl, migrationsDir, kind: "test" })).rejects.toThrow(
    /^QUEUE_DATABASE_URL names the database vakans, and MIGRATOR_DATABASE_URL owner_/,
  );
});

test("an address with a password that does not let its role in is told, when the owner may not change it", async () => {
  await superuser.query(`create database ${name} owner ${name}`);
  const wrong = at(appUrl, { user: "vakans_app", password: "wrong" });
  await expect(migrate({ ...urls(), appUrl: wrong, migrationsDir, kind: "test" })).rejects.toThrow(
    "may not give vakans_app the password of DATABASE_URL",
  );
});
