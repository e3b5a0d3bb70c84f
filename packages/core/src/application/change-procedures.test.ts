import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import { draft } from "../draft/table";
import { effect } from "../outbox/table";
import { attachPdf, beginApplication, completeDetails, dayFromNow, newWorld, type World } from "../testing";
import { withdrawApplication } from "./acts";

type Person = Awaited<ReturnType<World["newApplicant"]>>;

const question = {
  id: randomUUID(),
  type: "longText" as const,
  label: "Varför?",
  help: "",
  required: true,
  charactersMax: 100,
};

/** Somebody with an application, and its files. */
async function applied(world: World, advert: Parameters<World["newAdvert"]>[0] = {}, files: readonly string[] = []) {
  const made = await world.newAdvert(advert, [question]);
  const person = await world.newApplicant();
  const draftId = await beginApplication(person.applicant, made.advertId, { [question.id]: "Därför." });
  for (const name of files) await attachPdf(person.applicant, draftId, name);
  const { applicationId, number } = await submit(person, draftId);
  return { ...made, ...person, applicationId, number };
}

const submit = ({ applicant }: Pick<Person, "applicant">, draftId: string, submissionKey = randomUUID()) =>
  applicant.applications.submit({ draftId, submissionKey });

const signInAgain = async (world: World, { email, password }: Person, waitedMs = 0) => {
  const { token } = await world.as().applicant.accounts.signIn({ email, password, publicComputer: false });
  return world.as(token, { waitedMs }).applicant;
};

/** Moves the clock to some seconds before the end of the last day. */
async function untilEnd(world: World, advertId: string, secondsLeft: number) {
  const { closesAt } = await world.as().applicant.adverts.open({ advertId });
  await world.pass(Math.floor(((closesAt?.getTime() ?? 0) - Date.now()) / 1000) - secondsLeft);
}

test("VN-14, OR-11, OS-8: an update begins with everything that was handed in, and makes a next version under the same number", async () => {
  const world = await newWorld();
  const mine = await applied(world, {}, ["cv.pdf"]);
  const before = await mine.applicant.applications.receipt(mine);
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  const opened = await mine.applicant.drafts.open({ draftId });
  expect(opened.applicationId).toBe(mine.applicationId);
  expect(opened.content).toMatchObject({ details: completeDetails, answers: { [question.id]: "Därför." } });
  expect(opened.earlierFiles).toMatchObject([{ name: "cv.pdf", kept: true }]);
  await mine.applicant.drafts.keep({
    draftId,
    step: "questions",
    visited: true,
    answers: { [question.id]: "För att jag vill." },
  });
  await world.pass(60);
  expect((await submit(mine, draftId)).number).toBe(mine.number);
  const after = await mine.applicant.applications.receipt(mine);
  expect(after).toMatchObject({ number: mine.number, versionNumber: 2, receivedAt: before.receivedAt });
  expect(after.changedAt.getTime()).toBeGreaterThan(before.changedAt.getTime());
  expect(after.content.answers[0]?.value).toBe("För att jag vill.");
  expect(after.content.attachments.map(({ name }) => name)).toEqual(["cv.pdf"]);
});

test("SE-1: the versions before an update stay as they were, and their applicant reads each with its files", async () => {
  const world = await newWorld();
  const mine = await applied(world, {}, ["cv.pdf", "brev.pdf"]);
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  const [first] = (await mine.applicant.drafts.open({ draftId })).earlierFiles;
  const attachmentId = first?.id ?? "";
  await mine.applicant.applications.keepFile({ draftId, attachmentId, kept: false });
  await attachPdf(mine.applicant, draftId, "intyg.pdf");
  await submit(mine, draftId);
  expect(await mine.applicant.applications.versions(mine)).toMatchObject([
    { number: 2, changes: { details: false, cv: false, answers: 0, filesAdded: 1, filesRemoved: 1 } },
    { number: 1, changes: null },
  ]);
  const namesOf = async (number: number) =>
    (await mine.applicant.applications.version({ applicationId: mine.applicationId, number })).content.attachments.map(
      ({ name }) => name,
    );
  expect(await namesOf(1)).toEqual(["cv.pdf", "brev.pdf"]);
  expect(await namesOf(2)).toEqual(["brev.pdf", "intyg.pdf"]);
  // The file that was left out is still read by whoever sent it, and is not swept.
  expect(await mine.applicant.attachments.open({ attachmentId })).toMatchObject({ name: "cv.pdf" });
});

test("an update that is left lying changes nothing, stands at its application, and is gone on with", async () => {
  const world = await newWorld();
  const mine = await applied(world);
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  await mine.applicant.drafts.keep({ draftId, step: "questions", visited: true, answers: { [question.id]: "Nytt" } });
  const receipt = await mine.applicant.applications.receipt(mine);
  expect(receipt).toMatchObject({ versionNumber: 1, updateDraftId: draftId });
  expect(receipt.content.answers[0]?.value).toBe("Därför.");
  expect(await mine.applicant.applications.mine()).toMatchObject([{ updateDraftId: draftId }]);
  expect(await mine.applicant.applications.beginUpdate(mine)).toEqual({ draftId });
});

test.each([
  {
    id: "OR-13, OS-10",
    name: "at a time",
    attachments: { perSubmissionMax: 2, totalMax: 10 },
    code: "attachmentsPerSubmission",
  },
  { id: "OR-14", name: "in all", attachments: { perSubmissionMax: 5, totalMax: 3 }, code: "attachmentsInAll" },
])("$id: more files come by updating, and an update counts them $name", async ({ attachments, code }) => {
  const world = await newWorld({ attachments });
  const mine = await applied(world, {}, ["1.pdf", "2.pdf"]);
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  await attachPdf(mine.applicant, draftId, "3.pdf");
  if (code === "attachmentsPerSubmission") await attachPdf(mine.applicant, draftId, "4.pdf");
  await expect(attachPdf(mine.applicant, draftId, "5.pdf")).rejects.toMatchObject({ code });
});

test("OR-14: a file that was left out of an update is taken in again only while there is room", async () => {
  const world = await newWorld({ attachments: { totalMax: 2 } });
  const mine = await applied(world, {}, ["1.pdf", "2.pdf"]);
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  const [first] = (await mine.applicant.drafts.open({ draftId })).earlierFiles;
  const keep = (kept: boolean) =>
    mine.applicant.applications.keepFile({ draftId, attachmentId: first?.id ?? "", kept });
  await keep(false);
  await keep(true);
  await keep(false);
  await attachPdf(mine.applicant, draftId, "3.pdf");
  await expect(keep(true)).rejects.toMatchObject({ code: "attachmentsInAll" });
});

test("SE-4, VN-14: an update is taken at the last moment of the last day by when its last byte was read, and not after", async () => {
  const world = await newWorld({ applications: { withdrawal: { lateRoute: "advertContact" } } });
  const mine = await applied(world, { lastDayOn: dayFromNow(0) });
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  await untilEnd(world, mine.advertId, -60);
  const late = await signInAgain(world, mine);
  await expect(submit({ applicant: late }, draftId)).rejects.toMatchObject({
    kind: "conflict",
    code: "deadlinePassed",
    details: { lateRoute: "advertContact" },
  });
  await expect(late.applications.beginUpdate(mine)).rejects.toMatchObject({ code: "deadlinePassed" });
  expect(await late.applications.receipt(mine)).toMatchObject({ versionNumber: 1, mayUpdate: false });
  const inTime = await signInAgain(world, mine, 120_000);
  await submit({ applicant: inTime }, draftId);
  expect(await inTime.applications.receipt(mine)).toMatchObject({ versionNumber: 2, late: false });
});

test("where late applications are taken and marked, what was handed in still changes only until the last day", async () => {
  const world = await newWorld({ applications: { late: "acceptMarked" } });
  const mine = await applied(world, { lastDayOn: dayFromNow(0) });
  await untilEnd(world, mine.advertId, -60);
  const late = await signInAgain(world, mine);
  await expect(late.applications.beginUpdate(mine)).rejects.toMatchObject({ code: "deadlinePassed" });
});

test("where updates are not offered none begins", async () => {
  const world = await newWorld({ applications: { update: "never" } });
  const mine = await applied(world);
  await expect(mine.applicant.applications.beginUpdate(mine)).rejects.toMatchObject({ code: "updateNotOffered" });
});

test("an update submitted twenty times at once is one version and one receipt", async () => {
  const world = await newWorld();
  const mine = await applied(world);
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  const key = randomUUID();
  const receipts = await Promise.all(Array.from({ length: 20 }, () => submit(mine, draftId, key)));
  expect(new Set(receipts.map(({ applicationId }) => applicationId))).toEqual(new Set([mine.applicationId]));
  expect(await mine.applicant.applications.versions(mine)).toHaveLength(2);
});

test("an update begun twenty times at once is one draft", async () => {
  const world = await newWorld();
  const mine = await applied(world);
  const begun = await Promise.all(Array.from({ length: 20 }, () => mine.applicant.applications.beginUpdate(mine)));
  expect(new Set(begun.map(({ draftId }) => draftId)).size).toBe(1);
});

test("VN-12, OR-19, OS-14: a withdrawn application stays in the list, marked, and staff see the mark", async () => {
  const world = await newWorld();
  const mine = await applied(world);
  const { withdrawnAt } = await mine.applicant.applications.withdraw(mine);
  expect(await mine.applicant.applications.mine()).toMatchObject([
    { applicationId: mine.applicationId, withdrawnAt, withdrawnBy: "applicant", progress: { state: "withdrawn" } },
  ]);
  const { staff } = await world.newRecruiter();
  expect(await staff.candidates.list(mine)).toMatchObject([{ withdrawnAt }]);
  await world.pass(60);
  // The same act again is answered, and moves nothing.
  expect(await mine.applicant.applications.withdraw(mine)).toEqual({ withdrawnAt });
  const promised = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx.select({ payload: effect.payload }).from(effect).where(eq(effect.name, "application.withdrawn")),
  );
  expect(promised).toEqual([{ payload: { applicationId: mine.applicationId } }]);
});

test("VN-12: whoever has withdrawn applies anew until the last day, under a new number", async () => {
  const world = await newWorld();
  const mine = await applied(world);
  await mine.applicant.applications.withdraw(mine);
  await expect(mine.applicant.applications.beginUpdate(mine)).rejects.toMatchObject({ code: "alreadyWithdrawn" });
  const draftId = await beginApplication(mine.applicant, mine.advertId, { [question.id]: "Igen." });
  const again = await submit(mine, draftId);
  expect(again.number).toBe(mine.number + 1);
  expect((await mine.applicant.applications.mine()).map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([
    false,
    true,
  ]);
});

test("VN-13, OR-19, OS-14: after the last day a withdrawal is refused with the tenant's late route, and nothing is marked", async () => {
  const world = await newWorld({ applications: { withdrawal: { lateRoute: "supportByPhone" } } });
  const mine = await applied(world, { lastDayOn: dayFromNow(0) });
  await untilEnd(world, mine.advertId, -60);
  const late = await signInAgain(world, mine);
  await expect(late.applications.withdraw(mine)).rejects.toMatchObject({
    kind: "conflict",
    code: "deadlinePassed",
    details: { lateRoute: "supportByPhone" },
  });
  expect(await late.applications.receipt(mine)).toMatchObject({ withdrawnAt: null, mayWithdraw: false });
  // On request the helpdesk takes it back all the same.
  await withTenant(world.client, world.tenant.id, ({ tx, now }) =>
    withdrawApplication({ tx, now, tenantId: world.tenant.id }, mine.applicationId, "helpdesk"),
  );
  expect(await late.applications.receipt(mine)).toMatchObject({ withdrawnBy: "helpdesk" });
});

test("SE-4: a withdrawal that was read before the end counts as in time, however long it waited", async () => {
  const world = await newWorld();
  const mine = await applied(world, { lastDayOn: dayFromNow(0) });
  await untilEnd(world, mine.advertId, -60);
  const inTime = await signInAgain(world, mine, 120_000);
  expect((await inTime.applications.withdraw(mine)).withdrawnAt).toBeInstanceOf(Date);
});

test("an update that was begun goes with the withdrawal, and its new files with it; those that were sent stay", async () => {
  const world = await newWorld();
  const mine = await applied(world, {}, ["cv.pdf"]);
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  const added = await attachPdf(mine.applicant, draftId, "nytt.pdf");
  await mine.applicant.applications.withdraw(mine);
  await expect(mine.applicant.drafts.open({ draftId })).rejects.toMatchObject({ kind: "notFound" });
  await expect(mine.applicant.attachments.open(added)).rejects.toMatchObject({ kind: "notFound" });
  const { content } = await mine.applicant.applications.receipt(mine);
  const [sent] = content.attachments;
  expect(await mine.applicant.attachments.open({ attachmentId: sent?.id ?? "" })).toMatchObject({ name: "cv.pdf" });
});

test("a withdrawal and the submission of an update at once: both are whole, whichever came first", async () => {
  const world = await newWorld();
  for (let round = 0; round < 6; round += 1) {
    const mine = await applied(world, {}, ["cv.pdf"]);
    const { draftId } = await mine.applicant.applications.beginUpdate(mine);
    await attachPdf(mine.applicant, draftId, "nytt.pdf");
    const [submitted] = await Promise.allSettled([submit(mine, draftId), mine.applicant.applications.withdraw(mine)]);
    const after = await mine.applicant.applications.receipt(mine);
    expect(after.withdrawnAt).not.toBeNull();
    expect(after.versionNumber).toBe(submitted.status === "fulfilled" ? 2 : 1);
    if (submitted.status === "rejected") expect(submitted.reason).toMatchObject({ kind: "notFound" });
    const left = await withTenant(world.client, world.tenant.id, ({ tx }) =>
      tx.select({ id: draft.id }).from(draft).where(eq(draft.applicationId, mine.applicationId)),
    );
    expect(left).toEqual([]);
  }
});

test("somebody else's application is as if it were not: to update, withdraw, read back", async () => {
  const world = await newWorld();
  const mine = await applied(world);
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  const { applicant } = await world.newApplicant();
  const notFound = { kind: "notFound" };
  const { applicationId } = mine;
  await expect(applicant.applications.beginUpdate({ applicationId })).rejects.toMatchObject(notFound);
  await expect(applicant.applications.withdraw({ applicationId })).rejects.toMatchObject(notFound);
  await expect(applicant.applications.versions({ applicationId })).rejects.toMatchObject(notFound);
  await expect(applicant.applications.version({ applicationId, number: 1 })).rejects.toMatchObject(notFound);
  await expect(applicant.applications.messages({ applicationId })).rejects.toMatchObject(notFound);
  await expect(
    applicant.applications.keepFile({ draftId, attachmentId: randomUUID(), kept: true }),
  ).rejects.toMatchObject(notFound);
  // A file of one's own that is no part of the application cannot be smuggled into the next version.
  await expect(
    mine.applicant.applications.keepFile({ draftId, attachmentId: randomUUID(), kept: true }),
  ).rejects.toMatchObject(notFound);
});

test("a republished advert with more time gives time to update and withdraw too, and its dates are those one waits for", async () => {
  const world = await newWorld();
  const mine = await applied(world, { lastDayOn: dayFromNow(1) });
  const { staff } = await world.newRecruiter();
  const editor = await staff.adverts.open(mine);
  const { revision } = await staff.adverts.save({
    recruitmentId: mine.recruitmentId,
    revision: editor.revision,
    text: { ...editor.text, lastDayOn: dayFromNow(9), process: [{ what: "Intervjuer", on: dayFromNow(20) }] },
  });
  await staff.adverts.publish({ recruitmentId: mine.recruitmentId, revision });
  await world.pass(4 * 86_400);
  const applicant = await signInAgain(world, mine);
  expect(await applicant.applications.receipt(mine)).toMatchObject({
    mayUpdate: true,
    mayWithdraw: true,
    lastDayOn: dayFromNow(9),
    progress: { state: "received", expected: { kind: "step", what: "Intervjuer", on: dayFromNow(20) } },
  });
  const { draftId } = await applicant.applications.beginUpdate(mine);
  await submit({ applicant }, draftId);
  expect(await applicant.applications.receipt(mine)).toMatchObject({ versionNumber: 2 });
});
