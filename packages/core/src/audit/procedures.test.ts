import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "../db/id";
import { appRouter } from "../router";
import { auditOf } from "../testing/helpdesk";
import { choreOf } from "../testing/outbox";
import { dayFromNow, inside, newWorld, type World } from "../testing/world";
import { beforeFirst, type ChainedEvent, linkHash } from "./chain";
import { linkTrail } from "./chores";
import { eventsOf } from "./reading";
import type { TrailFilter, TrailPlace } from "./schema";
import { auditEvent } from "./table";
import { actWord } from "./wording";

const readerOf = async (world: World) => (await world.newRecruiter(["audit.see"])).staff.audit;

async function read(file: { read(): AsyncIterable<unknown> }): Promise<string> {
  let text = "";
  for await (const part of file.read()) text += String(part);
  return text;
}

test("every act that leaves a trace at a tenant has a word for whoever reads the trail", () => {
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<
      string,
      { _def: { type: string; meta?: { audited?: boolean; who?: string } } }
    >,
  );
  const traced = procedures
    .filter(([, { _def }]) => _def.meta?.audited ?? _def.type === "mutation")
    // What belongs to no tenant, an operator's work or staff at the door, stands in the platform's own trail.
    .filter(
      ([name, { _def }]) => name.startsWith("applicant.") || (name.startsWith("staff.") && _def.meta?.who === "staff"),
    )
    .filter(([name]) => !/^staff\.(door|factor)\./.test(name))
    .map(([name]) => name);
  expect(traced.length).toBeGreaterThan(60);
  expect(traced.filter((name) => actWord(name) === null)).toEqual([]);
});

test("an act of several stages has its procedure's word; one without a word is shown as it is", () => {
  expect(actWord("applicant.credentials.renew#checked")).toBe("audit.actApplicantCredentialsRenew");
  expect(actWord("staff.something.new")).toBeNull();
});

test("the trail is read a page at a time, the newest first, and reading it stands in it", async () => {
  const world = await newWorld();
  const rows = Array.from({ length: 120 }, (_, at) => ({
    tenantId: world.tenant.id,
    at: new Date(Date.UTC(2026, 2, 1, 12, 0, Math.floor(at / 3))),
    actorKind: "system" as const,
    actorId: null,
    action: "sweep.session",
    objectIds: { sessionId: newId() },
    sessionHash: null,
    requestId: "test",
  }));
  await inside(world, ({ tx }) => tx.insert(auditEvent).values(rows));
  const trail = await readerOf(world);
  const first = await trail.list({ kind: "time" });
  const second = await trail.list({ kind: "time", after: first.next ?? "" });
  const third = await trail.list({ kind: "time", after: second.next ?? "" });
  expect([first.rows.length, second.rows.length, third.rows.length, third.next]).toEqual([50, 50, 20, null]);
  const seen = [...first.rows, ...second.rows, ...third.rows];
  expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
  expect(seen.map(({ at }) => at.getTime())).toEqual(seen.map(({ at }) => at.getTime()).sort((a, b) => b - a));
  expect(await auditOf(world, "staff.audit.list")).toHaveLength(3);
});

test("the trail is narrowed by days of the tenant's own, by who, by what it is about and by an id", async () => {
  const world = await newWorld();
  const { staff, staffId } = await world.newRecruiter();
  const { unitId } = await staff.units.create({ parentId: null, name: "Enhet", place: "Ort", about: "" });
  const { contactId: _, recruitmentId } = await world.newAdvert();
  await world.newApplicant();
  const trail = await readerOf(world);
  const actions = async (filter: Parameters<typeof trail.list>[0]) =>
    (await trail.list(filter)).rows.map(({ action }) => action.split("#", 1)[0]);
  expect(await actions({ who: staffId })).toEqual(["staff.units.create"]);
  expect(await actions({ kind: "organisation", who: staffId })).toEqual(["staff.units.create"]);
  expect(await actions({ kind: "trail", who: staffId })).toEqual([]);
  expect(new Set(await actions({ kind: "account" }))).toContain("applicant.accounts.signIn");
  expect(await actions({ objectId: recruitmentId })).toContain("staff.adverts.publish");
  expect(await actions({ objectId: unitId })).toEqual(["staff.units.create"]);
  expect(await actions({ objectId: newId() })).toEqual([]);
  expect(await actions({ fromOn: dayFromNow(2) })).toEqual([]);
  expect(await actions({ toOn: dayFromNow(-2) })).toEqual([]);
  expect((await actions({ fromOn: dayFromNow(-1), toOn: dayFromNow(1) })).length).toBeGreaterThan(5);
  expect((await actions({ kind: "settings" })).filter((action) => !action?.startsWith("staff.audit"))).toEqual([]);
});

test("staff stand in the trail by name, applicants by an id alone", async () => {
  const world = await newWorld();
  const { staff, staffId } = await world.newRecruiter();
  await staff.units.create({ parentId: null, name: "Enhet", place: "Ort", about: "" });
  const { applicant } = await world.newApplicant();
  await applicant.drafts.discardAll();
  const trail = await readerOf(world);
  expect((await trail.list({ who: staffId })).rows).toMatchObject([
    { actorKind: "staff", actorName: "Rekryterare", word: "audit.actStaffUnitsCreate" },
  ]);
  expect((await trail.list({ who: "applicant" })).rows).toMatchObject([
    { actorKind: "applicant", actorName: null, word: "audit.actApplicantDraftsDiscardAll" },
  ]);
});

test("SE-14: of another tenant's trail nothing is seen, whatever id is asked for", async () => {
  const [here, there] = [await newWorld(), await newWorld()];
  const { staff, staffId } = await there.newRecruiter();
  await staff.units.create({ parentId: null, name: "Enhet", place: "Ort", about: "" });
  const [foreign] = await auditOf(there, "staff.units.create");
  const trail = await readerOf(here);
  expect((await trail.list({ who: staffId })).rows).toEqual([]);
  expect((await trail.list({ objectId: staffId })).rows).toEqual([]);
  const after = `${new Date(Date.now() + 60_000).toISOString()}_${foreign?.id}`;
  expect((await trail.list({ after })).rows.every(({ action }) => action.startsWith("staff.audit."))).toBe(true);
});

test("the trail is saved as CSV and as JSON Lines, narrowed alike, and each time that is an act of its own", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  for (const name of ["A", "B", "C"]) await staff.units.create({ parentId: null, name, place: "Ort", about: "" });
  const trail = await readerOf(world);
  const csv = await read(await trail.export({ format: "csv", kind: "organisation" }));
  const lines = csv.split("\r\n");
  expect(lines[0]).toBe(
    "\ufeffat,who,actorKind,actorId,what,action,objectIds,requestId,id,day,position,hash,previousHash,sessionHash,tenantId",
  );
  expect(lines).toHaveLength(5);
  expect(lines[1]).toContain(",Rekryterare,staff,");
  expect(lines[1]).toContain(",Lade till en enhet,staff.units.create,");
  const jsonLines = (await read(await trail.export({ format: "jsonl", kind: "organisation" }))).trimEnd().split("\n");
  expect(jsonLines.map((line) => JSON.parse(line))).toMatchObject(
    Array(3).fill({ action: "staff.units.create", actorKind: "staff" }),
  );
  expect(await auditOf(world, "staff.audit.export#begun")).toHaveLength(2);
});

type Kept = Omit<ChainedEvent, "at"> & {
  at: string;
  day: string;
  position: number;
  hash: string;
  previousHash: string | null;
};

const worksOut = ({ at, day, position, hash, previousHash, ...event }: Kept) =>
  linkHash(previousHash ?? beforeFirst, { day, position }, { ...event, at: new Date(at) }) === hash;

/** A row of the CSV file; what these tests write has neither quotes nor commas. */
function keptOf(heads: readonly string[], line: string): Kept {
  const cells = Object.fromEntries(line.split(",").map((cell, place) => [heads[place] ?? "", cell]));
  const text = (name: string) => cells[name] ?? "";
  const named = text("objectIds").split(" ").filter(Boolean);
  return {
    tenantId: text("tenantId"),
    id: text("id"),
    at: text("at"),
    actorKind: text("actorKind"),
    actorId: text("actorId") || null,
    action: text("action"),
    objectIds: Object.fromEntries(named.map((pair) => pair.split("="))),
    sessionHash: text("sessionHash") || null,
    requestId: text("requestId"),
    day: text("day"),
    position: Number(text("position")),
    hash: text("hash"),
    previousHash: text("previousHash") || null,
  };
}

test("security 9: every row of a file can be worked out again by itself, of a part of the trail too, and a changed one cannot", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  for (const name of ["A", "B", "C"]) await staff.units.create({ parentId: null, name, place: "Ort", about: "" });
  await world.newApplicant();
  await linkTrail(choreOf(world));
  const trail = await readerOf(world);
  for (const filter of [{}, { kind: "organisation" as const }]) {
    const lines = (await read(await trail.export({ format: "jsonl", ...filter }))).trimEnd().split("\n");
    const linked = lines.map((line): Kept => JSON.parse(line)).filter(({ hash }) => hash);
    expect(linked.length).toBeGreaterThanOrEqual(3);
    expect(linked.every(worksOut)).toBe(true);
    expect(linked.some((row) => worksOut({ ...row, actorKind: "system" }))).toBe(false);
    const csv = await read(await trail.export({ format: "csv", ...filter }));
    const [head = "", ...rows] = csv.slice(1).trimEnd().split("\r\n");
    const kept = rows.map((line) => keptOf(head.split(","), line)).filter(({ hash }) => hash);
    expect(kept.map(({ id }) => id)).toEqual(linked.map(({ id }) => id));
    expect(kept.every(worksOut)).toBe(true);
  }
});

test("a domain is named by its host in the trail, and found by it", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const host = `jobb.${world.tenant.slug}.se`;
  await staff.domains.claim({ host: `https://${host.toUpperCase()}/` });
  await staff.domains.release({ host });
  const trail = await readerOf(world);
  const { rows } = await trail.list({ objectId: host });
  expect(rows.map(({ action, objectIds }) => [action, objectIds])).toEqual([
    ["staff.domains.release", [{ name: "host", objectId: host }]],
    ["staff.domains.claim", [{ name: "host", objectId: host }]],
  ]);
});

test("the trail is narrowed to one act, its stages included, and to nothing by an act that is none", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  await staff.units.create({ parentId: null, name: "Enhet", place: "Ort", about: "" });
  await world.newApplicant();
  const trail = await readerOf(world);
  const acts = async (action: string) => (await trail.list({ action })).rows.map((row) => row.action);
  expect(await acts("staff.units.create")).toEqual(["staff.units.create"]);
  const signedIn = await acts("applicant.accounts.signIn");
  expect(signedIn.length).toBeGreaterThan(0);
  expect(signedIn.every((action) => /^applicant\.accounts\.signIn(#|$)/.test(action))).toBe(true);
  expect(await acts("staff.units")).toEqual([]);
  await expect(trail.list({ action: "%' or 1=1" })).rejects.toMatchObject({ kind: "invalid" });
});

test("a page of a long trail is found by an index, not by reading all of it", async () => {
  const world = await newWorld();
  const { staff, staffId } = await world.newRecruiter();
  await staff.units.create({ parentId: null, name: "Enhet", place: "Ort", about: "" });
  await inside(world, ({ tx }) =>
    tx.execute(sql`
      insert into audit_event (tenant_id, id, at, actor_kind, action, object_ids, request_id)
      select ${world.tenant.id}, gen_random_uuid(), now() - n * interval '1 minute', 'system',
        case n % 2 when 0 then 'sweep.session' else 'applicant.drafts.keep' end,
        jsonb_build_object('sessionId', gen_random_uuid()), 'test'
      from generate_series(1, 20000) n`),
  );
  const planOf = (filter: TrailFilter, after: TrailPlace | null) =>
    inside(world, async ({ tx }) => {
      const asked = eventsOf(tx, world.tenant.policy, filter, after, 51).getSQL();
      return JSON.stringify((await tx.execute(sql`explain ${asked}`)).rows);
    });
  const middle = { at: new Date(Date.now() - 6 * 86_400_000), id: newId() };
  for (const [filter, after] of [
    [{}, null],
    [{}, middle],
    [{ fromOn: dayFromNow(-3), toOn: dayFromNow(-2) }, null],
    [{ who: staffId }, null],
    [{ kind: "time" }, middle],
  ] satisfies [TrailFilter, TrailPlace | null][]) {
    const plan = await planOf(filter, after);
    expect(plan).toMatch(/Index Scan[^"]* on audit_event/);
    expect(plan).not.toContain("Seq Scan on audit_event");
  }
});

test("a name that looks like a formula is text in the file", async () => {
  const world = await newWorld();
  const { staffId, staff } = await world.newRecruiter();
  await inside(world, ({ tx }) =>
    tx.execute(`update staff set name = '=HYPERLINK("http://x", "y")' where id = '${staffId}'`),
  );
  await staff.units.create({ parentId: null, name: "Enhet", place: "Ort", about: "" });
  const trail = await readerOf(world);
  const csv = await read(await trail.export({ format: "csv", kind: "organisation" }));
  expect(csv).toContain(`,"'=HYPERLINK(""http://x"", ""y"")",staff,`);
});

test("only who may see the trail sees it", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter(["tenant.settings"]);
  for (const call of [
    () => staff.audit.list({}),
    () => staff.audit.state(),
    () => staff.audit.export({ format: "csv" }),
  ])
    await expect(call()).rejects.toMatchObject({ kind: "forbidden" });
});

test("a page asked for from a place that is none is refused", async () => {
  const trail = await readerOf(await newWorld());
  await expect(trail.list({ after: "x' or 1=1" })).rejects.toMatchObject({ kind: "invalid" });
});

test("the trail is exported five times in an hour by each reader, and no more", async () => {
  const world = await newWorld();
  const trail = await readerOf(world);
  const ask = () => trail.export({ format: "jsonl" });
  for (let at = 0; at < 5; at++) await ask();
  await expect(ask()).rejects.toMatchObject({ kind: "tooMany", code: "exportsTooMany" });
  await (await readerOf(world)).export({ format: "jsonl" });
  await world.pass(3_660);
  await ask();
});
