import { randomUUID } from "node:crypto";
import { access } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { application } from "../application/table";
import { removeDiscardedFiles } from "../attachment/chores";
import { attachment } from "../attachment/table";
import { auditEvent } from "../audit/table";
import { draft, keptForm } from "../draft/table";
import { applicant, applicantSession, emailToken } from "../identity/table";
import type { Mail } from "../mail/mailer";
import { message } from "../message/table";
import type { EffectName } from "../outbox/effects";
import { effect } from "../outbox/table";
import { attachPdf, beginApplication, newWorld, testPassword, type World } from "../testing";
import { choreOf, happenTwice, newPost } from "../testing/outbox";
import { accountIdOf, filesFolder, inside } from "../testing/world";
import { closeAccount, fileClosureRequest, refuseClosureRequest } from "./acts";
import { closureRequest } from "./table";

const bySupport = { accounts: { selfRemoval: false, removalMonthsAfterApplication: 24 } };

/** What an act stands in, as a procedure would give it. */
const acting = <Result>(world: World, work: (scope: Parameters<typeof closeAccount>[0]) => Promise<Result>) =>
  inside(world, ({ tx, now }) => work({ tx, now, tenantId: world.tenant.id, tenant: world.tenant }));

async function mailsOf(world: World, name: EffectName): Promise<readonly Mail[]> {
  const { mailer, sent } = newPost();
  await happenTwice(world, name, mailer);
  return sent;
}

/** What somebody writes who registers anew. */
const anew = {
  firstName: "Kim",
  lastName: "Nyman",
  street: "",
  postalCode: "",
  city: "",
  phone: "08-465 004 00",
};

/** One account with something of everything that goes when it closes. */
async function fullAccount(world: World) {
  const [first, second] = [await world.newAdvert(), await world.newAdvert()];
  const someone = await world.newApplicant();
  const applicantId = await accountIdOf(someone);
  const submitted = await beginApplication(someone.applicant, first.advertId);
  const kept = await attachPdf(someone.applicant, submitted, "handling.pdf");
  const { applicationId } = await someone.applicant.applications.submit({
    draftId: submitted,
    submissionKey: randomUUID(),
  });
  const begun = await beginApplication(someone.applicant, second.advertId);
  const dropped = await attachPdf(someone.applicant, begun, "Kims utkast.pdf");
  await mailsOf(world, "applicant.registered");
  await mailsOf(world, "application.submitted");
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

  expect(await removeDiscardedFiles(choreOf(world))).toBe(1);
  expect(await removeDiscardedFiles(choreOf(world))).toBe(0);
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
  await visitor.accounts.finishRegistration({ registrationToken, ...anew });
  const { token } = await visitor.accounts.signIn({ email, password: testPassword, publicComputer: false });
  expect(await world.as(token).applicant.applications.mine()).toEqual([]);
});

test("OS-15: a mail tells the old address that the account is gone, and then the address is forgotten too", async () => {
  const world = await newWorld();
  const { applicant: person, email, applicantId } = await fullAccount(world);
  await person.account.close({ currentPassword: testPassword });
  const [mail] = await mailsOf(world, "account.closed");
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
  const [mail] = await mailsOf(world, "closure.filed");
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
  const [mail] = await mailsOf(world, "account.closed");
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
  const [mail] = await mailsOf(world, "closure.refused");
  expect(mail).toMatchObject({ to: email });
  expect(mail?.text).toContain(reason);
  expect((await person.account.closing()).request).toMatchObject({ decision: "refused", reason });
  const again = acting(world, (scope) => refuseClosureRequest(scope, { closureRequestId, staffId, reason }));
  await expect(again).rejects.toMatchObject({ kind: "notFound" });
  expect((await person.account.askClosure()).closureRequestId).not.toBe(closureRequestId);
});

test("an account that was closed while its request waited is no longer among those that wait", async () => {
  const world = await newWorld(bySupport);
  const { applicant: person } = await world.newApplicant();
  const applicantId = await accountIdOf({ applicant: person });
  const { staffId } = await world.newRecruiter();
  await person.account.askClosure();
  await acting(world, (scope) => closeAccount(scope, applicantId, { kind: "staff", staffId }));
  const file = acting(world, (scope) => fileClosureRequest(scope, { applicantId, filedBy: "helpdesk" }));
  await expect(file).rejects.toMatchObject({ kind: "notFound" });
});
