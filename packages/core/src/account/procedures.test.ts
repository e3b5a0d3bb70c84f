import { randomUUID } from "node:crypto";
import { access } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";
import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { application } from "../application/table";
import { removeDiscardedFiles } from "../attachment/chores";
import { attachment } from "../attachment/table";
import { auditEvent } from "../audit/table";
import { withTenant } from "../db/tenant-transaction";
import { draft, keptForm } from "../draft/table";
import { applicant, applicantSession, emailToken } from "../identity/table";
import { interestRegistration } from "../interest/table";
import type { Mail } from "../mail/mailer";
import { message } from "../message/table";
import type { EffectName } from "../outbox/effects";
import { handlers } from "../outbox/handlers";
import { runEffect } from "../outbox/runner";
import { effect } from "../outbox/table";
import { folderStorage } from "../storage/folder-storage";
import { supportRequest } from "../support/table";
import {
  attachPdf,
  beginApplication,
  completeDetails,
  minimalPdf,
  newWorld,
  testPassword,
  type World,
} from "../testing";
import { filesFolder, testSecret } from "../testing/world";
import { closeAccount, fileClosureRequest, refuseClosureRequest } from "./acts";
import { closureRequest } from "./table";

const inside = <Result>(world: World, work: Parameters<typeof withTenant<Result>>[2]) =>
  withTenant(world.client, world.tenant.id, work);

/** What an act stands in, as a procedure would give it. */
const acting = <Result>(world: World, work: (scope: Parameters<typeof closeAccount>[0]) => Promise<Result>) =>
  inside(world, ({ tx, now }) => work({ tx, now, tenantId: world.tenant.id, tenant: world.tenant }));

async function idOf(world: World, email: string): Promise<string> {
  const [row] = await inside(world, ({ tx }) =>
    tx.select({ id: applicant.id }).from(applicant).where(eq(applicant.email, email)),
  );
  if (!row) throw new Error("no such account");
  return row.id;
}

/** Runs the newest effect of a name, and answers the mails that went out. */
async function sentBy(world: World, name: EffectName): Promise<readonly Mail[]> {
  const [row] = await inside(world, ({ tx }) =>
    tx.select({ id: effect.id }).from(effect).where(eq(effect.name, name)).orderBy(desc(effect.createdAt)).limit(1),
  );
  if (!row) throw new Error(`no effect ${name}`);
  const sent: Mail[] = [];
  const dependencies = {
    client: world.client,
    mailer: { send: async (mail: Mail) => void sent.push(mail), close: () => undefined },
    secret: testSecret,
    originOf: () => "http://jobb.example.se",
    tenantOf: () => world.tenant,
    handlers,
    alone: <Result>(work: () => Promise<Result>) => work(),
  };
  const ref = { tenantId: world.tenant.id, effectId: row.id };
  expect(await runEffect(dependencies, ref)).toBe("done");
  expect(await runEffect(dependencies, ref)).toBe("nothing");
  return sent;
}

const bySupport = { accounts: { selfRemoval: false, removalMonthsAfterApplication: 24 } };
const details = {
  firstName: "Kim",
  lastName: "Nyman",
  street: "Älvgatan 2",
  postalCode: "850 00",
  city: "Provköping",
  phone: "08-465 004 00",
  dateOfBirth: "",
  presentTitle: "",
  municipality: "",
  gender: "" as const,
};
const education = () => ({
  id: randomUUID(),
  school: "Vårdskolan",
  programme: "Vård",
  level: "vocational" as const,
  from: "2010-08",
  to: "2013-06",
});

test("VN-5, OR-17, OS-7: own details are stored by saving them, and by nothing else; the next application begins with them", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant: person } = await world.newApplicant();
  await expect(person.account.saveProfile({ ...details, phone: "nej" })).rejects.toMatchObject({
    details: { problems: [{ path: ["phone"], code: "phoneInvalid" }] },
  });
  expect((await person.account.profile()).details.lastName).toBe("Exempel");
  await person.account.saveProfile(details);
  expect((await person.account.profile()).details).toMatchObject(details);
  const { draftId } = await person.drafts.start({ advertId });
  expect((await person.drafts.open({ draftId })).content.details).toMatchObject(details);
});

test("own details that are changed leave what was begun and what was handed in as they were", async () => {
  const world = await newWorld();
  const [first, second] = [await world.newAdvert(), await world.newAdvert()];
  const { applicant: person } = await world.newApplicant();
  const handedIn = await beginApplication(person, first.advertId);
  const { applicationId } = await person.applications.submit({ draftId: handedIn, submissionKey: randomUUID() });
  const { draftId } = await person.drafts.start({ advertId: second.advertId });
  await person.account.saveProfile(details);
  expect((await person.account.profile()).begun).toBe(1);
  expect((await person.drafts.open({ draftId })).content.details.street).toBe(completeDetails.street);
  expect((await person.applications.receipt({ applicationId })).content.details.street).toBe(completeDetails.street);
});

test("SE-6: the account's own CV begins the next application, and a copy of its fields is frozen in what was handed in", async () => {
  const world = await newWorld();
  const [first, second] = [await world.newAdvert(), await world.newAdvert()];
  const { applicant: person } = await world.newApplicant();
  const row = education();
  await Promise.all([
    person.account.keepCvRow({ part: "education", row }),
    person.account.keepCvRow({ part: "education", row }),
  ]);
  expect((await person.account.profile()).cv.education).toEqual([row]);
  const draftId = await beginApplication(person, first.advertId);
  const { applicationId } = await person.applications.submit({ draftId, submissionKey: randomUUID() });
  await person.account.keepCvRow({ part: "education", row: { ...row, programme: "Annat" } });
  expect((await person.applications.receipt({ applicationId })).content.cv.education).toEqual([row]);
  const next = await person.drafts.start({ advertId: second.advertId });
  expect((await person.drafts.open(next)).content.cv.education[0]?.programme).toBe("Annat");
  await person.account.removeCvRow({ part: "education", rowId: row.id });
  await person.account.removeCvRow({ part: "education", rowId: row.id });
  expect((await person.account.profile()).cv.education).toEqual([]);
  expect((await person.drafts.open(next)).content.cv.education).toHaveLength(1);
});

test("a part of the CV that is full says so", async () => {
  const world = await newWorld();
  const { applicant: person } = await world.newApplicant();
  const keep = (place: number) =>
    person.account.keepCvRow({ part: "languages", row: { id: randomUUID(), name: `Språk ${place}`, level: "good" } });
  for (let place = 0; place < 20; place += 1) await keep(place);
  await expect(keep(20)).rejects.toMatchObject({ details: { problems: [{ code: "rowsTooMany" }] } });
});

test("NO-2: the wish not to stand on a list belongs to its application, and not to the account", async () => {
  const world = await newWorld({ country: "NO" });
  const { advertId } = await world.newAdvert();
  const { applicant: person } = await world.newApplicant();
  const draftId = await beginApplication(person, advertId);
  const asked = { ...completeDetails, exemptionAsked: true, exemptionReason: "Jeg bor på skjult adresse." };
  await person.drafts.keep({ draftId, step: "details", visited: true, details: asked });
  await person.applications.submit({ draftId, submissionKey: randomUUID() });
  expect((await person.account.profile()).details).toMatchObject({ exemptionAsked: false, exemptionReason: "" });
});

/** The files of a zip, by name. */
async function unzip(stream: Readable): Promise<ReadonlyMap<string, Buffer>> {
  const whole = await buffer(stream);
  const files = new Map<string, Buffer>();
  let at = whole.readUInt32LE(whole.lastIndexOf("PK\u0005\u0006") + 16);
  while (whole.readUInt32LE(at) === 0x02014b50) {
    const packed = whole.readUInt16LE(at + 10) === 8;
    const bytes = whole.readUInt32LE(at + 20);
    const nameLength = whole.readUInt16LE(at + 28);
    const local = whole.readUInt32LE(at + 42);
    const name = whole.subarray(at + 46, at + 46 + nameLength).toString("utf8");
    const start = local + 30 + whole.readUInt16LE(local + 26) + whole.readUInt16LE(local + 28);
    const body = whole.subarray(start, start + bytes);
    files.set(name, packed ? inflateRawSync(body) : body);
    at += 46 + nameLength + whole.readUInt16LE(at + 30) + whole.readUInt16LE(at + 32);
  }
  return files;
}

test("SE-13: the download holds everything: account, every version with its files, drafts, messages, requests, events", async () => {
  const world = await newWorld(bySupport);
  const [first, second] = [await world.newAdvert({ title: "Skötare" }), await world.newAdvert({ title: "Kock" })];
  const { applicant: person, email } = await world.newApplicant();
  const submitted = await beginApplication(person, first.advertId);
  await attachPdf(person, submitted, "mitt brev.pdf");
  await person.applications.submit({ draftId: submitted, submissionKey: randomUUID() });
  const begun = await beginApplication(person, second.advertId);
  await attachPdf(person, begun, "mitt brev.pdf");
  await person.account.askClosure();
  await sentBy(world, "application.submitted");
  const applicantId = await idOf(world, email);
  await inside(world, async ({ tx, now }) => {
    const request = { kind: "support" as const, tried: "söka", happened: "inget", page: "/", language: "sv" };
    await tx.insert(supportRequest).values([
      { ...request, tenantId: world.tenant.id, applicantId, email, createdAt: now },
      // Somebody without an account who mistyped their own address into this one.
      { ...request, tenantId: world.tenant.id, applicantId: null, email, happened: "hemligt", createdAt: now },
    ]);
    await tx
      .insert(keptForm)
      .values({ tenantId: world.tenant.id, applicantId, path: "/profile", fields: { city: ["Ås"] }, createdAt: now });
  });
  const { read } = await person.account.download();
  const files = await unzip(read());
  const told = JSON.parse(files.get("data.json")?.toString("utf8") ?? "{}");
  expect(told.account).toMatchObject({ email, privacyNotice: { ticked: true } });
  expect(told.applications).toMatchObject([
    {
      title: "Skötare",
      destruction: { kind: "months", months: 24, clock: "legalForce" },
      versions: [{ number: 1, content: { attachments: [{ name: "mitt brev.pdf" }] } }],
    },
  ]);
  expect(told.drafts).toMatchObject([{ title: "Kock", files: [{ path: "attachments/draft 1/mitt brev.pdf" }] }]);
  expect(told.messages).toMatchObject([{ kind: "receipt", recipient: email }]);
  expect(told.supportRequests).toMatchObject([{ happened: "inget" }]);
  expect(told.closureRequests).toMatchObject([{ filedBy: "applicant", decision: null }]);
  expect(told.keptForms).toMatchObject([{ path: "/profile", fields: { city: ["Ås"] } }]);
  expect(told.sessions).toHaveLength(1);
  expect(told.events.map(({ what }: { what: string }) => what)).toContain("applicant.applications.submit");
  const paths = [told.applications[0].versions[0].content.attachments[0].path, "attachments/draft 1/mitt brev.pdf"];
  for (const each of paths) expect(files.get(each)?.equals(minimalPdf())).toBe(true);
  const secrets = [/argon2/, /passwordHash/i, /sessionHash/i, /storageKey/i];
  for (const secret of secrets) expect(files.get("data.json")?.toString("utf8")).not.toMatch(secret);
  const held = await person.account.held();
  expect(held).toMatchObject({ email, counts: { files: 2, drafts: 1, messages: 1, supportRequests: 1, keptForms: 1 } });
  expect(held.applications).toHaveLength(1);
});

test("an interest registration is told of by its address only when that address is known to be the account's", async () => {
  const world = await newWorld();
  const { applicant: person, email } = await world.newApplicant();
  const applicantId = await idOf(world, email);
  await inside(world, ({ tx, now }) =>
    tx.insert(interestRegistration).values({
      tenantId: world.tenant.id,
      applicantId: null,
      email,
      language: "sv",
      areas: ["it"],
      occupations: [],
      extents: [],
      employments: [],
      places: [],
      unitIds: [],
      alerts: false,
      confirmedAt: now,
      createdAt: now,
      updatedAt: now,
    }),
  );
  expect((await person.account.held()).counts.interests).toBe(0);
  await inside(world, ({ tx, now }) =>
    tx.update(applicant).set({ verifiedAt: now }).where(eq(applicant.id, applicantId)),
  );
  expect((await person.account.held()).counts.interests).toBe(1);
});

test("a download is refused after five in an hour, and there again after it", async () => {
  const world = await newWorld({ session: { idleMinutes: 240 } });
  const { applicant: person } = await world.newApplicant();
  for (let count = 0; count < 5; count += 1) await person.account.download();
  await expect(person.account.download()).rejects.toMatchObject({ kind: "tooMany", code: "downloadsTooMany" });
  await world.pass(3_601);
  await expect(person.account.download()).resolves.toHaveProperty("writtenOn");
});

test("a file that is not there breaks the download off, so that nobody takes half of it for the whole", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant: person } = await world.newApplicant();
  const draftId = await beginApplication(person, advertId);
  const { attachmentId } = await attachPdf(person, draftId);
  const [row] = await inside(world, ({ tx }) => tx.select().from(attachment).where(eq(attachment.id, attachmentId)));
  await folderStorage(filesFolder()).remove(row?.storageKey ?? "");
  const { read } = await person.account.download();
  await expect(buffer(read())).rejects.toThrow();
});

/** One account with something of everything that goes when it closes. */
async function fullAccount(world: World) {
  const [first, second] = [await world.newAdvert(), await world.newAdvert()];
  const someone = await world.newApplicant();
  const applicantId = await idOf(world, someone.email);
  const submitted = await beginApplication(someone.applicant, first.advertId);
  const kept = await attachPdf(someone.applicant, submitted, "handling.pdf");
  const { applicationId } = await someone.applicant.applications.submit({
    draftId: submitted,
    submissionKey: randomUUID(),
  });
  const begun = await beginApplication(someone.applicant, second.advertId);
  const dropped = await attachPdf(someone.applicant, begun, "Kims utkast.pdf");
  await sentBy(world, "applicant.registered");
  await sentBy(world, "application.submitted");
  await inside(world, ({ tx, now }) =>
    tx.insert(keptForm).values({ tenantId: world.tenant.id, applicantId, path: "/x", fields: {}, createdAt: now }),
  );
  return { ...someone, applicantId, applicationId, kept: kept.attachmentId, dropped: dropped.attachmentId };
}

test("SE-13: closing one's own account takes all but the applications, at once; its address can register anew", async () => {
  const world = await newWorld();
  const { applicant: person, email, applicantId, applicationId, kept, dropped } = await fullAccount(world);
  await expect(person.account.close({ currentPassword: "fel lösenord" })).rejects.toMatchObject({
    details: { problems: [{ path: ["currentPassword"], code: "currentPasswordWrong" }] },
  });
  const [before] = await inside(world, ({ tx }) => tx.select().from(attachment).where(eq(attachment.id, dropped)));
  await person.account.close({ currentPassword: testPassword });

  await expect(person.account.profile()).rejects.toMatchObject({ kind: "unauthenticated" });
  const visitor = world.as().applicant;
  const signIn = visitor.accounts.signIn({ email, password: testPassword, publicComputer: false });
  await expect(signIn).rejects.toMatchObject({ code: "wrongCredentials" });
  const rows = await inside(world, async ({ tx }) => ({
    account: await tx.select().from(applicant).where(eq(applicant.id, applicantId)),
    sessions: await tx.select().from(applicantSession).where(eq(applicantSession.applicantId, applicantId)),
    links: await tx.select().from(emailToken).where(eq(emailToken.applicantId, applicantId)),
    forms: await tx.select().from(keptForm).where(eq(keptForm.applicantId, applicantId)),
    drafts: await tx.select().from(draft).where(eq(draft.applicantId, applicantId)),
    applications: await tx.select().from(application).where(eq(application.applicantId, applicantId)),
    files: await tx.select().from(attachment).where(eq(attachment.applicantId, applicantId)),
    letters: await tx.select().from(message).where(eq(message.applicantId, applicantId)),
  }));
  expect(rows.account).toMatchObject([{ email: null, passwordHash: null, details: {}, verifiedAt: null }]);
  expect(rows.account[0]?.closedAt).not.toBeNull();
  expect([rows.sessions, rows.links, rows.forms, rows.drafts].flat()).toEqual([]);
  expect(rows.applications).toMatchObject([{ id: applicationId, withdrawnAt: null }]);
  expect(rows.files.find(({ id }) => id === kept)).toMatchObject({ state: "kept", name: "handling.pdf" });
  expect(rows.files.find(({ id }) => id === dropped)).toMatchObject({ state: "discarded", name: "" });
  expect(rows.letters.map(({ kind }) => kind).sort()).toEqual(["accountClosed", "receipt"]);

  const storage = folderStorage(filesFolder());
  expect(await removeDiscardedFiles({ client: world.client, storage, tenant: world.tenant })).toBe(1);
  expect(await removeDiscardedFiles({ client: world.client, storage, tenant: world.tenant })).toBe(0);
  await expect(access(path.join(filesFolder(), "kept", before?.storageKey ?? ""))).rejects.toThrow();
  const { staff } = await world.newRecruiter();
  const opened = await staff.candidates.attachment({ attachmentId: kept });
  expect((await buffer(await opened.read())).length).toBeGreaterThan(0);

  const { registrationToken } = await visitor.accounts.beginRegistration({
    email,
    password: testPassword,
    consented: true,
    challenge: null,
  });
  const { dateOfBirth: _1, presentTitle: _2, municipality: _3, gender: _4, ...who } = details;
  await visitor.accounts.finishRegistration({ registrationToken, ...who });
  const { token } = await visitor.accounts.signIn({ email, password: testPassword, publicComputer: false });
  expect(await world.as(token).applicant.applications.mine()).toEqual([]);
});

test("OS-15: a mail tells the old address that the account is gone, and then the address is forgotten too", async () => {
  const world = await newWorld();
  const { applicant: person, email, applicantId } = await fullAccount(world);
  await person.account.close({ currentPassword: testPassword });
  const [mail] = await sentBy(world, "account.closed");
  expect(mail).toMatchObject({ to: email, subject: `Ditt konto hos ${world.tenant.name} är borttaget` });
  expect(mail?.text).toContain("Ansökan som du har skickat in finns kvar");
  const [letter] = await inside(world, ({ tx }) => tx.select().from(message).where(eq(message.kind, "accountClosed")));
  expect(letter).toMatchObject({ recipient: "", state: "sent", applicantId });
  expect(letter?.text).not.toMatch(/https?:|undefined/);
  const trail = await inside(world, ({ tx }) =>
    tx
      .select({ ids: auditEvent.objectIds })
      .from(auditEvent)
      .where(eq(auditEvent.action, "applicant.account.close#closed")),
  );
  expect(JSON.stringify(trail)).not.toContain(email);
});

test("closing in two windows at once closes once, and tells of it once", async () => {
  const world = await newWorld();
  const { applicant: person } = await world.newApplicant();
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map(() => person.account.close({ currentPassword: testPassword })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const promised = await inside(world, ({ tx }) => tx.select().from(effect).where(eq(effect.name, "account.closed")));
  expect(promised).toHaveLength(1);
});

test("whoever tries passwords on the page that closes an account waits, and the session and the sign-in stay open", async () => {
  const world = await newWorld();
  const { applicant: person, email } = await world.newApplicant();
  const kinds: string[] = [];
  for (let count = 0; count < 12; count += 1)
    await person.account.close({ currentPassword: "fel" }).catch(({ kind }) => kinds.push(kind));
  expect(kinds.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => "invalid"));
  expect(kinds.at(-1)).toBe("tooMany");
  await expect(person.account.profile()).resolves.toMatchObject({ email });
  const signIn = world.as().applicant.accounts.signIn({ email, password: testPassword, publicComputer: false });
  await expect(signIn).resolves.toHaveProperty("token");
});

test("VN-11, OR-20, OS-15: where support closes accounts, its owner cannot, and files one dated request that can be taken back", async () => {
  const world = await newWorld(bySupport);
  const { applicant: person, email } = await world.newApplicant();
  await expect(person.account.close({ currentPassword: testPassword })).rejects.toMatchObject({
    kind: "conflict",
    code: "closureBySupport",
  });
  const [one, other] = await Promise.all([person.account.askClosure(), person.account.askClosure()]);
  expect(other).toEqual(one);
  const { request, own, dueOn } = await person.account.closing();
  expect(own).toBe(false);
  expect(request).toMatchObject({ filedBy: "applicant", dueOn, decision: null });
  const [mail] = await sentBy(world, "closure.filed");
  expect(mail).toMatchObject({ to: email });
  await person.account.takeBackClosure();
  await person.account.takeBackClosure();
  expect((await person.account.closing()).request).toMatchObject({ decision: "takenBack" });
  expect((await person.account.askClosure()).closureRequestId).not.toBe(one.closureRequestId);
});

test("a request to close is refused where its owner can close the account", async () => {
  const world = await newWorld();
  const { applicant: person } = await world.newApplicant();
  await expect(person.account.askClosure()).rejects.toMatchObject({ kind: "conflict", code: "closureIsOwn" });
});

test("VN-11, OR-20: staff close an account on request not before the months since its latest application, and then for good", async () => {
  const world = await newWorld(bySupport);
  const { applicantId, email, applicant: person } = await fullAccount(world);
  const { staffId } = await world.newRecruiter();
  const { earliestOn } = await person.account.closing();
  await acting(world, (scope) => fileClosureRequest(scope, { applicantId, filedBy: "helpdesk" }));
  const close = () => acting(world, (scope) => closeAccount(scope, applicantId, { kind: "staff", staffId }));
  await expect(close()).rejects.toMatchObject({ kind: "conflict", code: "closureTooEarly", details: { earliestOn } });
  await world.pass(732 * 86_400);
  await close();
  const [request] = await inside(world, ({ tx }) => tx.select().from(closureRequest));
  expect(request).toMatchObject({ decision: "closed", decidedBy: staffId, filedBy: "helpdesk" });
  const [mail] = await sentBy(world, "account.closed");
  expect(mail?.to).toBe(email);
  await expect(close()).rejects.toMatchObject({ kind: "notFound" });
});

test("a refused request is mailed with its reason, stands on the page, and another can be filed", async () => {
  const world = await newWorld(bySupport);
  const { applicant: person, email } = await world.newApplicant();
  const { staffId } = await world.newRecruiter();
  const { closureRequestId } = await person.account.askClosure();
  const reason = "Du har en ansökan som vi inte har beslutat om.";
  await acting(world, (scope) => refuseClosureRequest(scope, { closureRequestId, staffId, reason }));
  const [mail] = await sentBy(world, "closure.refused");
  expect(mail).toMatchObject({ to: email });
  expect(mail?.text).toContain(reason);
  expect((await person.account.closing()).request).toMatchObject({ decision: "refused", reason });
  const again = acting(world, (scope) => refuseClosureRequest(scope, { closureRequestId, staffId, reason }));
  await expect(again).rejects.toMatchObject({ kind: "notFound" });
  expect((await person.account.askClosure()).closureRequestId).not.toBe(closureRequestId);
});

test("an account that was closed while its request waited is no longer among those that wait", async () => {
  const world = await newWorld(bySupport);
  const { applicant: person, email } = await world.newApplicant();
  const applicantId = await idOf(world, email);
  const { staffId } = await world.newRecruiter();
  await person.account.askClosure();
  await acting(world, (scope) => closeAccount(scope, applicantId, { kind: "staff", staffId }));
  const file = acting(world, (scope) => fileClosureRequest(scope, { applicantId, filedBy: "helpdesk" }));
  await expect(file).rejects.toMatchObject({ kind: "notFound" });
});
