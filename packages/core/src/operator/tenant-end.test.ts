import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, existsSync } from "node:fs";
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attachPdf, beginApplication, newWorld, testDatabase, testFolder, type World } from "../testing";
import { inventedTenant } from "../testing/policy";
import { filesFolder } from "../testing/world";
import { OperatorMistake } from "./roles";
import { endTenant } from "./tenant-end";
import { exportTenant, verifyExport } from "./tenant-export";
import { keptAtEnd, rowsOf, staffTables, tenantTables } from "./tenant-tables";
import { applyTenantFiles, noteBrokenFile } from "./tenants";

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
});

afterAll(() => owner.end());

/** A tenant with applicants, an application with a file, a draft with another, mails that wait, a picture and an outage. */
async function fullWorld(): Promise<World> {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const submitted = await beginApplication(applicant, advertId);
  await attachPdf(applicant, submitted);
  await applicant.applications.submit({ draftId: submitted, submissionKey: randomUUID() });
  const other = await world.newApplicant();
  await attachPdf(other.applicant, await beginApplication(other.applicant, advertId));
  const { staff } = await world.newRecruiter();
  await staff.units.create({ parentId: null, name: "Enhet", place: "Ort", about: "" });
  await staff.leave.grant({ reason: "Felanmälan", hours: 1, rights: ["recruitment.see"] });
  const { id } = world.tenant;
  await owner.query(
    `insert into brand_image (tenant_id, id, name, media_type, content, width, height, created_at)
     values ($1, $2, $3, 'image/png', '\\x00ff', 1, 1, now())`,
    [id, randomUUID(), `${"a".repeat(64)}.png`],
  );
  await owner.query(
    `insert into outage (tenant_id, id, starts_at, ends_at, told_from, created_at)
     values ($1, $2, now() + interval '1 day', now() + interval '2 days', now(), now())`,
    [id, randomUUID()],
  );
  return world;
}

const suspend = ({ tenant }: World, seconds = 120) =>
  owner.query(
    "update tenant set state = 'suspended', state_reason = 'Avtalet är slut', state_since = clock_of(null) - make_interval(secs => $2) where id = $1",
    [tenant.id, seconds],
  );

const folderOf = ({ tenant }: World) => path.join(filesFolder(), "kept", tenant.id);

/** All that a tenant has, row by row and byte by byte, as one hash. */
async function fingerprint(world: World): Promise<string> {
  const hash = createHash("sha256");
  for (const { name } of await tenantTables(owner)) {
    const { rows } = await owner.query<{ line: string }>(
      `select to_jsonb(t)::text as line from "${name}" t where tenant_id = $1 order by 1`,
      [world.tenant.id],
    );
    hash.update(`${name} ${rows.length}\n${rows.map(({ line }) => line).join("\n")}`);
  }
  for (const name of (await readdir(folderOf(world))).sort())
    hash.update(name).update(await readFile(path.join(folderOf(world), name)));
  return hash.digest("hex");
}

const remaining = async ({ tenant }: World) => {
  const tables = (await tenantTables(owner)).filter(({ name }) => !keptAtEnd.includes(name));
  return [...(await rowsOf(owner, tables, tenant.id))].filter(([, count]) => count > 0);
};

const optionsFor = (world: World) => ({
  ownerUrl: testDatabase().ownerUrl,
  filesDir: filesFolder(),
  slug: world.tenant.slug,
  to: testFolder(),
});

const ending = (world: World) => ({ ...optionsFor(world), typed: world.tenant.slug, by: "drift" });

test("SE-15: an export has every row and every file of the tenant, with hashes that read back, and nobody else's", async () => {
  const [world, neighbour] = [await fullWorld(), await fullWorld()];
  const options = optionsFor(world);
  const manifest = await exportTenant(options);
  const tables = await tenantTables(owner);
  const counts = await rowsOf(owner, tables, world.tenant.id);
  for (const [name, count] of counts)
    expect(manifest.tables.find(({ table }) => table === name)).toMatchObject({ rows: count });
  expect(manifest.files.count).toBe(2);
  expect(manifest.pictures).toHaveLength(1);
  expect(manifest.missing).toEqual([]);
  expect(await verifyExport(options.to)).toEqual(manifest);
  const read = (table: string) => readFile(path.join(options.to, "rows", `${table}.ndjson`), "utf8");
  expect((await read("application")).trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(await read("tenant"))).toMatchObject({ slug: world.tenant.slug });
  for (const { table } of manifest.tables) expect(await read(table)).not.toContain(neighbour.tenant.id);
});

test("an export holds nothing that opens an account: no password, no token, no key", async () => {
  const world = await fullWorld();
  const options = optionsFor(world);
  const { withheld } = await exportTenant(options);
  expect(withheld).toEqual(expect.arrayContaining(["applicant.password_hash", "applicant_session.token_hash"]));
  const everything = await Promise.all(
    (await readdir(path.join(options.to, "rows"))).map((name) => readFile(path.join(options.to, "rows", name), "utf8")),
  );
  expect(everything.join("")).not.toContain("$argon2id$");
});

test("SE-15: a tenant that ends is exported and destroyed whole, with a report; its neighbour is as it was, byte for byte", async () => {
  const [world, neighbour] = [await fullWorld(), await fullWorld()];
  const before = await fingerprint(neighbour);
  const options = ending(world);
  const tables = await tenantTables(owner);
  const counts = await rowsOf(owner, tables, world.tenant.id);
  await suspend(world);
  const report = await endTenant(options);
  for (const [name, count] of counts) if (!keptAtEnd.includes(name)) expect(report.destroyed[name]).toBe(count);
  expect(report).toMatchObject({ by: "drift", filesRemoved: 2, hosts: world.tenant.hosts });
  expect(report.filesRemovedAt).not.toBeNull();
  expect(await remaining(world)).toEqual([]);
  expect(existsSync(folderOf(world))).toBe(false);
  expect(await fingerprint(neighbour)).toBe(before);
  const manifest = await verifyExport(options.to);
  expect(manifest.tables.find(({ table }) => table === "application")).toMatchObject({ rows: 1 });
  const kept = await owner.query(
    "select t.state, r.slug, r.report from tenant t join tenant_end_report r on r.tenant_id = t.id where t.id = $1",
    [world.tenant.id],
  );
  expect(kept.rows).toEqual([{ state: "ended", slug: world.tenant.slug, report }]);
});

test("the programs can read a report and never write one", async () => {
  const app = new pg.Client({ connectionString: testDatabase().appUrl });
  await app.connect();
  try {
    await app.query("select from tenant_end_report limit 1");
    for (const act of ["insert into tenant_end_report default values", "delete from tenant_end_report"])
      await expect(app.query(act)).rejects.toMatchObject({ code: "42501" });
  } finally {
    await app.end();
  }
});

test("the tenant's staff are nameless afterwards, unless they work elsewhere too", async () => {
  const [world, neighbour] = [await newWorld(), await newWorld()];
  const [only, both] = [await world.newRecruiter(), await world.newRecruiter()];
  await owner.query("insert into staff_tenant (staff_id, tenant_id) values ($1, $2)", [
    both.staffId,
    neighbour.tenant.id,
  ]);
  await suspend(world);
  await endTenant(ending(world));
  const { rows } = await owner.query(
    "select id, name, active, password_hash is null as locked from staff where id = any ($1)",
    [[only.staffId, both.staffId]],
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      { id: only.staffId, name: "", active: false, locked: true },
      { id: both.staffId, name: "Rekryterare", active: true, locked: false },
    ]),
  );
  const tables = await staffTables(owner);
  expect(tables).toEqual(
    expect.arrayContaining(["staff_factor", "staff_link", "staff_recovery_code", "staff_session"]),
  );
  const kept = async (staffId: string) => {
    const counts = tables.map((name) => `(select count(*)::int from "${name}" where staff_id = $1)`);
    const found = await owner.query<{ count: number }>(`select ${counts.join(" + ")} as count`, [staffId]);
    return found.rows[0]?.count;
  };
  expect(await kept(only.staffId)).toBe(0);
  expect(await kept(both.staffId)).toBe(1);
});

test("nothing ends that is open, has just been suspended, or whose name was not typed", async () => {
  const world = await fullWorld();
  const before = await fingerprint(world);
  await expect(endTenant(ending(world))).rejects.toThrow("suspend it first");
  await suspend(world, 5);
  await expect(endTenant(ending(world))).rejects.toThrow("wait a minute");
  await suspend(world);
  await expect(endTenant({ ...ending(world), typed: undefined })).rejects.toThrow("--yes-end");
  await expect(endTenant({ ...ending(world), typed: "orebro" })).rejects.toThrow(OperatorMistake);
  await expect(endTenant({ ...ending(world), slug: "nobody", typed: "nobody" })).rejects.toThrow("no tenant");
  expect(await fingerprint(world)).toBe(before);
});

test("a file that is missing or damaged stops the end, before anything is destroyed, unless that is accepted", async () => {
  const world = await fullWorld();
  const [first = "", second = ""] = await readdir(folderOf(world));
  await rm(path.join(folderOf(world), first));
  await appendFile(path.join(folderOf(world), second), "damage");
  await suspend(world);
  const before = await fingerprint(world);
  await expect(endTenant(ending(world))).rejects.toThrow("2 files are missing or damaged");
  expect(await fingerprint(world)).toBe(before);
  const report = await endTenant({ ...ending(world), acceptMissing: true });
  expect(report.exported.missing).toBe(2);
});

test("killed after the export, it begins anew; killed after the rows, it goes on with the files and what came late", async () => {
  const world = await fullWorld();
  const options = ending(world);
  await suspend(world);
  await exportTenant(options);
  // As a process leaves it that was killed while it wrote.
  await rm(path.join(options.to, "manifest.json"));
  await expect(verifyExport(options.to)).rejects.toThrow("no whole export");
  await endTenant(options);
  await mkdir(folderOf(world), { recursive: true });
  await writeFile(path.join(folderOf(world), randomUUID()), "left");
  await owner.query(
    "insert into sign_in_failure (tenant_id, id, bucket, failures, last_at) values ($1, $2, 'x', 1, now())",
    [world.tenant.id, randomUUID()],
  );
  const again = await endTenant(options);
  expect(again.filesRemoved).toBe(3);
  expect(await remaining(world)).toEqual([]);
  expect(existsSync(folderOf(world))).toBe(false);
  expect((await verifyExport(options.to)).files.count).toBe(2);
});

test("what changes while a tenant is ended stops it: nothing is destroyed that was not exported", async () => {
  const world = await fullWorld();
  await suspend(world);
  let changed = false;
  const ended = endTenant({
    ...ending(world),
    onProgress: (line) => {
      if (changed || !line.startsWith("unit:")) return;
      changed = true;
      void owner.query("update unit set name = 'Annan' where tenant_id = $1", [world.tenant.id]);
    },
  });
  await expect(ended).rejects.toThrow("changed meanwhile");
  expect((await remaining(world)).length).toBeGreaterThan(5);
});

test("a folder with anything else in it is left alone", async () => {
  const [world, other] = [await fullWorld(), await newWorld()];
  const options = optionsFor(world);
  await mkdir(options.to, { recursive: true });
  await writeFile(path.join(options.to, "diary.txt"), "mine");
  await expect(exportTenant(options)).rejects.toThrow("not empty");
  expect(await readdir(options.to)).toEqual(["diary.txt"]);
  const taken = optionsFor(other);
  await exportTenant(taken);
  await expect(exportTenant({ ...options, to: taken.to })).rejects.toThrow("no export of this tenant");
});

test("an export that was changed afterwards does not read back", async () => {
  const world = await fullWorld();
  const options = optionsFor(world);
  await exportTenant(options);
  const [file = ""] = await readdir(path.join(options.to, "files"));
  await appendFile(path.join(options.to, "files", file), "x");
  await expect(verifyExport(options.to)).rejects.toThrow(`files/${file}`);
});

test("a table that is made later is exported and destroyed without anybody naming it", async () => {
  await owner.query("begin");
  try {
    await owner.query("create table stray (tenant_id uuid, id uuid, primary key (tenant_id, id))");
    expect((await tenantTables(owner)).find(({ name }) => name === "stray")).toEqual({
      name: "stray",
      key: ["tenant_id", "id"],
      withheld: [],
    });
  } finally {
    await owner.query("rollback");
  }
});

test("an operator who works at a tenant stays an operator when it ends", async () => {
  const world = await newWorld();
  const { staffId } = await world.newRecruiter();
  await owner.query("update staff set operator = true where id = $1", [staffId]);
  await suspend(world);
  await endTenant(ending(world));
  const { rows } = await owner.query("select name, active from staff where id = $1", [staffId]);
  expect(rows).toEqual([{ name: "Rekryterare", active: true }]);
});

test("an export that does not read as it was written ends nothing", async () => {
  const world = await fullWorld();
  await suspend(world);
  const options = ending(world);
  const ended = endTenant({
    ...options,
    onProgress: (line) => {
      if (line.startsWith("unit:")) appendFileSync(path.join(options.to, "rows", "applicant.ndjson"), "x");
    },
  });
  await expect(ended).rejects.toThrow("does not read as it was written");
  expect(existsSync(path.join(options.to, "manifest.json"))).toBe(false);
  expect((await remaining(world)).length).toBeGreaterThan(5);
});

test("whatever opens something or proves who somebody is, leaves the house in no export", async () => {
  // What is left of columns that sound like it: hashes of what is exported itself, and of what nobody can be found by.
  const harmless = [
    "application_version.content_hash",
    "attachment.sha256",
    "audit_event.session_hash",
    "audit_link.hash",
    "challenge_use.challenge_hash",
    "privacy_notice.content_hash",
  ];
  const { rows } = await owner.query<{ place: string; name: string; column: string }>(
    `select c.table_name || '.' || c.column_name as place, c.table_name as name, c.column_name as column
     from information_schema.columns c
     join information_schema.columns t on t.table_schema = c.table_schema and t.table_name = c.table_name
       and t.column_name = 'tenant_id'
     where c.table_schema = 'public' and c.column_name ~ '(hash|sha256|sealed|secret|token|seed|password|private|digits)'
     order by 1`,
  );
  const tables = await tenantTables(owner);
  const told = rows.filter(
    ({ name, column }) => !tables.find((table) => table.name === name)?.withheld.includes(column),
  );
  expect(told.map(({ place }) => place)).toEqual(harmless);
});

test("a tenant that has ended begins anew by no file: its name stays taken, and nothing is kept of what the file says", async () => {
  const world = await newWorld();
  const { slug } = world.tenant;
  await suspend(world);
  await endTenant(ending(world));
  const [applied] = await applyTenantFiles(world.client, [inventedTenant(slug)], "test");
  expect(applied).toMatchObject({ outcome: "ended", number: null });
  await noteBrokenFile(world.client, {
    fileName: `${slug}.yaml`,
    slug,
    hosts: [`${slug}.localhost`],
    problems: ["line 3: wrong"],
  });
  expect(await remaining(world)).toEqual([]);
});
