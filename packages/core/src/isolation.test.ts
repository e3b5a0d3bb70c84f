import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { closureRequest } from "./account/table";
import { emptyAdvert } from "./advert/rules";
import { withTenant } from "./db/tenant-transaction";
import { message } from "./message/table";
import { effect } from "./outbox/table";
import { isRefusal } from "./refusal";
import { appRouter } from "./router";
import { supportRequest } from "./support/table";
import { attachPdf, beginApplication, completeDetails, minimalPdf, newWorld, type World } from "./testing";
import { windowFromNow } from "./testing/outage";

type Ids = {
  readonly advertId: string;
  readonly recruitmentId: string;
  readonly unitId: string;
  readonly contactId: string;
  readonly draftId: string;
  readonly applicationId: string;
  readonly attachmentId: string;
  readonly submittedAttachmentId: string;
  readonly sessionId: string;
  readonly applicantId: string;
  readonly messageId: string;
  readonly closureRequestId: string;
  readonly supportRequestId: string;
  readonly outageId: string;
  readonly staffId: string;
};

const randomIds = (): Ids => ({
  advertId: randomUUID(),
  recruitmentId: randomUUID(),
  unitId: randomUUID(),
  contactId: randomUUID(),
  draftId: randomUUID(),
  applicationId: randomUUID(),
  attachmentId: randomUUID(),
  submittedAttachmentId: randomUUID(),
  sessionId: randomUUID(),
  applicantId: randomUUID(),
  messageId: randomUUID(),
  closureRequestId: randomUUID(),
  supportRequestId: randomUUID(),
  outageId: randomUUID(),
  staffId: randomUUID(),
});

/** One tenant with one of everything that has an id. */
async function fill(world: World): Promise<Ids> {
  const advert = await world.newAdvert();
  const handedIn = await world.newApplicant();
  const submitted = await beginApplication(handedIn.applicant, advert.advertId);
  const file = await attachPdf(handedIn.applicant, submitted);
  const { applicationId } = await handedIn.applicant.applications.submit({
    draftId: submitted,
    submissionKey: randomUUID(),
  });
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advert.advertId);
  const { attachmentId } = await attachPdf(applicant, draftId);
  const helped = await askForHelp(world, (await handedIn.applicant.session.current())?.applicantId ?? "");
  const [session] = await handedIn.applicant.sessions.mine();
  const sessionId = session?.sessionId ?? "";
  const { staff, staffId } = await world.newRecruiter();
  const { outageId } = await staff.outages.announce(windowFromNow(3));
  return {
    ...advert,
    ...helped,
    sessionId,
    outageId,
    staffId,
    draftId,
    applicationId,
    attachmentId,
    submittedAttachmentId: file.attachmentId,
  };
}

/** What the helpdesk meets: a letter, a request to close the account, a question to support. */
const askForHelp = (world: World, applicantId: string) =>
  withTenant(world.client, world.tenant.id, async ({ tx, now }) => {
    const ids = { messageId: randomUUID(), closureRequestId: randomUUID(), supportRequestId: randomUUID() };
    const effectId = randomUUID();
    const own = { tenantId: world.tenant.id, applicantId, createdAt: now, language: "sv" };
    await tx.insert(effect).values({ ...own, id: effectId, name: "none", payload: {}, doneAt: now });
    const mail = { kind: "receipt", recipient: "kim@example.se", subject: "S", text: "T", html: "H" };
    await tx.insert(message).values({ ...own, ...mail, id: ids.messageId, effectId, state: "sent" });
    const asked = { filedBy: "applicant", askedAt: now, dueOn: "2027-01-01" } as const;
    await tx.insert(closureRequest).values({ ...own, ...asked, id: ids.closureRequestId });
    const wrote = { kind: "support", email: "kim@example.se", tried: "", happened: "", page: "/" } as const;
    await tx.insert(supportRequest).values({ ...own, ...wrote, id: ids.supportRequestId });
    return { applicantId, ...ids };
  });

const education = {
  id: randomUUID(),
  school: "Vårdskolan",
  programme: "Vård",
  level: "vocational" as const,
  from: "2010-08",
  to: "2013-06",
};

const noInterest = { areas: [], occupations: [], extents: [], employments: [], places: [], unitIds: [] };

/** How each procedure that takes an id is called with one. A procedure that is not here fails the last test. */
const calls: Record<string, (ids: Ids) => unknown> = {
  "applicant.adverts.open": ({ advertId }) => ({ advertId }),
  "applicant.sessions.end": ({ sessionId }) => ({ sessionId }),
  "applicant.drafts.start": ({ advertId }) => ({ advertId }),
  "applicant.drafts.open": ({ draftId }) => ({ draftId }),
  "applicant.drafts.keep": ({ draftId }) => ({ draftId, step: "details", visited: true, details: completeDetails }),
  "applicant.drafts.keepCvRow": ({ draftId }) => ({ draftId, part: "education", row: education }),
  "applicant.drafts.removeCvRow": ({ draftId }) => ({ draftId, part: "education", rowId: education.id }),
  "applicant.drafts.passCv": ({ draftId }) => ({ draftId }),
  "applicant.drafts.autosave": ({ draftId }) => ({ draftId, step: "details", visited: true, details: completeDetails }),
  "applicant.drafts.choose": ({ draftId }) => ({ draftId, by: randomUUID(), field: "details.phone", stays: "other" }),
  "applicant.drafts.discard": ({ draftId }) => ({ draftId }),
  "applicant.attachments.receive": ({ draftId }) => ({ draftId, name: "cv.pdf", body: Readable.from([minimalPdf()]) }),
  "applicant.attachments.remove": ({ attachmentId }) => ({ attachmentId }),
  "applicant.attachments.open": ({ attachmentId }) => ({ attachmentId }),
  "applicant.interests.review": ({ unitId }) => ({ ...noInterest, unitIds: [unitId] }),
  "applicant.interests.register": ({ unitId }) => ({ ...noInterest, unitIds: [unitId], alerts: true }),
  "applicant.interests.ask": ({ unitId }) => ({
    ...noInterest,
    unitIds: [unitId],
    alerts: true,
    email: "somebody@example.se",
  }),
  "applicant.applications.submit": ({ draftId }) => ({ draftId, submissionKey: randomUUID() }),
  "applicant.applications.receipt": ({ applicationId }) => ({ applicationId }),
  "applicant.applications.beginUpdate": ({ applicationId }) => ({ applicationId }),
  "applicant.applications.keepFile": ({ draftId, submittedAttachmentId }) => ({
    draftId,
    attachmentId: submittedAttachmentId,
    kept: false,
  }),
  "applicant.applications.withdraw": ({ applicationId }) => ({ applicationId }),
  "applicant.applications.versions": ({ applicationId }) => ({ applicationId }),
  "applicant.applications.version": ({ applicationId }) => ({ applicationId, number: 1 }),
  "applicant.applications.messages": ({ applicationId }) => ({ applicationId }),
  "staff.units.create": ({ unitId }) => ({ parentId: unitId, name: "Enhet", place: "Ort", about: "" }),
  "staff.contacts.ofUnit": ({ unitId }) => ({ unitId }),
  "staff.contacts.create": ({ unitId }) => ({ unitId, role: "recruiter", title: "Chef", phone: "", email: "" }),
  "staff.recruitments.open": ({ recruitmentId }) => ({ recruitmentId }),
  "staff.recruitments.create": ({ unitId }) => ({ title: "Ny", reference: randomUUID(), unitId }),
  "staff.questionnaires.open": ({ recruitmentId }) => ({ recruitmentId }),
  "staff.questionnaires.save": ({ recruitmentId }) => ({ recruitmentId, questions: [] }),
  "staff.adverts.open": ({ recruitmentId }) => ({ recruitmentId }),
  "staff.adverts.save": ({ recruitmentId }) => ({ recruitmentId, revision: 2, text: advertText }),
  "staff.adverts.publish": ({ recruitmentId }) => ({ recruitmentId, revision: 2 }),
  "staff.candidates.list": ({ recruitmentId }) => ({ recruitmentId }),
  "staff.candidates.open": ({ applicationId }) => ({ applicationId }),
  "staff.candidates.attachment": ({ submittedAttachmentId }) => ({ attachmentId: submittedAttachmentId }),
  "staff.helpdesk.account": ({ applicantId }) => ({ applicantId }),
  "staff.helpdesk.letter": ({ applicantId, messageId }) => ({ applicantId, messageId }),
  "staff.helpdesk.resend": ({ applicantId, messageId }) => ({ applicantId, messageId, attempts: 0 }),
  "staff.helpdesk.withdraw": ({ applicantId, applicationId }) => ({ applicantId, applicationId }),
  "staff.helpdesk.fileClosure": ({ applicantId }) => ({ applicantId }),
  "staff.helpdesk.closure": ({ applicantId, closureRequestId }) => ({ applicantId, closureRequestId }),
  "staff.helpdesk.close": ({ applicantId, closureRequestId }) => ({ applicantId, closureRequestId }),
  "staff.helpdesk.refuseClosure": ({ applicantId, closureRequestId }) => ({
    applicantId,
    closureRequestId,
    reason: "X",
  }),
  "staff.helpdesk.sendVerification": ({ applicantId }) => ({ applicantId }),
  "staff.helpdesk.sendRenewal": ({ applicantId }) => ({ applicantId }),
  "staff.helpdesk.endSessions": ({ applicantId }) => ({ applicantId }),
  "staff.inbox.supportRequest": ({ supportRequestId }) => ({ supportRequestId }),
  "staff.inbox.markHandled": ({ supportRequestId }) => ({ supportRequestId, handled: true }),
  "staff.memberFactors.reset": ({ staffId }) => ({ staffId }),
  "staff.outages.cancel": ({ outageId }) => ({ outageId }),
};

/** Procedures that take no id of anything. */
const withoutIds = [
  // A filter that names a foreign id finds nothing (see audit/procedures.test.ts).
  "staff.audit.list",
  "staff.audit.state",
  "staff.audit.export",
  "staff.outages.list",
  "staff.outages.announce",
  "platform.outages.list",
  "platform.outages.announce",
  // An operator's own: the ids are not a tenant's.
  "platform.outages.open",
  "platform.outages.change",
  "platform.outages.cancel",
  "staff.factor.current",
  "staff.factor.begin",
  "staff.factor.confirm",
  "staff.factor.prove",
  "staff.factor.recover",
  "staff.factor.renewRecoveryCodes",
  "staff.memberFactors.list",
  "staff.links.open",
  "staff.links.use",
  "staff.mailSender.records",
  "staff.mailSender.makeKey",
  "staff.mailSender.check",
  "platform.onboarding.presets",
  "platform.onboarding.plan",
  "platform.onboarding.make",
  "applicant.session.current",
  "applicant.session.touch",
  "applicant.accounts.challenge",
  "applicant.accounts.beginRegistration",
  "applicant.accounts.finishRegistration",
  "applicant.accounts.verify",
  "applicant.accounts.signIn",
  "applicant.accounts.signOut",
  "applicant.credentials.askRenewal",
  "applicant.credentials.renewal",
  "applicant.credentials.renew",
  "applicant.credentials.changePassword",
  "applicant.address.current",
  "applicant.address.askChange",
  "applicant.address.takeBackChange",
  "applicant.address.confirmChange",
  "applicant.address.askVerification",
  "applicant.sessions.mine",
  "applicant.sessions.endOthers",
  "applicant.adverts.list",
  "applicant.feeds.adverts",
  "applicant.feeds.addresses",
  "applicant.drafts.mine",
  "applicant.interests.questions",
  "applicant.interests.mine",
  "applicant.interests.remove",
  "applicant.interests.confirm",
  "applicant.interests.endable",
  "applicant.interests.unsubscribe",
  "applicant.interests.removeByLink",
  "staff.occupations.list",
  "applicant.drafts.discardAll",
  "applicant.keptForms.keep",
  "applicant.keptForms.of",
  "applicant.keptForms.forget",
  "applicant.applications.mine",
  "applicant.notices.current",
  "applicant.notices.version",
  "applicant.notices.list",
  "applicant.support.begin",
  "applicant.support.ask",
  "applicant.support.sent",
  "applicant.account.profile",
  "applicant.account.saveProfile",
  "applicant.account.keepCvRow",
  "applicant.account.removeCvRow",
  "applicant.account.held",
  "applicant.account.download",
  "applicant.account.closing",
  "applicant.account.close",
  "applicant.account.askClosure",
  "applicant.account.takeBackClosure",
  "staff.configuration.current",
  "staff.configuration.plan",
  "staff.configuration.problem",
  "staff.configuration.change",
  "staff.configuration.versions",
  "staff.configuration.version",
  "staff.configuration.rollBack",
  "staff.configuration.cancel",
  "staff.domains.list",
  "staff.domains.open",
  "staff.domains.missing",
  "staff.domains.claim",
  "staff.domains.verify",
  "staff.domains.release",
  "staff.domains.makeFirst",
  "staff.door.signIn",
  "staff.door.signOut",
  "staff.door.current",
  "staff.door.touch",
  "staff.member.current",
  "staff.units.list",
  "staff.recruitments.list",
  "staff.helpdesk.find",
  "staff.inbox.waiting",
  "staff.inbox.closures",
  "staff.inbox.support",
  "staff.leave.current",
  "staff.leave.grant",
  "staff.leave.end",
  "applicant.wordsPreview.admit",
  "staff.wording.list",
  "staff.wording.open",
  "staff.wording.save",
  "staff.wording.reset",
  "staff.wording.preview",
  "staff.look.current",
  "staff.look.save",
  "staff.look.saveLogotype",
  "staff.look.removeLogotype",
  "staff.look.undo",
  "applicant.brand.picture",
  "platform.tenants.list",
  "platform.tenants.open",
  "platform.tenants.suspend",
  "platform.tenants.reopen",
  "platform.health",
];

const advertText = emptyAdvert("Ny", "Ort");

let here: World;
let there: World;
let foreign: Ids;
let tokens: { applicant: string; staff: string };

beforeAll(async () => {
  [here, there] = [await newWorld(), await newWorld()];
  await fill(here);
  foreign = await fill(there);
  tokens = { applicant: (await here.newApplicant()).token, staff: (await here.newRecruiter()).token };
});

type Outcome = { readonly answered: boolean; readonly kind?: string; readonly code?: string; readonly thrown?: string };

async function callAt(world: World, token: string, name: string, input: unknown): Promise<Outcome> {
  const call = name
    .split(".")
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], world.as(token)) as (
    input: unknown,
  ) => Promise<unknown>;
  try {
    await call(input);
    return { answered: true };
  } catch (error) {
    if (isRefusal(error)) return { answered: false, kind: error.kind, code: error.code };
    return { answered: false, thrown: String(error) };
  }
}

const tokenFor = (name: string) => (name.startsWith("staff.") ? tokens.staff : tokens.applicant);

test.each(Object.keys(calls))("%s answers another tenant's id as it answers an id of nothing", async (name) => {
  const input = calls[name];
  if (!input) throw new Error("no call");
  const stranger = await callAt(here, tokenFor(name), name, input(foreign));
  const nothing = await callAt(here, tokenFor(name), name, input(randomIds()));
  expect(stranger).toEqual({ answered: false, kind: "notFound", code: "notFound" });
  expect(stranger).toEqual(nothing);
});

test("after every call with another tenant's ids, that tenant is as it was", async () => {
  const count = () =>
    withTenant(there.client, there.tenant.id, async ({ tx }) => {
      const tables = ["unit", "contact", "recruitment", "advert_version", "draft", "application", "attachment"];
      const counts = tables.map((table) => sql`(select count(*) from ${sql.identifier(table)})::int`);
      return (await tx.execute(sql`select ${sql.join(counts, sql`, `)}`)).rows;
    });
  const before = await count();
  for (const [name, input] of Object.entries(calls)) await callAt(here, tokenFor(name), name, input(foreign));
  expect(await count()).toEqual(before);
});

test("a session of one tenant opens nothing at another", async () => {
  const { token } = await there.newApplicant();
  expect(await here.as(token).applicant.session.current()).toBeNull();
  await expect(here.as(token).applicant.applications.mine()).rejects.toMatchObject({ kind: "unauthenticated" });
});

test("a staff member of one tenant is told at another that there is no such place", async () => {
  const { token } = await there.newRecruiter();
  await expect(here.as(token).staff.recruitments.list()).rejects.toMatchObject({ kind: "notFound" });
});

test("a draft and its files are unreachable for staff", async () => {
  const mine = await fill(here);
  const { staff } = await here.newRecruiter();
  await expect(staff.candidates.open({ applicationId: mine.draftId })).rejects.toMatchObject({ kind: "notFound" });
  await expect(staff.candidates.attachment({ attachmentId: mine.attachmentId })).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("somebody else's draft, file and application at the same tenant are as if they were not", async () => {
  const mine = await fill(here);
  const { applicant } = await here.newApplicant();
  await expect(applicant.drafts.open({ draftId: mine.draftId })).rejects.toMatchObject({ kind: "notFound" });
  await expect(applicant.attachments.remove({ attachmentId: mine.attachmentId })).rejects.toMatchObject({
    kind: "notFound",
  });
  await expect(applicant.applications.receipt({ applicationId: mine.applicationId })).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("every procedure of the router is tried with foreign ids, or is known to take none", () => {
  const known = [...Object.keys(calls), ...withoutIds].sort();
  expect(Object.keys(appRouter._def.procedures).sort()).toEqual(known);
});
