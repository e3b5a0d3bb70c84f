import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../db/id";
import { withTenant } from "../db/tenant-transaction";
import { testDatabase, testFolder } from "../testing/database";
import { choreOf } from "../testing/outbox";
import { inside, newWorld, type World } from "../testing/world";
import { linkTrail } from "./chores";
import { folderRoots, refusalOfRoots } from "./roots";
import { auditEvent, auditLink } from "./table";
import { recentState, verifyTrail } from "./verification";

let owner: pg.Client;
const folder = testFolder();

beforeAll(async () => {
  owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await rm(folder, { recursive: true, force: true });
});

const roots = folderRoots(folder);
const link = (world: World) => linkTrail({ ...choreOf(world), roots });
const verify = (world: World, fromDay: string | null = null) =>
  verifyTrail({ client: world.client, tenantId: world.tenant.id, slug: world.tenant.slug, roots }, fromDay);

const event = (world: World, at: Date, id = newId()) => ({
  tenantId: world.tenant.id,
  id,
  at,
  actorKind: "staff" as const,
  actorId: newId(),
  action: "staff.units.create",
  objectIds: { unitId: newId() },
  sessionHash: null,
  requestId: "test",
});

const days = ["2026-03-01", "2026-03-02", "2026-03-03"] as const;

/** A tenant with five acts on each of three days, linked. */
async function threeDays(): Promise<World> {
  const world = await newWorld();
  for (const day of days) {
    const events = [1, 2, 3, 4, 5].map((hour) => event(world, new Date(`${day}T0${hour}:00:00Z`)));
    await inside(world, ({ tx }) => tx.insert(auditEvent).values(events));
  }
  await link(world);
  return world;
}

const here = "tenant_id = $1 and day = $2 and position = $3";
const eventAt = `id = (select event_id from audit_link where ${here}) and tenant_id = $1`;

test("a whole trail is verified, from its beginning and from a day; what is linked again is nothing", async () => {
  const world = await threeDays();
  expect(await verify(world)).toMatchObject({ links: 15, head: { day: days[2], position: 5 }, broken: null });
  expect(await verify(world, days[1])).toMatchObject({ links: 10, broken: null });
  expect(await link(world)).toBe(0);
  expect(await readFile(path.join(folder, world.tenant.slug, days[1]), "utf8")).toMatch(/^5 [0-9a-f]{64}\n$/);
});

test("a tenant in which nothing has happened has a whole trail", async () => {
  expect(await verify(await newWorld())).toEqual({ links: 0, head: null, broken: null });
});

const tampering = [
  [
    "an event that was changed",
    `update audit_event set actor_id = gen_random_uuid() where ${eventAt}`,
    "eventChanged",
    3,
  ],
  [
    "an event whose time was moved",
    `update audit_event set at = at + interval '1 ms' where ${eventAt}`,
    "eventChanged",
    3,
  ],
  ["an event that was deleted", `delete from audit_event where ${eventAt}`, "eventMissing", 3],
  ["a link that was deleted", `delete from audit_link where ${here}`, "linkMissing", 4],
] as const;

test.each(tampering)("SE-14, security 9: %s is found where it is", async (_what, statement, kind, position) => {
  const world = await threeDays();
  await owner.query(statement, [world.tenant.id, days[1], 3]);
  expect(await verify(world)).toMatchObject({ links: 5 + 2, broken: { kind, day: days[1], position } });
});

test("an event deleted with its link is found by the gap, and at a day's end by the second place", async () => {
  const world = await threeDays();
  const place = [world.tenant.id, days[1], 5];
  await owner.query(`delete from audit_event where ${eventAt}`, place);
  await owner.query(`delete from audit_link where ${here}`, place);
  expect(await verify(world)).toMatchObject({ broken: { kind: "rootDiffers", day: days[1] } });
});

test("the end of the trail cannot be cut off, not even on the day that is open, and the evidence is not written over", async () => {
  const world = await threeDays();
  await owner.query("delete from audit_event where tenant_id = $1 and at > '2026-03-03T03:30:00Z'", [world.tenant.id]);
  await owner.query("delete from audit_link where tenant_id = $1 and day = '2026-03-03' and position > 3", [
    world.tenant.id,
  ]);
  expect(await verify(world)).toMatchObject({ broken: { kind: "rootDiffers", day: days[2], position: 5 } });
  await inside(world, ({ tx }) => tx.insert(auditEvent).values(event(world, new Date("2026-03-03T06:00:00Z"))));
  await expect(link(world)).rejects.toThrow("disagree");
  expect(await verify(world)).toMatchObject({ broken: { kind: "rootDiffers", day: days[2], position: 5 } });
});

test("a day that is gone whole is found, in the middle and at the end", async () => {
  const [middle, end] = [await threeDays(), await threeDays()];
  const cut = async (world: World, day: string) => {
    await owner.query("delete from audit_link where tenant_id = $1 and day = $2", [world.tenant.id, day]);
    await owner.query("delete from audit_event where tenant_id = $1 and at::date = $2", [world.tenant.id, day]);
  };
  await cut(middle, days[1]);
  await cut(end, days[2]);
  expect(await verify(middle)).toMatchObject({ broken: { kind: "dayMissing", day: days[1] } });
  expect(await verify(end)).toMatchObject({ broken: { kind: "dayMissing", day: days[2] } });
});

test("two links that changed places are found", async () => {
  const world = await threeDays();
  await owner.query("begin");
  await owner.query("alter table audit_link drop constraint audit_link_position_check");
  await owner.query(
    "update audit_link set position = -position where tenant_id = $1 and day = $2 and position in (2, 3)",
    [world.tenant.id, days[0]],
  );
  await owner.query(
    "update audit_link set position = 5 + position where tenant_id = $1 and day = $2 and position < 0",
    [world.tenant.id, days[0]],
  );
  await owner.query("alter table audit_link add constraint audit_link_position_check check (position > 0)");
  await owner.query("commit");
  expect(await verify(world)).toMatchObject({ links: 1, broken: { kind: "eventChanged", day: days[0], position: 2 } });
});

test("a chain that was made anew to hide a change is found by the second place", async () => {
  const world = await threeDays();
  await owner.query("delete from audit_link where tenant_id = $1", [world.tenant.id]);
  await owner.query("delete from audit_event where tenant_id = $1 and at = '2026-03-02T03:00:00Z'", [world.tenant.id]);
  await linkTrail({ ...choreOf(world), roots: folderRoots(testFolder()) });
  expect(await verify(world)).toMatchObject({ broken: { kind: "rootDiffers", day: days[1] } });
});

test("a database that was rolled back to an earlier state is found by the second place, and goes on being found", async () => {
  const world = await newWorld();
  const { id } = world.tenant;
  const add = (hour: number) =>
    inside(world, ({ tx }) => tx.insert(auditEvent).values(event(world, new Date(`2026-03-01T0${hour}:00:00Z`))));
  for (const hour of [1, 2, 3]) await add(hour);
  await link(world);
  const tables = ["audit_event", "audit_link"] as const;
  const kept = await Promise.all(
    tables.map((table) =>
      owner.query(`select coalesce(jsonb_agg(t), '[]') as rows from ${table} t where tenant_id = $1`, [id]),
    ),
  );
  for (const hour of [4, 5]) await add(hour);
  await link(world);
  expect(await verify(world)).toMatchObject({ links: 5, broken: null });
  for (const table of [...tables].reverse()) await owner.query(`delete from ${table} where tenant_id = $1`, [id]);
  for (const [place, table] of tables.entries())
    await owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(kept[place]?.rows[0].rows),
    ]);
  expect(await verify(world)).toMatchObject({ links: 3, broken: { kind: "rootDiffers", position: 5 } });
  for (const hour of [6, 7, 8]) await add(hour);
  await expect(link(world)).rejects.toThrow("disagree");
  expect(await verify(world)).toMatchObject({ broken: { kind: "rootDiffers", position: 5 } });
});

test("a second place that was cut short is told: an empty file, half a file, the last days gone, all of it gone", async () => {
  const world = await threeDays();
  const place = path.join(folder, world.tenant.slug);
  const file = path.join(place, days[1]);
  const root = await readFile(file, "utf8");
  for (const text of ["", root.slice(0, 40)]) {
    await writeFile(file, text);
    expect(await verify(world)).toMatchObject({ broken: { kind: "rootMissing", day: days[1] } });
  }
  for (const day of days.slice(1)) await rm(path.join(place, day));
  expect(await verify(world)).toMatchObject({ broken: { kind: "rootMissing", day: days[1] } });
  await rm(place, { recursive: true });
  expect(await verify(world)).toMatchObject({ links: 5, broken: { kind: "rootMissing", day: days[0] } });
});

test("a folder that cannot hold the second place is refused in a sentence; one that can be made is made", async () => {
  expect(await refusalOfRoots(path.join(folder, "deep", "down"))).toBeNull();
  const file = path.join(folder, "file");
  await writeFile(file, "");
  expect(await refusalOfRoots(file)).toMatch(/cannot be kept in .+ \(EEXIST\)/);
  expect(await refusalOfRoots(path.join(file, "below"))).toMatch(/\(ENOTDIR\)/);
});

test("an event slipped in among old ones never gets a link, and is found", async () => {
  const world = await threeDays();
  const old = event(world, new Date("2026-03-01T02:30:00Z"), "01800000-0000-7000-8000-000000000000");
  await inside(world, ({ tx }) => tx.insert(auditEvent).values(old));
  expect(await link(world)).toBe(0);
  expect(await verify(world)).toMatchObject({ links: 15, broken: { kind: "unlinked", eventId: old.id } });
});

test("a root that was taken away or cannot be read is told", async () => {
  const world = await threeDays();
  const file = path.join(folder, world.tenant.slug, days[0]);
  const root = await readFile(file, "utf8");
  await rm(file);
  expect(await verify(world)).toMatchObject({ links: 5, broken: { kind: "rootMissing", day: days[0] } });
  await writeFile(file, "nothing");
  expect(await verify(world)).toMatchObject({ broken: { kind: "rootMissing", day: days[0] } });
  await writeFile(file, root);
  expect(await verify(world)).toMatchObject({ broken: null });
});

test("two linkers at once make one chain", async () => {
  const world = await newWorld();
  const many = Array.from({ length: 1_200 }, (_, at) => event(world, new Date(Date.UTC(2026, 2, 1, 0, 0, at))));
  await inside(world, ({ tx }) => tx.insert(auditEvent).values(many));
  const counts = await Promise.all([link(world), link(world), link(world)]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1_200);
  expect(await verify(world)).toMatchObject({ links: 1_200, broken: null });
});

test("an event that is committed when later ones have their link gets its own behind them", async () => {
  const world = await newWorld();
  let commit = () => {};
  const held = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const late = event(world, new Date("2026-03-01T23:59:00Z"));
  const begun = withTenant(world.client, world.tenant.id, async ({ tx }) => {
    await tx.insert(auditEvent).values(late);
    await held;
  });
  await inside(world, ({ tx }) => tx.insert(auditEvent).values(event(world, new Date("2026-03-02T00:01:00Z"))));
  expect(await link(world)).toBe(1);
  commit();
  await begun;
  expect(await link(world)).toBe(1);
  const links = await inside(world, ({ tx }) => tx.select().from(auditLink).orderBy(auditLink.position));
  expect(links.map(({ day, position, eventId }) => [day, position, eventId === late.id])).toEqual([
    ["2026-03-02", 1, false],
    ["2026-03-02", 2, true],
  ]);
  expect(await verify(world)).toMatchObject({ broken: null });
});

test("the app's role can neither change nor take away an event or a link", async () => {
  const world = await threeDays();
  for (const statement of [
    "update audit_event set action = 'x'",
    "delete from audit_event",
    "update audit_link set position = 9",
    "delete from audit_link",
  ])
    await expect(inside(world, ({ tx }) => tx.execute(statement))).rejects.toMatchObject({ code: "42501" });
});

test("what a page tells of the chain: up to when it holds, or where it breaks", async () => {
  const world = await threeDays();
  const state = () => inside(world, ({ tx }) => recentState(tx));
  expect(await state()).toEqual({
    links: 15,
    whole: true,
    verifiedUntil: new Date("2026-03-03T05:00:00Z"),
    broken: null,
  });
  await owner.query(`delete from audit_event where ${eventAt}`, [world.tenant.id, days[2], 2]);
  expect(await state()).toMatchObject({ broken: { kind: "eventMissing", day: days[2], position: 2 } });
});
