import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { platformAuditEvent } from "../audit/table";
import { withoutTenant } from "../db/tenant-transaction";
import { staffSession } from "../identity/table";
import { moveClock } from "../operator/clock";
import { linkForStaff } from "../operator/onboarding";
import { keepMembership, keepStaff } from "../operator/staff";
import { isRefusal } from "../refusal";
import { appRouter } from "../router";
import { enrol, newWorld, testDatabase, testPassword, type World } from "../testing";
import { codeOf } from "../testing/factor";
import { mailsOfAll } from "../testing/outbox";
import { inside, testSecret } from "../testing/world";
import { sealSeed } from "./code";
import { staffFactor, staffRecoveryCode } from "./table";

const asking = () => newWorld({ staff: { secondFactor: true } });
const signIn = async (world: World, userName: string) =>
  (await world.as().staff.door.signIn({ userName, password: testPassword })).token;
const rowOf = (world: World, staffId: string) =>
  withoutTenant(world.client, async ({ tx }) => {
    const [row] = await tx.select().from(staffFactor).where(eq(staffFactor.staffId, staffId));
    if (!row) throw new Error("no factor");
    return row;
  });

/** Somebody who works here, with a second factor, at the moment after another sign-in by password. */
async function enrolled(world: World) {
  const known = await world.newRecruiter();
  const { seed, recoveryCodes, token } = await enrol(world, known.token);
  return { ...known, seed, recoveryCodes, whole: token, pending: await signIn(world, known.userName) };
}

const codeWrong = { kind: "invalid", details: { problems: [{ path: ["code"], code: "codeWrong" }] } };
const needed = { kind: "forbidden", code: "factorNeeded" };

type Procedures = Record<string, { _def: { meta?: { who?: string; beforeFactor?: boolean } } }>;
const procedures = Object.entries(appRouter._def.procedures as unknown as Procedures);

test("the steps to the second factor, and signing out, are all that is open before it", () => {
  expect(procedures.filter(([, { _def }]) => _def.meta?.beforeFactor).map(([name]) => name)).toEqual([
    "staff.door.signOut",
    "staff.factor.current",
    "staff.factor.begin",
    "staff.factor.confirm",
    "staff.factor.prove",
    "staff.factor.recover",
  ]);
});

test("security 6.3.3: no procedure of staff or operators answers a sign-in that has shown a password alone", async () => {
  const world = await asking();
  const userName = `operator-${randomBytes(5).toString("hex")}@example.se`;
  const person = { userName, email: userName, name: "Drift", password: testPassword, language: "sv" };
  await keepStaff(world.client, { ...person, operator: true });
  const { userName: member } = await world.newRecruiter();
  for (const token of [await signIn(world, userName), await signIn(world, member)]) {
    const asked = procedures.filter(
      ([, { _def }]) => ["staff", "operator"].includes(_def.meta?.who ?? "") && !_def.meta?.beforeFactor,
    );
    expect(asked.length).toBeGreaterThan(60);
    for (const [name] of asked) {
      const call = name
        .split(".")
        .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], world.as(token)) as (
        input: unknown,
      ) => Promise<unknown>;
      const answer = await call({}).then(
        () => "answered",
        (error: unknown) => (isRefusal(error) ? error.code : "failed"),
      );
      // Input is read first where it is wrong: nothing of the person's is told by that.
      expect([name, answer]).toEqual([name, expect.stringMatching(/^(factorNeeded|inputInvalid)$/)]);
    }
  }
});

test("the first sign-in enrols: a seed, a first code, a new token, ten recovery codes", async () => {
  const world = await asking();
  const { staffId, token } = await world.newRecruiter();
  const { factor, recruitments } = world.as(token).staff;
  expect(await factor.current()).toMatchObject({
    asked: true,
    enrolled: false,
    proved: false,
    recoveryCodesLeft: null,
  });
  const { seed, address, replaces } = await factor.begin();
  expect(replaces).toBe(false);
  expect(address).toContain(seed);
  expect((await factor.begin()).seed).toBe(seed);
  await expect(factor.confirm({ code: codeOf(seed, 5) })).rejects.toMatchObject(codeWrong);
  await expect(recruitments.list()).rejects.toMatchObject(needed);
  const whole = await factor.confirm({ code: codeOf(seed) });
  expect(whole.token).not.toBe(token);
  expect(whole.recoveryCodes).toHaveLength(10);
  await expect(factor.current()).rejects.toMatchObject({ code: "signInNeeded" });
  const own = world.as(whole.token).staff;
  expect(await own.recruitments.list()).toEqual(expect.anything());
  expect(await own.factor.current()).toMatchObject({ enrolled: true, proved: true, recoveryCodesLeft: 10 });
  expect(await rowOf(world, staffId)).toMatchObject({ offeredSeed: null, offeredTo: null });
});

test("what one session was shown, no other enrols with: whoever saw it knows nothing", async () => {
  const world = await asking();
  const { userName, token } = await world.newRecruiter();
  const { seed: seen } = await world.as(token).staff.factor.begin();
  const other = world.as(await signIn(world, userName)).staff.factor;
  const { seed } = await other.begin();
  expect(seed).not.toBe(seen);
  await expect(world.as(token).staff.factor.confirm({ code: codeOf(seen) })).rejects.toMatchObject({
    kind: "conflict",
    code: "factorOfferEnded",
  });
});

test("ASVS 6.5.1: a code signs in once, and so does each of the ten recovery codes", async () => {
  const world = await asking();
  const { userName, seed, pending, recoveryCodes } = await enrolled(world);
  const code = codeOf(seed, 1);
  const { token } = await world.as(pending).staff.factor.prove({ code });
  expect(await world.as(token).staff.door.current()).toMatchObject({ tenants: [{ slug: world.tenant.slug }] });
  const again = await signIn(world, userName);
  await expect(world.as(again).staff.factor.prove({ code })).rejects.toMatchObject(codeWrong);
  const [recoveryCode = ""] = recoveryCodes;
  const recovered = await world.as(again).staff.factor.recover({ recoveryCode: recoveryCode.toLowerCase() });
  expect(await world.as(recovered.token).staff.factor.current()).toMatchObject({ proved: true, recoveryCodesLeft: 9 });
  const third = await signIn(world, userName);
  await expect(world.as(third).staff.factor.recover({ recoveryCode })).rejects.toMatchObject({
    details: { problems: [{ path: ["recoveryCode"], code: "recoveryCodeWrong" }] },
  });
});

test("ASVS 6.5.1: of two sign-ins with one code at the same moment, one succeeds; so with one recovery code", async () => {
  const world = await asking();
  const { userName, seed, pending, recoveryCodes } = await enrolled(world);
  const statuses = async (work: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(work)).map(({ status }) => status).sort();
  const tokens = [pending, await signIn(world, userName)];
  const code = codeOf(seed, 1);
  expect(await statuses(tokens.map((token) => world.as(token).staff.factor.prove({ code })))).toEqual([
    "fulfilled",
    "rejected",
  ]);
  const others = [await signIn(world, userName), await signIn(world, userName)];
  const [recoveryCode = ""] = recoveryCodes;
  expect(await statuses(others.map((token) => world.as(token).staff.factor.recover({ recoveryCode })))).toEqual([
    "fulfilled",
    "rejected",
  ]);
});

test("reliability 31: a code counts by the database's clock, and not by this machine's", async () => {
  const world = await asking();
  const { seed, userName } = await enrolled(world);
  const { ownerUrl } = testDatabase();
  await moveClock({ ownerUrl, slug: null, addSeconds: 3_600 });
  try {
    const token = await signIn(world, userName);
    await expect(world.as(token).staff.factor.prove({ code: codeOf(seed, 1) })).rejects.toMatchObject(codeWrong);
    await world.as(token).staff.factor.prove({ code: codeOf(seed, 120) });
  } finally {
    await moveClock({ ownerUrl, slug: null, reset: true });
  }
});

test("whoever guesses codes has to wait, a right password does not shorten it, and the live session goes on", async () => {
  const world = await asking();
  const { seed, userName, pending, whole } = await enrolled(world);
  const guess = (token: string) =>
    world
      .as(token)
      .staff.factor.prove({ code: codeOf(seed, 50) })
      .catch((error: { code: string }) => error.code);
  const codes: unknown[] = [];
  for (let at = 0; at < 7; at += 1) codes.push(await guess(pending));
  expect(codes.slice(0, 5)).toEqual(Array(5).fill("inputInvalid"));
  expect(codes.at(-1)).toBe("signInThrottled");
  const again = await signIn(world, userName);
  expect(await guess(again)).toBe("signInThrottled");
  await expect(world.as(again).staff.factor.prove({ code: codeOf(seed, 1) })).rejects.toMatchObject({
    kind: "tooMany",
  });
  expect(await world.as(whole).staff.door.current()).toMatchObject({ name: "Rekryterare" });
});

test("security 11.3: neither seed nor recovery code can be read in the tables, and the seed is bound to the person", async () => {
  const world = await asking();
  const one = await enrolled(world);
  const other = await enrolled(world);
  const row = await rowOf(world, one.staffId);
  const told = await withoutTenant(world.client, async ({ tx }) =>
    JSON.stringify([
      row,
      await tx.select().from(staffRecoveryCode).where(eq(staffRecoveryCode.staffId, one.staffId)),
      await tx.select().from(platformAuditEvent).where(eq(platformAuditEvent.actorId, one.staffId)),
    ]),
  );
  for (const secret of [one.seed, ...one.recoveryCodes, ...one.recoveryCodes.map((code) => code.replaceAll("-", ""))])
    expect(told).not.toContain(secret);
  // Somebody who can write to the table puts their own sealed seed in another's row: it opens nothing.
  await withoutTenant(world.client, async ({ tx }) => {
    const { sealedSeed } = await rowOf(world, other.staffId);
    await tx.update(staffFactor).set({ sealedSeed, lastStep: null }).where(eq(staffFactor.staffId, one.staffId));
  });
  await expect(world.as(one.pending).staff.factor.prove({ code: codeOf(other.seed, 1) })).rejects.not.toMatchObject({
    name: "Refusal",
  });
  const sealed = sealSeed(testSecret, one.staffId, one.seed);
  await withoutTenant(world.client, ({ tx }) =>
    tx.update(staffFactor).set({ sealedSeed: sealed }).where(eq(staffFactor.staffId, one.staffId)),
  );
  await world.as(one.pending).staff.factor.prove({ code: codeOf(one.seed) });
});

test("the absolute end of a session stays where its sign-in put it", async () => {
  const world = await asking();
  const { staffId, whole, pending } = await enrolled(world);
  const rows = await withoutTenant(world.client, ({ tx }) =>
    tx.select().from(staffSession).where(eq(staffSession.staffId, staffId)),
  );
  expect(rows).toHaveLength(2);
  for (const { createdAt, expiresAt } of rows)
    expect(expiresAt.getTime() - createdAt.getTime()).toBeLessThanOrEqual(8 * 3_600_000);
  expect(new Set([whole, pending]).size).toBe(2);
});

test("a tenant that begins to ask has its staff enrol at their next request, and one that stops lets them in again", async () => {
  const world = await newWorld();
  const { userName, token } = await world.newRecruiter();
  const own = world.as(token).staff;
  const turn = async (basis: number, value: boolean, { configuration }: Pick<typeof own, "configuration">) => {
    const changes = [{ path: ["staff", "secondFactor"], value }];
    await configuration.change({ basis, changes, effectiveAt: null, reason: "Nämndens beslut" });
    await world.core.refresh();
  };
  expect(await own.door.current()).toMatchObject({ name: "Rekryterare" });
  await turn(1, true, own);
  await expect(own.door.current()).rejects.toMatchObject(needed);
  const whole = await enrol(world, token);
  await turn(2, false, world.as(whole.token).staff);
  const later = await signIn(world, userName);
  expect(await world.as(later).staff.door.current()).toMatchObject({ name: "Rekryterare" });
});

test("another telephone asks for the password, ends every other session and the old codes, and a mail tells of it", async () => {
  const world = await asking();
  const { seed: old, userName, pending, whole, recoveryCodes } = await enrolled(world);
  const { factor } = world.as(whole).staff;
  const { seed, replaces } = await factor.begin();
  expect(replaces).toBe(true);
  await expect(factor.confirm({ code: codeOf(seed) })).rejects.toMatchObject({
    details: { problems: [{ path: ["currentPassword"], code: "currentPasswordWrong" }] },
  });
  const replaced = await factor.confirm({ code: codeOf(seed), currentPassword: testPassword });
  await expect(world.as(pending).staff.factor.current()).rejects.toMatchObject({ code: "signInNeeded" });
  expect(await world.as(replaced.token).staff.factor.current()).toMatchObject({ proved: true, recoveryCodesLeft: 10 });
  const again = world.as(await signIn(world, userName)).staff.factor;
  await expect(again.prove({ code: codeOf(old, 1) })).rejects.toMatchObject(codeWrong);
  await expect(again.recover({ recoveryCode: recoveryCodes[0] ?? "" })).rejects.toMatchObject({ kind: "invalid" });
  await again.prove({ code: codeOf(seed, 1) });
  const mails = await mailsOfAll(world);
  expect(mails.filter(({ to }) => to === userName).map(({ subject }) => subject)).toEqual([
    "Din inloggning i två steg har ändrats",
  ]);
});

test("a sign-in that has not shown its factor changes nothing of it", async () => {
  const world = await asking();
  const { pending } = await enrolled(world);
  const { factor } = world.as(pending).staff;
  await expect(factor.begin()).rejects.toMatchObject(needed);
  await expect(factor.confirm({ code: "123456", currentPassword: testPassword })).rejects.toMatchObject(needed);
  await expect(factor.renewRecoveryCodes({ currentPassword: testPassword })).rejects.toMatchObject(needed);
});

test("new recovery codes ask for the password, and end the old ones", async () => {
  const world = await asking();
  const { whole, userName, recoveryCodes } = await enrolled(world);
  const { factor } = world.as(whole).staff;
  await expect(factor.renewRecoveryCodes({ currentPassword: "something else" })).rejects.toMatchObject({
    details: { problems: [{ path: ["currentPassword"], code: "currentPasswordWrong" }] },
  });
  const renewed = await factor.renewRecoveryCodes({ currentPassword: testPassword });
  const pending = world.as(await signIn(world, userName)).staff.factor;
  await expect(pending.recover({ recoveryCode: recoveryCodes[0] ?? "" })).rejects.toMatchObject({ kind: "invalid" });
  await pending.recover({ recoveryCode: renewed.recoveryCodes[0] ?? "" });
});

test("a lost telephone: a super user of the tenant ends the factor, its sessions and its codes, and a mail tells (RE-4)", async () => {
  const world = await asking();
  const lost = await enrolled(world);
  const boss = world.as((await enrolled(world)).whole).staff.memberFactors;
  const mine = (await boss.list()).people.find(({ staffId }) => staffId === lost.staffId);
  expect(mine).toMatchObject({ resettable: true, own: false, setUpAt: expect.any(Date) });
  await boss.reset({ staffId: lost.staffId });
  await boss.reset({ staffId: lost.staffId });
  for (const token of [lost.whole, lost.pending])
    await expect(world.as(token).staff.factor.current()).rejects.toMatchObject({ code: "signInNeeded" });
  const anew = await enrol(world, await signIn(world, lost.userName));
  expect(anew.seed).not.toBe(lost.seed);
  const mails = await mailsOfAll(world);
  expect(mails.filter(({ to }) => to === lost.userName)).toHaveLength(1);
  const trail = await inside(
    world,
    async ({ tx }) => (await tx.execute("select action, object_ids from audit_event")).rows,
  );
  expect(trail).toContainEqual({ action: "staff.memberFactors.reset", object_ids: { staffId: lost.staffId } });
});

test("a reset is for one's own tenant's people, never for oneself, and never for an operator", async () => {
  const world = await asking();
  const elsewhere = await enrolled(await asking());
  const boss = await enrolled(world);
  const { memberFactors } = world.as(boss.whole).staff;
  await expect(memberFactors.reset({ staffId: elsewhere.staffId })).rejects.toMatchObject({ kind: "notFound" });
  await expect(memberFactors.reset({ staffId: boss.staffId })).rejects.toMatchObject({ code: "ownFactor" });
  const userName = `operator-${randomBytes(5).toString("hex")}@example.se`;
  const person = { userName, email: userName, name: "Drift", password: testPassword, language: "sv" };
  const staffId = await keepStaff(world.client, { ...person, operator: true });
  await keepMembership(world.client, { tenantId: world.tenant.id, staffId, rights: [], title: "Drift" });
  await enrol(world, await signIn(world, userName));
  await expect(memberFactors.reset({ staffId })).rejects.toMatchObject({ code: "operatorFactor" });
  const { token } = await world.newRecruiter(["recruitment.see"]);
  const helper = world.as((await enrol(world, token)).token).staff.memberFactors;
  await expect(helper.reset({ staffId: boss.staffId })).rejects.toMatchObject({ kind: "forbidden" });
  expect(
    await world
      .as(elsewhere.whole)
      .staff.factor.current()
      .catch(() => null),
  ).not.toBeNull();
});

test("a link to a new password does not jump over the factor; the command line ends it when told to", async () => {
  const world = await asking();
  const { userName, seed, recoveryCodes } = await enrolled(world);
  const password = "four words without any sense";
  const use = async (link: { token: string; factor: unknown }) => {
    await world.as().staff.links.use({ token: link.token, password });
    const { token } = await world.as().staff.door.signIn({ userName, password });
    return { factor: link.factor, token };
  };
  const renewed = await use(await linkForStaff(world.client, testSecret, userName));
  expect(renewed.factor).toBeNull();
  await expect(world.as(renewed.token).staff.recruitments.list()).rejects.toMatchObject(needed);
  await expect(world.as(renewed.token).staff.factor.begin()).rejects.toMatchObject(needed);
  await world.as(renewed.token).staff.factor.prove({ code: codeOf(seed, 1) });
  const reset = await use(await linkForStaff(world.client, testSecret, userName, { resetFactor: true }));
  expect(reset.factor).toBe("resetAndMailed");
  await expect(
    world.as(reset.token).staff.factor.recover({ recoveryCode: recoveryCodes[0] ?? "" }),
  ).rejects.toMatchObject({ kind: "invalid" });
  await enrol(world, reset.token);
});
