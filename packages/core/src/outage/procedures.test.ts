import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { advertVersion } from "../advert/table";
import { auditEvent } from "../audit/table";
import { keepStaff } from "../operator/staff";
import { fieldProblemsOf, isRefusal } from "../refusal";
import { testDatabase } from "../testing/database";
import { enrol } from "../testing/factor";
import { windowFromNow } from "../testing/outage";
import { choreOf } from "../testing/outbox";
import { dayFromNow, inside, newWorld, publishAdvert, testPassword, type World } from "../testing/world";
import { followPlatformOutages } from "./chores";
import { outage } from "./table";

const problemsOf = (call: Promise<unknown>) =>
  call.then(
    () => [],
    (error) => {
      if (!isRefusal(error)) throw error;
      return fieldProblemsOf(error).map(({ path, code }) => `${path.join(".")} ${code}`);
    },
  );

/** The evening of the last day of the adverts of a new world. */
const evening = (reason = "", day = dayFromNow(14)) => ({
  ...windowFromNow(14, reason),
  fromOn: day,
  toOn: day,
  fromTime: "20.00",
  toTime: "21.30",
});

const told = async (world: World) => (await world.core.outages(world.tenant.id)).map(({ outageId }) => outageId);

test("PL-18: an announced outage is told on pages from its day until it is over, and the pages that are kept change with it", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter(["tenant.settings"]);
  const before = await world.core.freshPulse(world.tenant.id);
  const { outageId } = await staff.outages.announce({ ...windowFromNow(9), text: { sv: "Vi byter hall." } });
  await expect.poll(() => world.core.freshPulse(world.tenant.id)).not.toBeNull();
  expect(await told(world)).toEqual([]);
  expect(await world.core.freshPulse(world.tenant.id)).toBe(before);
  expect(await staff.outages.list()).toMatchObject({ coming: [{ outageId, told: false, begun: false }], past: [] });
  await world.pass(3 * 86_400);
  await expect.poll(() => told(world)).toEqual([outageId]);
  expect(await world.core.outages(world.tenant.id)).toMatchObject([{ text: { sv: "Vi byter hall." } }]);
  const during = await world.core.freshPulse(world.tenant.id);
  await world.pass(7 * 86_400);
  await expect.poll(() => told(world)).toEqual([]);
  expect(await world.core.freshPulse(world.tenant.id)).not.toBe(during);
});

test("PL-18: an outage that is announced, or called off, is told or told no longer at once", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  await world.core.freshPulse(world.tenant.id);
  const { outageId } = await staff.outages.announce(windowFromNow(3));
  await expect.poll(() => told(world)).toEqual([outageId]);
  await staff.outages.cancel({ outageId });
  await expect.poll(() => told(world)).toEqual([]);
  expect(await staff.outages.cancel({ outageId })).toEqual({ outageId });
  expect(await staff.outages.list()).toMatchObject({ coming: [], past: [{ outageId }] });
});

test("an outage that is sent twice is one", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const sent = windowFromNow(3);
  const [first, second] = await Promise.all([staff.outages.announce(sent), staff.outages.announce(sent)]);
  expect(second).toEqual(first);
  expect((await staff.outages.list()).coming).toHaveLength(1);
});

test("an outage that is over cannot be called off", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const { outageId } = await staff.outages.announce(windowFromNow(1));
  await world.pass(3 * 86_400);
  const { staff: later } = await world.newRecruiter();
  await expect(later.outages.cancel({ outageId })).rejects.toMatchObject({ kind: "conflict", code: "outageOver" });
});

test("PL-18: an outage over the last day of an open advert is refused, and announced with a reason that is kept", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  await world.newAdvert({ title: "Undersköterska" });
  expect(await problemsOf(staff.outages.announce(evening()))).toEqual(["reason outageOverLastDay"]);
  expect(await problemsOf(staff.outages.announce(evening("Kort")))).toEqual(["reason outageReasonShort"]);
  await staff.outages.announce(evening("Leverantören byter hall just då"));
  expect(await staff.outages.list()).toMatchObject({ coming: [{ overrideReason: "Leverantören byter hall just då" }] });
});

test("a reason that is not needed is not kept", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  await staff.outages.announce(windowFromNow(3, "Bara för säkerhets skull"));
  expect(await staff.outages.list()).toMatchObject({ coming: [{ overrideReason: null }] });
});

test("PL-18: an advert is not published with a last day that an announced outage falls into; one that had that day may be corrected", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const advert = await world.newAdvert({ title: "Lärare" });
  await staff.outages.announce(evening("Leverantören byter hall just då"));
  const { unitId } = await staff.units.create({ parentId: null, name: "Skola", place: "Ort", about: "" });
  const fresh = await staff.recruitments.create({ title: "Rektor", reference: "R-1", unitId });
  expect(await problemsOf(publishAdvert(staff, { ...fresh, unitId }, {}))).toEqual(["lastDayOn publishInOutage"]);
  await publishAdvert(
    staff,
    { ...(await staff.recruitments.create({ title: "Rektor", reference: "R-2", unitId })), unitId },
    {
      lastDayOn: dayFromNow(15),
    },
  );
  const { recruitmentId } = advert;
  const editor = await staff.adverts.open({ recruitmentId });
  expect(editor.problems).toEqual([]);
  const { revision } = await staff.adverts.save({
    recruitmentId,
    revision: editor.revision,
    text: { ...editor.text, place: "Provköping" },
  });
  expect(await staff.adverts.publish({ recruitmentId, revision })).toMatchObject({ number: 2 });
});

test("a time that is none, and a day that is none, are told beside their fields", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const sent = { ...windowFromNow(3), fromTime: "25:00", toOn: "2026-02-30" };
  expect(await problemsOf(staff.outages.announce(sent))).toEqual(["fromTime outageTimeInvalid", "toOn dateInvalid"]);
});

test("only who may change settings announces an outage", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter(["recruitment.see", "audit.see"]);
  await expect(staff.outages.announce(windowFromNow(3))).rejects.toMatchObject({ kind: "forbidden" });
});

async function operatorAt(world: World) {
  const userName = `operator-${world.tenant.slug}@vakans.example`;
  const person = { userName, email: userName, name: "Drift", password: testPassword, operator: true, language: "sv" };
  await keepStaff(world.client, person);
  const signedIn = await world.as().staff.door.signIn({ userName, password: testPassword });
  const { token } = await enrol(world, signedIn.token);
  return world.as(token).platform;
}

const trailOf = (world: World, ends: string) =>
  inside(world, ({ tx }) => tx.select().from(auditEvent)).then((acts) =>
    acts.filter(({ action }) => action === `platform.outages.${ends}`),
  );

test("PL-18: an operator announces an outage; it stands in the tenant's own trail, and only an operator calls it off", async () => {
  const world = await newWorld();
  const platform = await operatorAt(world);
  const tenantId = world.tenant.id;
  const { outageId, ...announced } = await platform.outages.announce({ ...windowFromNow(3), tenantId });
  expect(announced).toEqual({ tenants: 1, lacking: [] });
  const { staff } = await world.newRecruiter();
  const [own] = (await staff.outages.list()).coming;
  expect(own).toMatchObject({ announcedBy: null, platformOutageId: outageId, told: true });
  expect(await trailOf(world, "announce")).toMatchObject([
    { actorKind: "operator", objectIds: { outageId: own?.outageId } },
  ]);
  await expect(staff.outages.cancel({ outageId: own?.outageId ?? "" })).rejects.toMatchObject({
    kind: "conflict",
    code: "outageOfPlatform",
  });
  expect(await told(world)).toEqual([own?.outageId]);
  expect(await platform.outages.cancel({ outageId })).toEqual({ outageId });
  expect(await platform.outages.cancel({ outageId })).toEqual({ outageId });
  await expect.poll(() => told(world)).toEqual([]);
  expect(await trailOf(world, "cancel")).toHaveLength(1);
});

test("PL-18: last days refuse an operator's outage, tenants named by their count alone; with a reason it is announced", async () => {
  const world = await newWorld();
  const platform = await operatorAt(world);
  const tenantId = world.tenant.id;
  await world.newAdvert({ title: "Undersköterska" });
  await world.newAdvert({ title: "Lärare" });
  const refusal = await platform.outages.announce({ ...evening(), tenantId }).then(
    () => null,
    (error) => (isRefusal(error) ? fieldProblemsOf(error) : null),
  );
  expect(refusal).toEqual([
    {
      path: ["reason"],
      code: "outageOverTenantsLastDays",
      details: { tenants: [`${world.tenant.name} (2)`], count: 1, hours: 12 },
    },
  ]);
  expect(JSON.stringify(refusal)).not.toContain("Undersköterska");
  expect(await problemsOf(platform.outages.announce({ ...evening("Kort"), tenantId }))).toEqual([
    "reason outageReasonShort",
  ]);
  expect(await trailOf(world, "announce")).toEqual([]);
  const reason = "Leverantören byter hall just då";
  const { outageId } = await platform.outages.announce({ ...evening(reason), tenantId });
  const { staff } = await world.newRecruiter();
  expect(await staff.outages.list()).toMatchObject({ coming: [{ announcedBy: null, overrideReason: reason }] });
  const { coming } = await platform.outages.list();
  expect(coming.find((one) => one.outageId === outageId)).toMatchObject({
    only: world.tenant.name,
    overrideReason: reason,
    announcedBy: "Drift",
    lacking: [],
  });
});

test("PL-18: an operator's outage is changed where it stands, and one that has begun ends later, with its beginning kept", async () => {
  const world = await newWorld();
  const platform = await operatorAt(world);
  const tenantId = world.tenant.id;
  const sent = windowFromNow(3);
  const { outageId } = await platform.outages.announce({ ...sent, tenantId });
  const longer = { ...sent, toTime: "05:30", text: { sv: "Det tar längre tid." } };
  expect(await platform.outages.change({ ...longer, outageId })).toMatchObject({ tenants: 1, lacking: [] });
  const { staff } = await world.newRecruiter();
  const { coming } = await staff.outages.list();
  expect(coming).toMatchObject([{ text: { sv: "Det tar längre tid." } }]);
  expect(Number(coming[0]?.endsAt) - Number(coming[0]?.startsAt)).toBe(3.5 * 3_600_000);
  expect(await platform.outages.open({ outageId })).toMatchObject({
    changeable: true,
    form: { fromOn: sent.fromOn, fromTime: "02:00", toTime: "05:30", text: longer.text },
  });
  expect(await problemsOf(platform.outages.change({ ...longer, outageId, toTime: "01:00" }))).toEqual([
    "toOn outageEndsFirst",
  ]);
  const { outageId: other } = await platform.outages.announce({ ...windowFromNow(4), tenantId });
  await expect(platform.outages.change({ ...windowFromNow(4), outageId })).rejects.toMatchObject({
    code: "outageSame",
  });
  await platform.outages.cancel({ outageId: other });
  await platform.outages.cancel({ outageId });
  await expect(platform.outages.change({ ...longer, outageId })).rejects.toMatchObject({ code: "outageOver" });
  expect(await trailOf(world, "change")).toHaveLength(1);
});

test("PL-18: announced twice at once, an operator's outage is one, in the tenant too", async () => {
  const world = await newWorld();
  const platform = await operatorAt(world);
  const sent = { ...windowFromNow(6), tenantId: world.tenant.id };
  const [first, second] = await Promise.all([platform.outages.announce(sent), platform.outages.announce(sent)]);
  expect(second.outageId).toBe(first.outageId);
  expect(await trailOf(world, "announce")).toHaveLength(1);
});

test("PL-18: what an operator's work left undone the worker does: announced, changed and called off at a tenant it did not reach", async () => {
  const world = await newWorld();
  const platform = await operatorAt(world);
  const tenantId = world.tenant.id;
  const follow = () => followPlatformOutages(choreOf(world));
  const { outageId } = await platform.outages.announce({ ...windowFromNow(3), tenantId });
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  onTestFinished(() => owner.end());
  await owner.query("delete from outage where tenant_id = $1", [tenantId]);
  const { coming } = await platform.outages.list();
  expect(coming.find((one) => one.outageId === outageId)?.lacking).toEqual([world.tenant.name]);
  expect([await follow(), await follow()]).toEqual([1, 0]);
  await owner.query("update platform_outage set ends_at = ends_at + interval '1 hour' where id = $1", [outageId]);
  expect([await follow(), await follow()]).toEqual([1, 0]);
  await owner.query("update platform_outage set cancelled_at = now() where id = $1", [outageId]);
  expect([await follow(), await follow()]).toEqual([1, 0]);
  expect((await trailOf(world, "announce")).map(({ requestId }) => requestId === "chore")).toEqual([false, true]);
  expect(
    (await inside(world, ({ tx }) => tx.select().from(outage))).map(({ cancelledAt }) => cancelledAt !== null),
  ).toEqual([true]);
});

test("PL-18: nobody but an operator sees or touches the platform's outages", async () => {
  const world = await newWorld();
  const { outageId } = await (await operatorAt(world)).outages.announce({
    ...windowFromNow(3),
    tenantId: world.tenant.id,
  });
  const { token } = await world.newRecruiter();
  const { outages } = world.as(token).platform;
  for (const call of [
    () => outages.list(),
    () => outages.open({ outageId }),
    () => outages.announce({ ...windowFromNow(4), tenantId: world.tenant.id }),
    () => outages.change({ ...windowFromNow(4), outageId }),
    () => outages.cancel({ outageId }),
  ])
    await expect(call()).rejects.toMatchObject({ kind: "notFound" });
});

test("PL-18: an outage that was announced is named in the trail by its id", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const { outageId } = await staff.outages.announce(windowFromNow(3));
  const acts = await inside(world, ({ tx }) => tx.select().from(auditEvent));
  expect(acts.find(({ action }) => action === "staff.outages.announce")?.objectIds).toEqual({ outageId });
});

test("PL-18: the time of grace of a last day that has just ended is still part of it", async () => {
  const world = await newWorld({ applications: { graceMinutes: 30 } });
  await world.newAdvert();
  const [closing] = await inside(world, ({ tx }) =>
    tx.select({ closesAt: advertVersion.closesAt }).from(advertVersion),
  );
  if (!closing?.closesAt) throw new Error("an advert without a last day");
  await world.pass(Math.ceil((closing.closesAt.getTime() - Date.now()) / 1_000) + 60);
  const { staff } = await world.newRecruiter(["tenant.settings"]);
  const day = dayFromNow(15);
  const window = { ...windowFromNow(15), fromOn: day, toOn: day, toldOn: "" } as const;
  expect(await problemsOf(staff.outages.announce({ ...window, fromTime: "00:10", toTime: "00:40" }))).toEqual([
    "reason outageOverLastDay",
  ]);
  expect(await problemsOf(staff.outages.announce({ ...window, fromTime: "00:30", toTime: "00:40" }))).toEqual([]);
});
