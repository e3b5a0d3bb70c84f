import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { auditEvent } from "../audit/table";
import { rights } from "../identity/rights";
import { tokenPlace } from "../message/letter";
import { keepStaff } from "../operator/staff";
import { appRouter } from "../router";
import { beginApplication, completeDetails, dayFromNow, enrol, newWorld, testPassword } from "../testing";
import { applyFor, auditOf, newHelper } from "../testing/helpdesk";
import { mailsOfAll } from "../testing/outbox";
import { accountIdOf, inside } from "../testing/world";

const day = 86_400;

test("VN-16: an account is found by its whole address, and by an application's number with the address masked", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  const { number, reference } = await applyFor(world, person);
  const { helpdesk } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  const byAddress = await helpdesk.find({ text: ` <${person.email.toUpperCase()}>` });
  expect(byAddress.accounts).toMatchObject([{ applicantId, reference: null }]);
  const byNumber = await helpdesk.find({ text: `${reference.toLowerCase()} nr ${number}` });
  expect(byNumber.accounts).toMatchObject([{ applicantId, reference, number }]);
  expect(JSON.stringify(byNumber)).not.toContain(person.email);
});

test("nothing but a whole address or a number finds anybody, and an unknown one finds nobody", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  const { reference } = await applyFor(world, person);
  const { helpdesk } = await newHelper(world);
  expect(await helpdesk.find({ text: "nobody@example.se" })).toEqual({ kind: "address", accounts: [] });
  expect(await helpdesk.find({ text: `${reference}/999` })).toEqual({ kind: "application", accounts: [] });
  expect((await helpdesk.find({ text: "%@example.se%" })).accounts).toEqual([]);
  for (const text of ["Kim", "sokande", "@example.se", "", " "])
    await expect(helpdesk.find({ text })).rejects.toMatchObject({ kind: "invalid" });
});

test("the account of one tenant is at another as if it were not", async () => {
  const [here, there] = [await newWorld(), await newWorld()];
  const person = await there.newApplicant();
  const { helpdesk } = await newHelper(here);
  expect((await helpdesk.find({ text: person.email })).accounts).toEqual([]);
  await expect(helpdesk.account({ applicantId: await accountIdOf(person) })).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("RE-5: whoever lacks the right to help applicants is told which right it is, at every door of the helpdesk", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter(rights.filter((right) => right !== "applicant.help"));
  const refusal = { kind: "forbidden", code: "rightNeeded", details: { right: "applicant.help" } };
  const applicantId = randomUUID();
  await expect(staff.helpdesk.find({ text: "kim@example.se" })).rejects.toMatchObject(refusal);
  await expect(staff.helpdesk.account({ applicantId })).rejects.toMatchObject(refusal);
  await expect(staff.helpdesk.endSessions({ applicantId })).rejects.toMatchObject(refusal);
  await expect(staff.inbox.waiting()).rejects.toMatchObject(refusal);
  await expect(staff.inbox.closures()).rejects.toMatchObject(refusal);
});

test("SE-14: an operator of the platform, who belongs to no tenant, is told that there is no helpdesk", async () => {
  const world = await newWorld();
  const userName = `operator-${randomUUID()}@example.se`;
  const language = "sv";
  await keepStaff(world.client, {
    userName,
    email: userName,
    name: "Drift",
    password: testPassword,
    operator: true,
    language,
  });
  const signedIn = await world.as().staff.door.signIn({ userName, password: testPassword });
  const { token } = await enrol(world, signedIn.token);
  const { helpdesk } = world.as(token).staff;
  await expect(helpdesk.find({ text: "kim@example.se" })).rejects.toMatchObject({ kind: "notFound" });
});

test("whoever may help applicants reads no application and no file with that right (X-2)", async () => {
  const world = await newWorld();
  const { applicationId } = await applyFor(world, await world.newApplicant());
  const { staff } = await world.newRecruiter(["applicant.help"]);
  await expect(staff.candidates.open({ applicationId })).rejects.toMatchObject({ kind: "forbidden" });
});

test("SE-8, X-2: an account is shown without a word of what was begun or handed in, and without secrets", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  await applyFor(world, person, { title: "Undersköterska" });
  const begun = await world.newAdvert({ title: "Hemligt mål" });
  await beginApplication(person.applicant, begun.advertId);
  await mailsOfAll(world);
  const { helpdesk } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  const account = await helpdesk.account({ applicantId });
  expect(account).toMatchObject({
    email: person.email,
    begun: { applications: 1, changes: 0 },
    applications: [{ title: "Undersköterska", number: 1, versions: 1, withdrawnAt: null }],
    sessions: 1,
    throttledUntil: null,
  });
  const letters = await Promise.all(
    account.letters.map(({ messageId }) => helpdesk.letter({ applicantId, messageId })),
  );
  const verification = letters.find(({ kind }) => kind === "verification");
  expect(verification?.text).toContain("/verify/•••");
  const said = JSON.stringify([account, letters]);
  for (const untold of ["Hemligt mål", "hemligt-brev", completeDetails.street, completeDetails.phone, tokenPlace])
    expect(said).not.toContain(untold);
  expect(said).not.toMatch(/passwordHash|tokenHash|storageKey|\$argon2/);
});

test("every look and every act of the helpdesk leaves a row with who and which account, and nothing of what was typed", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  await mailsOfAll(world);
  const { helpdesk, staffId } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  await helpdesk.find({ text: person.email });
  await helpdesk.find({ text: "nobody@example.se" });
  const { letters } = await helpdesk.account({ applicantId });
  const messageId = letters[0]?.messageId ?? "";
  await helpdesk.letter({ applicantId, messageId });
  await helpdesk.endSessions({ applicantId });
  const by = { actorKind: "staff", actorId: staffId };
  expect(await auditOf(world, "staff.helpdesk.find")).toMatchObject([by, by]);
  expect(await auditOf(world, "staff.helpdesk.find#found")).toMatchObject([{ ...by, objectIds: { applicantId } }]);
  expect(await auditOf(world, "staff.helpdesk.account")).toMatchObject([{ ...by, objectIds: { applicantId } }]);
  expect(await auditOf(world, "staff.helpdesk.letter")).toMatchObject([
    { ...by, objectIds: { applicantId, messageId } },
  ]);
  expect(await auditOf(world, "staff.helpdesk.endSessions")).toMatchObject([{ ...by, objectIds: { applicantId } }]);
  const trail = await inside(world, ({ tx }) => tx.select().from(auditEvent));
  expect(JSON.stringify(trail)).not.toMatch(/@example|nobody/);
  const shown = (await helpdesk.account({ applicantId })).trail;
  expect(shown.map(({ action }) => action)).toEqual([
    "staff.helpdesk.endSessions",
    "staff.helpdesk.letter",
    "staff.helpdesk.account",
    "staff.helpdesk.find#found",
  ]);
  expect(shown[0]?.name).toBe("Rekryterare");
});

test("VN-13, OS-14, OR-19: the helpdesk withdraws after the last day, marks who did it, and a second press changes nothing", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  const { applicationId } = await applyFor(world, person, { lastDayOn: dayFromNow(1) });
  const applicantId = await accountIdOf(person);
  await mailsOfAll(world);
  await world.pass(3 * day);
  const { helpdesk } = await newHelper(world);
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () => helpdesk.withdraw({ applicantId, applicationId })),
  );
  expect(new Set(outcomes.map(({ withdrawnAt }) => withdrawnAt.getTime())).size).toBe(1);
  const [shown] = (await helpdesk.account({ applicantId })).applications;
  expect(shown).toMatchObject({ withdrawnBy: "helpdesk", withdrawnAt: outcomes[0]?.withdrawnAt });
  const mails = await mailsOfAll(world);
  expect(mails.map(({ to }) => to)).toEqual([person.email]);
  expect(mails[0]?.text).toContain("återtagit");
});

test("an application is withdrawn only for the one whose it is", async () => {
  const world = await newWorld();
  const [one, other] = [await world.newApplicant(), await world.newApplicant()];
  const { applicationId } = await applyFor(world, one);
  const { helpdesk } = await newHelper(world);
  await expect(helpdesk.withdraw({ applicantId: await accountIdOf(other), applicationId })).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("signing somebody out everywhere ends their sessions and nobody else's", async () => {
  const world = await newWorld();
  const [person, other] = [await world.newApplicant(), await world.newApplicant()];
  const { helpdesk } = await newHelper(world);
  expect(await helpdesk.endSessions({ applicantId: await accountIdOf(person) })).toEqual({ ended: 1 });
  expect(await person.applicant.session.current()).toBeNull();
  expect(await other.applicant.session.current()).not.toBeNull();
});

test("whoever has to wait before the next sign-in is seen to wait", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  for (let tries = 0; tries < 6; tries += 1)
    await world
      .as()
      .applicant.accounts.signIn({ email: person.email, password: "fel", publicComputer: false })
      .catch(() => undefined);
  const { helpdesk } = await newHelper(world);
  expect((await helpdesk.account({ applicantId: await accountIdOf(person) })).throttledUntil).toBeInstanceOf(Date);
});

test("every procedure of the helpdesk that tells of a person is in the audit trail", () => {
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: string; meta?: { audited?: boolean } } }>,
  ).filter(([name]) => /^staff\.(helpdesk|inbox)\./.test(name));
  const silent = procedures.filter(([, { _def }]) => !(_def.meta?.audited ?? _def.type === "mutation"));
  expect(procedures.length).toBeGreaterThan(10);
  expect(silent.map(([name]) => name)).toEqual(["staff.inbox.waiting"]);
});
