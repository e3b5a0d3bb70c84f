import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvent } from "../audit/table";
import { keepStaff } from "../operator/staff";
import { appRouter } from "../router";
import { enrol, newWorld, testPassword, type World } from "../testing";
import { inside } from "../testing/world";
import { leaveRights } from "./rules";

const hour = 3_600;
const stranger = { kind: "notFound", code: "notFound" };
const wish = { reason: "Felanmälan 4711", hours: 2, rights: ["recruitment.see" as const] };

/** An operator of the platform, who is a member of no tenant. */
async function newOperator(world: World) {
  const userName = `drift-${world.tenant.slug}-${randomUUID()}@example.se`;
  const account = { userName, email: userName, name: "Driften", password: testPassword, language: "sv" };
  await keepStaff(world.client, { ...account, operator: true });
  const signedIn = await world.as().staff.door.signIn({ userName, password: testPassword });
  const { token } = await enrol(world, signedIn.token);
  return { token, staff: world.as(token).staff };
}

const traces = (world: World) =>
  inside(world, ({ tx }) =>
    tx.select().from(auditEvent).where(eq(auditEvent.actorKind, "operator")).orderBy(desc(auditEvent.at)),
  );

test("SE-14: an operator sees nothing of a tenant before its leave, what it names during it, and nothing after its end", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const operator = await newOperator(world);
  await expect(operator.staff.recruitments.list()).rejects.toMatchObject(stranger);
  await expect(operator.staff.member.current()).rejects.toMatchObject(stranger);
  await staff.leave.grant(wish);
  expect(await operator.staff.recruitments.list()).toEqual([]);
  expect(await operator.staff.member.current()).toMatchObject({ rights: wish.rights, leave: { reason: wish.reason } });
  await world.pass(2 * hour - 60);
  expect(await operator.staff.units.list()).toEqual([]);
  await world.pass(60);
  await expect(operator.staff.recruitments.list()).rejects.toMatchObject(stranger);
});

test("SE-14: a leave that is ended early is over at the operator's next request", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const operator = await newOperator(world);
  await staff.leave.grant(wish);
  await operator.staff.units.list();
  await staff.leave.end();
  await expect(operator.staff.units.list()).rejects.toMatchObject(stranger);
  await staff.leave.end();
  const { current, earlier } = await staff.leave.current();
  expect(current).toBeNull();
  expect(earlier).toMatchObject([{ reason: wish.reason, grantedBy: "Rekryterare", endedBy: "Rekryterare" }]);
});

test("SE-14: one tenant's leave opens nothing at another", async () => {
  const [here, there] = [await newWorld(), await newWorld()];
  const { staff } = await here.newRecruiter();
  const operator = await newOperator(here);
  await staff.leave.grant(wish);
  await operator.staff.units.list();
  await expect(there.as(operator.token).staff.units.list()).rejects.toMatchObject(stranger);
});

test("SE-14: under a leave nothing can be changed, and only what it names can be seen", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const operator = await newOperator(world);
  await staff.leave.grant({ ...wish, rights: ["tenant.settings"] });
  const lacking = (right: string) => ({ kind: "forbidden", code: "rightNeeded", details: { right } });
  await expect(operator.staff.recruitments.list()).rejects.toMatchObject(lacking("recruitment.see"));
  await expect(
    operator.staff.units.create({ parentId: null, name: "Enhet", place: "Ort", about: "" }),
  ).rejects.toMatchObject(lacking("organisation.edit"));
  const readOnly = { kind: "forbidden", code: "leaveToReadOnly" };
  await expect(operator.staff.leave.grant({ ...wish, hours: 72 })).rejects.toMatchObject(readOnly);
  await expect(operator.staff.leave.end()).rejects.toMatchObject(readOnly);
  expect((await staff.leave.current()).current).not.toBeNull();
});

test("SE-14: all that an operator looks at stands in the tenant's own audit trail, and the tenant reads it", async () => {
  const world = await newWorld();
  const { recruitmentId } = await world.newAdvert();
  const { staff } = await world.newRecruiter();
  const operator = await newOperator(world);
  const { leaveId } = await staff.leave.grant(wish);
  await operator.staff.units.list();
  await operator.staff.recruitments.open({ recruitmentId });
  expect(await traces(world)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ action: "staff.units.list", objectIds: { leaveId } }),
      expect.objectContaining({ action: "staff.recruitments.open", objectIds: { recruitmentId, leaveId } }),
    ]),
  );
  const { seen } = await staff.leave.current();
  expect(seen.map(({ action, name, reason }) => `${name}: ${action}: ${reason}`)).toEqual([
    `Driften: staff.recruitments.open: ${wish.reason}`,
    `Driften: staff.units.list: ${wish.reason}`,
  ]);
  const { rows } = await staff.audit.list({ who: "operator" });
  expect(rows.map(({ word, actorName, leaveReason }) => [word, actorName, leaveReason])).toEqual([
    ["platform.seenRecruitment", "Driften", wish.reason],
    ["platform.seenUnits", "Driften", wish.reason],
  ]);
});

test("a staff member of another tenant who is no operator is let in by no leave", async () => {
  const [here, there] = [await newWorld(), await newWorld()];
  const { staff } = await here.newRecruiter();
  await staff.leave.grant(wish);
  const { token } = await there.newRecruiter();
  await expect(here.as(token).staff.units.list()).rejects.toMatchObject(stranger);
});

test("a leave needs the right to settings, a reason, a time of at most 72 hours, and something to see", async () => {
  const world = await newWorld();
  const { staff: without } = await world.newRecruiter(["recruitment.see"]);
  await expect(without.leave.grant(wish)).rejects.toMatchObject({ details: { right: "tenant.settings" } });
  const { staff } = await world.newRecruiter();
  const invalid = { kind: "invalid" };
  await expect(staff.leave.grant({ ...wish, reason: " " })).rejects.toMatchObject(invalid);
  await expect(staff.leave.grant({ ...wish, hours: 73 })).rejects.toMatchObject(invalid);
  await expect(staff.leave.grant({ ...wish, hours: 0 })).rejects.toMatchObject(invalid);
  await expect(staff.leave.grant({ ...wish, rights: [] })).rejects.toMatchObject(invalid);
  await expect(staff.leave.grant({ ...wish, rights: ["application.see"], hours: 72 })).resolves.toBeTruthy();
});

test("two presses give one leave", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const outcomes = await Promise.allSettled([staff.leave.grant(wish), staff.leave.grant(wish)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { kind: "conflict", code: "leaveLasts" },
  });
  const { current, earlier } = await staff.leave.current();
  expect([current?.reason, earlier.length]).toEqual([wish.reason, 0]);
});

/** Those in several steps read their input before anybody is admitted. */
const inputs: Readonly<Record<string, unknown>> = {
  "staff.audit.export": { format: "csv" },
  "staff.look.saveLogotype": { basis: 1, reason: "Ny logotyp", content: new Uint8Array(1) },
  "staff.domains.verify": { host: "jobb.example.se" },
  "staff.helpdesk.sendRenewal": { applicantId: randomUUID(), attempts: 0 },
};
/** Steps of a session of one's own, whatever the tenant. */
const ownSession = /^staff\.(door|factor|links)\./;

test("SE-14: not one procedure that changes something runs under a leave, whatever rights it names", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  const operator = await newOperator(world);
  await staff.leave.grant({ ...wish, rights: [...leaveRights] });
  const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, { _def: { type: string } }>>;
  const changing = Object.entries(procedures).filter(
    ([name, { _def }]) => _def.type === "mutation" && name.startsWith("staff.") && !ownSession.test(name),
  );
  expect(changing.length).toBeGreaterThan(30);
  for (const [name] of changing) {
    const call = name
      .split(".")
      .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], world.as(operator.token)) as (
      input: unknown,
    ) => Promise<unknown>;
    const refusal = await call(inputs[name] ?? {}).catch((error: unknown) => error);
    expect(refusal, name).toMatchObject({
      kind: "forbidden",
      code: expect.stringMatching(/^(leaveToReadOnly|rightNeeded)$/),
    });
  }
  expect(await traces(world)).toEqual([]);
});

test("a leave that has run out by itself was ended by nobody, whoever presses afterwards", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter();
  await staff.leave.grant({ ...wish, hours: 1 });
  await world.pass(3_660);
  const later = (await world.newRecruiter()).staff;
  await later.leave.end();
  const { current, earlier } = await later.leave.current();
  expect(current).toBeNull();
  expect(earlier).toMatchObject([{ endedAt: null, endedBy: null }]);
});
