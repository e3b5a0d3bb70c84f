import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvent } from "../audit/table";
import { withTenant } from "../db/tenant-transaction";
import { rights } from "../identity/rights";
import { emailToken } from "../identity/table";
import { type Mail, type Mailer, MailRefused } from "../mail/mailer";
import { tokenPlace } from "../message/letter";
import { message } from "../message/table";
import { keepStaff } from "../operator/staff";
import { handlers } from "../outbox/handlers";
import { runEffect } from "../outbox/runner";
import { effect } from "../outbox/table";
import { appRouter } from "../router";
import { supportRequest } from "../support/table";
import { attachPdf, beginApplication, completeDetails, dayFromNow, newWorld, type World } from "../testing";
import { testPassword, testSecret } from "../testing/world";

const day = 86_400;

/** Accounts that only the helpdesk closes, as VN-11, OR-20 and OS-15 have it. */
const byRequest = (removalMonthsAfterApplication: number | null) => ({
  accounts: { selfRemoval: false, removalMonthsAfterApplication },
});

type Person = Awaited<ReturnType<World["newApplicant"]>>;

const inside = <Result>(world: World, work: Parameters<typeof withTenant<Result>>[2]) =>
  withTenant(world.client, world.tenant.id, work);

const idOf = async ({ applicant }: Person): Promise<string> => (await applicant.session.current())?.applicantId ?? "";

async function helper(world: World) {
  const { staff, staffId } = await world.newRecruiter(["applicant.help"]);
  return { staffId, helpdesk: staff.helpdesk, inbox: staff.inbox };
}

/** Makes happen what was promised; answers what was mailed. `refused` are the addresses that a mail server will not have. */
async function deliver(world: World, refused: readonly string[] = []): Promise<readonly Mail[]> {
  const sent: Mail[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      if (refused.includes(mail.to)) throw new MailRefused("550");
      sent.push(mail);
    },
    close: () => {},
  };
  const waiting = await inside(world, ({ tx }) =>
    tx
      .select({ id: effect.id })
      .from(effect)
      .where(and(isNull(effect.doneAt), isNull(effect.givenUpAt)))
      .orderBy(effect.createdAt, effect.id),
  );
  const dependencies = {
    client: world.client,
    mailer,
    secret: testSecret,
    originOf: () => "https://jobb.example.se",
    tenantOf: (id: string) => world.core.tenants.all().find((tenant) => tenant.id === id) ?? null,
    handlers,
    alone: <Result>(work: () => Promise<Result>) => work(),
  };
  for (const { id } of waiting) await runEffect(dependencies, { tenantId: world.tenant.id, effectId: id });
  return sent;
}

async function applied(world: World, person: Person, text = {}) {
  const advert = await world.newAdvert({ title: "Undersköterska", ...text });
  const draftId = await beginApplication(person.applicant, advert.advertId);
  await attachPdf(person.applicant, draftId, "hemligt-brev.pdf");
  return person.applicant.applications.submit({ draftId, submissionKey: randomUUID() });
}

const auditOf = (world: World, action: string) =>
  inside(world, ({ tx }) => tx.select().from(auditEvent).where(eq(auditEvent.action, action)));

test("VN-16: an account is found by its whole address, and by an application's number with the address masked", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  const { number, reference } = await applied(world, person);
  const { helpdesk } = await helper(world);
  const applicantId = await idOf(person);
  const byAddress = await helpdesk.find({ text: ` <${person.email.toUpperCase()}>` });
  expect(byAddress.accounts).toMatchObject([{ applicantId, reference: null }]);
  const byNumber = await helpdesk.find({ text: `${reference.toLowerCase()} nr ${number}` });
  expect(byNumber.accounts).toMatchObject([{ applicantId, reference, number }]);
  expect(JSON.stringify(byNumber)).not.toContain(person.email);
});

test("nothing but a whole address or a number finds anybody, and an unknown one finds nobody", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  const { reference } = await applied(world, person);
  const { helpdesk } = await helper(world);
  expect(await helpdesk.find({ text: "nobody@example.se" })).toEqual({ kind: "address", accounts: [] });
  expect(await helpdesk.find({ text: `${reference}/999` })).toEqual({ kind: "application", accounts: [] });
  expect((await helpdesk.find({ text: "%@example.se%" })).accounts).toEqual([]);
  for (const text of ["Kim", "sokande", "@example.se", "", " "])
    await expect(helpdesk.find({ text })).rejects.toMatchObject({ kind: "invalid" });
});

test("the account of one tenant is at another as if it were not", async () => {
  const [here, there] = [await newWorld(), await newWorld()];
  const person = await there.newApplicant();
  const { helpdesk } = await helper(here);
  expect((await helpdesk.find({ text: person.email })).accounts).toEqual([]);
  await expect(helpdesk.account({ applicantId: await idOf(person) })).rejects.toMatchObject({ kind: "notFound" });
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
  const { token } = await world.as().staff.door.signIn({ userName, password: testPassword });
  const { helpdesk } = world.as(token).staff;
  await expect(helpdesk.find({ text: "kim@example.se" })).rejects.toMatchObject({ kind: "notFound" });
});

test("whoever may help applicants reads no application and no file with that right (X-2)", async () => {
  const world = await newWorld();
  const { applicationId } = await applied(world, await world.newApplicant());
  const { staff } = await world.newRecruiter(["applicant.help"]);
  await expect(staff.candidates.open({ applicationId })).rejects.toMatchObject({ kind: "forbidden" });
});

test("SE-8, X-2: an account is shown without a word of what was begun or handed in, and without secrets", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  await applied(world, person, { title: "Undersköterska" });
  const begun = await world.newAdvert({ title: "Hemligt mål" });
  await beginApplication(person.applicant, begun.advertId);
  await deliver(world);
  const { helpdesk } = await helper(world);
  const applicantId = await idOf(person);
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
  await deliver(world);
  const { helpdesk, staffId } = await helper(world);
  const applicantId = await idOf(person);
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
  const { applicationId } = await applied(world, person, { lastDayOn: dayFromNow(1) });
  await world.pass(3 * day);
  const { helpdesk } = await helper(world);
  const { applicant, ...rest } = person;
  const again = await world.as().applicant.accounts.signIn({ ...rest, publicComputer: false });
  const applicantId = (await world.as(again.token).applicant.session.current())?.applicantId ?? "";
  expect(applicant).toBeDefined();
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () => helpdesk.withdraw({ applicantId, applicationId })),
  );
  expect(new Set(outcomes.map(({ withdrawnAt }) => withdrawnAt.getTime())).size).toBe(1);
  const [shown] = (await helpdesk.account({ applicantId })).applications;
  expect(shown).toMatchObject({ withdrawnBy: "helpdesk", withdrawnAt: outcomes[0]?.withdrawnAt });
  expect((await deliver(world)).filter(({ to }) => to === person.email).length).toBeGreaterThan(0);
});

test("an application is withdrawn only for the one whose it is", async () => {
  const world = await newWorld();
  const [one, other] = [await world.newApplicant(), await world.newApplicant()];
  const { applicationId } = await applied(world, one);
  const { helpdesk } = await helper(world);
  await expect(helpdesk.withdraw({ applicantId: await idOf(other), applicationId })).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("reliability 22: a letter that could not be delivered is sent again under its own Message-ID, once for two presses", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  await applied(world, person);
  expect(await deliver(world, [person.email])).toEqual([]);
  const { helpdesk } = await helper(world);
  const applicantId = await idOf(person);
  const receipt = async () => {
    const { letters } = await helpdesk.account({ applicantId });
    const found = letters.find(({ kind }) => kind === "receipt");
    if (!found) throw new Error("no receipt");
    return found;
  };
  const failed = await receipt();
  expect(failed).toMatchObject({ state: "failed", resending: "again" });
  const press = () => helpdesk.resend({ applicantId, messageId: failed.messageId, attempts: failed.attempts });
  await Promise.all([press(), press(), press()]);
  expect(await receipt()).toMatchObject({ state: "pending", resending: "waiting" });
  const sent = await deliver(world);
  expect(sent.map(({ messageId, to }) => ({ messageId, to }))).toEqual([
    { messageId: `${failed.messageId}@${world.tenant.hosts[0]}`, to: person.email },
  ]);
  expect(await receipt()).toMatchObject({ state: "sent", attempts: failed.attempts + 1 });
  // The same page pressed once more, by the back button, is still the same act.
  await press();
  expect(await deliver(world)).toEqual([]);
});

test("reliability 22: a letter that fails again is told so again", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  await applied(world, person);
  await deliver(world, [person.email]);
  const { helpdesk } = await helper(world);
  const applicantId = await idOf(person);
  const { letters } = await helpdesk.account({ applicantId });
  const failed = letters.find(({ kind }) => kind === "receipt");
  await helpdesk.resend({ applicantId, messageId: failed?.messageId ?? "", attempts: failed?.attempts ?? 0 });
  await deliver(world, [person.email]);
  const states = (await helpdesk.account({ applicantId })).letters.filter(({ kind }) => kind === "receipt");
  expect(states).toMatchObject([{ state: "failed", resending: "again" }]);
});

test("a letter that held a secret is not sent again, nor one of somebody else", async () => {
  const world = await newWorld();
  const [person, other] = [await world.newApplicant(), await world.newApplicant()];
  await deliver(world);
  const { helpdesk } = await helper(world);
  const applicantId = await idOf(person);
  const { letters } = await helpdesk.account({ applicantId });
  const [verification] = letters;
  expect(verification).toMatchObject({ kind: "verification", resending: "newVerification" });
  const messageId = verification?.messageId ?? "";
  await expect(helpdesk.resend({ applicantId, messageId, attempts: 1 })).rejects.toMatchObject({
    kind: "conflict",
    code: "letterNotAgain",
  });
  await expect(helpdesk.resend({ applicantId: await idOf(other), messageId, attempts: 1 })).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("signing somebody out everywhere ends their sessions and nobody else's", async () => {
  const world = await newWorld();
  const [person, other] = [await world.newApplicant(), await world.newApplicant()];
  const { helpdesk } = await helper(world);
  expect(await helpdesk.endSessions({ applicantId: await idOf(person) })).toEqual({ ended: 1 });
  expect(await person.applicant.session.current()).toBeNull();
  expect(await other.applicant.session.current()).not.toBeNull();
});

test("VN-11, OR-20: a request to close is filed once, waits with a due date, and is late after it", async () => {
  const world = await newWorld({ ...byRequest(24) });
  const person = await world.newApplicant();
  await applied(world, person);
  const { helpdesk, inbox } = await helper(world);
  const applicantId = await idOf(person);
  const filed = await Promise.all([helpdesk.fileClosure({ applicantId }), helpdesk.fileClosure({ applicantId })]);
  const [{ closureRequestId, dueOn }] = filed;
  expect(filed[1]).toEqual({ closureRequestId, dueOn });
  expect(await inbox.waiting()).toMatchObject({ closures: 1, overdue: 0 });
  expect(await inbox.closures()).toMatchObject([
    { closureRequestId, applicantId, overdue: false, filedBy: "helpdesk" },
  ]);
  await expect(helpdesk.close({ applicantId, closureRequestId })).rejects.toMatchObject({ code: "closureTooEarly" });
  await world.pass(32 * day);
  const later = await helper(world);
  expect(await later.inbox.waiting()).toMatchObject({ closures: 1, overdue: 1 });
  expect(await later.inbox.closures()).toMatchObject([{ overdue: true }]);
  expect((await later.helpdesk.closure({ applicantId, closureRequestId })).earliestOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("OS-15: an account is closed on request, its owner is mailed, and a second press is the same act", async () => {
  const world = await newWorld({ ...byRequest(null) });
  const person = await world.newApplicant();
  await applied(world, person);
  await deliver(world);
  const { helpdesk, inbox } = await helper(world);
  const applicantId = await idOf(person);
  const { closureRequestId } = await helpdesk.fileClosure({ applicantId });
  const closed = await Promise.all([1, 2].map(() => helpdesk.close({ applicantId, closureRequestId })));
  expect(closed).toEqual([{ closed: true }, { closed: true }]);
  expect((await deliver(world)).some(({ to }) => to === person.email)).toBe(true);
  expect(await inbox.closures()).toEqual([]);
  expect(await person.applicant.session.current()).toBeNull();
  const account = await helpdesk.account({ applicantId });
  expect(account).toMatchObject({ email: null, applications: [{ number: 1 }], closures: [{ decision: "closed" }] });
  expect(account.closedAt).not.toBeNull();
  await expect(helpdesk.refuseClosure({ applicantId, closureRequestId, reason: "För sent" })).rejects.toMatchObject({
    code: "closureDecided",
  });
  expect((await helpdesk.find({ text: person.email })).accounts).toEqual([]);
});

test("a request to close is refused with a reason that its owner is mailed", async () => {
  const world = await newWorld({ ...byRequest(24) });
  const person = await world.newApplicant();
  const { helpdesk } = await helper(world);
  const applicantId = await idOf(person);
  const { closureRequestId } = await helpdesk.fileClosure({ applicantId });
  await expect(helpdesk.refuseClosure({ applicantId, closureRequestId, reason: "  " })).rejects.toMatchObject({
    kind: "invalid",
  });
  const reason = "Du har sökt arbete i år.";
  await Promise.all([1, 2].map(() => helpdesk.refuseClosure({ applicantId, closureRequestId, reason })));
  const told = (await deliver(world)).filter(({ text }) => text.includes(reason));
  expect(told.map(({ to }) => to)).toEqual([person.email]);
  expect(await person.applicant.session.current()).not.toBeNull();
});

test("one decision wins when one closes and another refuses at the same time", async () => {
  const world = await newWorld({ ...byRequest(null) });
  const person = await world.newApplicant();
  const { helpdesk } = await helper(world);
  const applicantId = await idOf(person);
  const { closureRequestId } = await helpdesk.fileClosure({ applicantId });
  const outcomes = await Promise.allSettled([
    helpdesk.close({ applicantId, closureRequestId }),
    helpdesk.refuseClosure({ applicantId, closureRequestId, reason: "Nej" }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

async function written(world: World, values: Partial<typeof supportRequest.$inferInsert> = {}): Promise<string> {
  const id = randomUUID();
  await inside(world, ({ tx, now }) =>
    tx.insert(supportRequest).values({
      tenantId: world.tenant.id,
      id,
      kind: "support",
      email: "fragar@example.se",
      tried: "Jag ville bifoga mitt brev.",
      happened: "Det gick inte.",
      page: "/drafts",
      language: "sv",
      createdAt: now,
      ...values,
    }),
  );
  return id;
}

test("VN-6: what people wrote to support waits until it is handled, and the mark can be taken away", async () => {
  const world = await newWorld();
  const { inbox } = await helper(world);
  const supportRequestId = await written(world);
  await written(world, { kind: "accessibility" });
  expect(await inbox.waiting()).toMatchObject({ support: 1, accessibility: 1 });
  expect(await inbox.support({ kind: "support", handled: false })).toMatchObject([{ supportRequestId }]);
  expect(await inbox.supportRequest({ supportRequestId })).toMatchObject({ tried: "Jag ville bifoga mitt brev." });
  await inbox.markHandled({ supportRequestId, handled: true });
  const { inbox: colleague } = await helper(world);
  await colleague.markHandled({ supportRequestId, handled: true });
  expect(await inbox.waiting()).toMatchObject({ support: 0, accessibility: 1 });
  expect(await inbox.support({ kind: "support", handled: true })).toMatchObject([{ supportRequestId }]);
  await inbox.markHandled({ supportRequestId, handled: false });
  expect(await inbox.waiting()).toMatchObject({ support: 1 });
  expect(await auditOf(world, "staff.inbox.supportRequest")).toMatchObject([{ objectIds: { supportRequestId } }]);
});

test("what somebody wrote without an account is found with the account of that address", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  const supportRequestId = await written(world, { email: person.email });
  const { helpdesk } = await helper(world);
  const { support } = await helpdesk.account({ applicantId: await idOf(person) });
  expect(support).toMatchObject([{ supportRequestId, kind: "support", handledAt: null }]);
});

test("whoever has to wait before the next sign-in is seen to wait", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  for (let tries = 0; tries < 6; tries += 1)
    await world
      .as()
      .applicant.accounts.signIn({ email: person.email, password: "fel", publicComputer: false })
      .catch(() => undefined);
  const { helpdesk } = await helper(world);
  expect((await helpdesk.account({ applicantId: await idOf(person) })).throttledUntil).toBeInstanceOf(Date);
});

test("stored letters and tokens hold no secret that an answer could tell", async () => {
  const world = await newWorld();
  await world.newApplicant();
  await deliver(world);
  const [counted] = await inside(world, ({ tx }) =>
    tx
      .select({ whole: sql<number>`count(*)::int` })
      .from(message)
      .where(sql`${message.text} ~ '/verify/[A-Za-z0-9_-]{20}'`),
  );
  expect(counted?.whole).toBe(0);
  expect(await inside(world, ({ tx }) => tx.select().from(emailToken))).not.toEqual([]);
});

test("VN-16: a new password and a new link are mailed once for two presses, and nobody at the helpdesk sees them", async () => {
  const world = await newWorld({ accounts: { passwordRenewal: { by: "digits", validMinutes: 1440 } } });
  const person = await world.newApplicant();
  await deliver(world);
  await world.pass(120);
  const { helpdesk } = await helper(world);
  const applicantId = await idOf(person);
  await Promise.all([helpdesk.sendRenewal({ applicantId }), helpdesk.sendRenewal({ applicantId })]);
  await helpdesk.sendVerification({ applicantId });
  await helpdesk.sendVerification({ applicantId });
  const sent = await deliver(world);
  expect(sent.map(({ to }) => to)).toEqual([person.email, person.email]);
  const digits = /\d{4} \d{4} \d{4}/.exec(sent.map(({ text }) => text).join("\n"))?.[0] ?? "none";
  const account = await helpdesk.account({ applicantId });
  expect(account.renewalUntil).toBeInstanceOf(Date);
  const letters = await Promise.all(
    account.letters.map(({ messageId }) => helpdesk.letter({ applicantId, messageId })),
  );
  expect(letters.map(({ kind }) => kind).sort()).toEqual(["renewalDigits", "verification", "verification"]);
  expect(JSON.stringify(letters)).not.toContain(digits);
  const signedIn = await world.as().applicant.accounts.signIn({
    email: person.email,
    password: digits,
    publicComputer: false,
  });
  expect(signedIn.token).toBeDefined();
  const { text } = sent.find((mail) => mail.text.includes("/verify/")) ?? { text: "" };
  await world.as().applicant.accounts.verify({ token: /\/verify\/([\w-]+)/.exec(text)?.[1] ?? "" });
  await expect(helpdesk.sendVerification({ applicantId })).rejects.toMatchObject({ code: "alreadyVerified" });
});

test("every procedure of the helpdesk that tells of a person is in the audit trail", () => {
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: string; meta?: { audited?: boolean } } }>,
  ).filter(([name]) => /^staff\.(helpdesk|inbox)\./.test(name));
  const silent = procedures.filter(([, { _def }]) => !(_def.meta?.audited ?? _def.type === "mutation"));
  expect(procedures.length).toBeGreaterThan(10);
  expect(silent.map(([name]) => name)).toEqual(["staff.inbox.waiting"]);
});
