import { expect, test } from "vitest";
import { auditEvent } from "../audit/table";
import { keepStaff } from "../operator/staff";
import { fieldProblemsOf, isRefusal } from "../refusal";
import { windowFromNow } from "../testing/outage";
import { dayFromNow, inside, newWorld, publishAdvert, testPassword, type World } from "../testing/world";

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
  const { token } = await world.as().staff.door.signIn({ userName, password: testPassword });
  return world.as(token).platform;
}

test("PL-18: an operator announces an outage for one tenant, in its own trail; a tenant with a last day in it refuses, and is named", async () => {
  const world = await newWorld();
  const platform = await operatorAt(world);
  const tenantId = world.tenant.id;
  expect(await platform.outages.announce({ ...windowFromNow(3), tenantId })).toMatchObject({
    announced: [{ tenantId }],
    refused: [],
  });
  const acts = await inside(world, ({ tx }) => tx.select().from(auditEvent));
  expect(acts).toMatchObject([{ action: "platform.outages.announce", actorKind: "operator" }]);
  await world.newAdvert();
  expect(await platform.outages.announce({ ...evening(), tenantId })).toMatchObject({
    announced: [],
    refused: [{ tenantId, codes: ["outageOverLastDay"] }],
  });
  const { staff } = await world.newRecruiter();
  expect(await staff.outages.list()).toMatchObject({ coming: [{ announcedBy: null }] });
});
