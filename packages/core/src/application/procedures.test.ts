import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import { effect } from "../outbox/table";
import { attachPdf, beginApplication, completeDetails, dayFromNow, newWorld } from "../testing";
import { applicationVersion } from "./table";

test("SE-3: a submitted application gets the next number of its recruitment, and its files and answers follow it", async () => {
  const world = await newWorld();
  const { advertId, recruitmentId } = await world.newAdvert();
  const first = await world.newApplicant();
  const second = await world.newApplicant();
  const submit = async ({ applicant }: typeof first) => {
    const draftId = await beginApplication(applicant, advertId);
    await attachPdf(applicant, draftId);
    return applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  };
  expect((await submit(first)).number).toBe(1);
  expect((await submit(second)).number).toBe(2);
  const { staff } = await world.newRecruiter();
  const list = await staff.candidates.list({ recruitmentId });
  expect(list.map(({ number, attachments }) => ({ number, attachments }))).toEqual([
    { number: 1, attachments: 1 },
    { number: 2, attachments: 1 },
  ]);
});

test("the same submission key gives the same receipt, also from twenty submits at once", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  const submissionKey = randomUUID();
  const receipts = await Promise.all(
    Array.from({ length: 20 }, () => applicant.applications.submit({ draftId, submissionKey })),
  );
  expect(new Set(receipts.map(({ applicationId }) => applicationId)).size).toBe(1);
  expect(await applicant.applications.mine()).toHaveLength(1);
});

test("a second application of the same person is told of the first, also from two devices at once", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  const outcomes = await Promise.allSettled(
    [randomUUID(), randomUUID()].map((submissionKey) => applicant.applications.submit({ draftId, submissionKey })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [{ applicationId } = { applicationId: "" }] = await applicant.applications.mine();
  await expect(applicant.drafts.start({ advertId })).rejects.toMatchObject({
    code: "alreadyApplied",
    details: { applicationId },
  });
});

test("the same key gives the same receipt, whatever has happened since: after the last day too", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert({ lastDayOn: dayFromNow(1) });
  const { applicant, email, password } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  const submissionKey = randomUUID();
  const first = await applicant.applications.submit({ draftId, submissionKey });
  await world.pass(5 * 86_400);
  const { token } = await world.as().applicant.accounts.signIn({ email, password, publicComputer: false });
  expect(await world.as(token).applicant.applications.submit({ draftId, submissionKey })).toEqual(first);
});

test("SE-4, VN-14: an application is accepted until the end of the last day by the database's clock, and refused after it with the late route", async () => {
  const world = await newWorld({ applications: { withdrawal: { lateRoute: "advertContact" } } });
  const lastDayOn = dayFromNow(0);
  const { advertId } = await world.newAdvert({ lastDayOn });
  const { closesAt } = await world.as().applicant.adverts.open({ advertId });
  const left = Math.floor(((closesAt?.getTime() ?? 0) - Date.now()) / 1000);
  const [early, late] = [await world.newApplicant(), await world.newApplicant()];
  const [drafts] = [await Promise.all([early, late].map(({ applicant }) => beginApplication(applicant, advertId)))];
  await world.pass(left - 60);
  const signedIn = async ({ email, password }: typeof early) => {
    const { token } = await world.as().applicant.accounts.signIn({ email, password, publicComputer: false });
    return token;
  };
  const [earlyToken, lateToken] = [await signedIn(early), await signedIn(late)];
  const accepted = await world
    .as(earlyToken)
    .applicant.applications.submit({ draftId: drafts[0] ?? "", submissionKey: randomUUID() });
  expect(accepted.number).toBe(1);
  await world.pass(120);
  // Received before the end, though it waited two minutes for its turn: what counts is when its last byte was read (I3).
  const refused = world
    .as(lateToken)
    .applicant.applications.submit({ draftId: drafts[1] ?? "", submissionKey: randomUUID() });
  await expect(refused).rejects.toMatchObject({
    kind: "conflict",
    code: "deadlinePassed",
    details: { lateRoute: "advertContact" },
  });
  const waited = await world
    .as(lateToken, { waitedMs: 150_000 })
    .applicant.applications.submit({ draftId: drafts[1] ?? "", submissionKey: randomUUID() });
  expect(waited.number).toBe(2);
});

test("the database itself refuses a version that was received too late", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  const copyLate = withTenant(world.client, world.tenant.id, async ({ tx }) => {
    const [version] = await tx.select().from(applicationVersion);
    if (!version) throw new Error("no version");
    await tx.insert(applicationVersion).values({
      ...version,
      id: randomUUID(),
      number: 2,
      submissionKey: randomUUID(),
      receivedAt: version.acceptedUntil ?? new Date(),
    });
  });
  await expect(copyLate).rejects.toMatchObject({ code: "23514" });
});

test("SE-4: where late applications are accepted, they are marked", async () => {
  const world = await newWorld({ applications: { late: "acceptMarked" } });
  const { advertId, recruitmentId } = await world.newAdvert({ lastDayOn: dayFromNow(0) });
  await world.pass(3 * 86_400);
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  const { staff } = await world.newRecruiter();
  expect(await staff.candidates.list({ recruitmentId })).toMatchObject([{ number: 1, late: true }]);
});

test("an incomplete draft is not handed in, and every step says what it lacks", async () => {
  const world = await newWorld({ country: "NO" });
  const question = { id: randomUUID(), type: "yesNo" as const, label: "Har du førerkort?", help: "", required: true };
  const { advertId } = await world.newAdvert({}, [question]);
  const { applicant } = await world.newApplicant();
  const { draftId } = await applicant.drafts.start({ advertId });
  await expect(applicant.applications.submit({ draftId, submissionKey: randomUUID() })).rejects.toMatchObject({
    code: "incomplete",
  });
  const { problems } = await applicant.drafts.open({ draftId });
  expect(problems.details.map(({ path }) => path[1])).toEqual([
    "dateOfBirth",
    "presentTitle",
    "municipality",
    "gender",
  ]);
  expect(problems.questions).toEqual([{ path: ["answers", question.id], code: "choiceRequired", details: {} }]);
});

test("VN-19: back and forth loses nothing: what was kept half-way is there, character for character", async () => {
  const world = await newWorld();
  const question = {
    id: randomUUID(),
    type: "longText" as const,
    label: "Varför?",
    help: "",
    required: true,
    charactersMax: 100,
  };
  const { advertId } = await world.newAdvert({}, [question]);
  const { applicant } = await world.newApplicant();
  const { draftId } = await applicant.drafts.start({ advertId });
  const typed = `  Åsa säger: "<b>hej</b>"\n\n${"lång ".repeat(3000)}`;
  await applicant.drafts.keep({ draftId, step: "questions", visited: false, answers: { [question.id]: typed } });
  await applicant.drafts.keep({
    draftId,
    step: "details",
    visited: true,
    details: { ...completeDetails, phone: "fel" },
  });
  const { content } = await applicant.drafts.open({ draftId });
  expect(content.answers[question.id]).toBe(typed);
  expect(content.details.phone).toBe("fel");
});

test("a submission is one transaction: the effect that promises the mail is there exactly when the application is", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  const { applicationId } = await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  const promised = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx
      .select({ name: effect.name, payload: effect.payload })
      .from(effect)
      .where(sql`${effect.name} = 'application.submitted'`),
  );
  expect(promised).toEqual([
    { name: "application.submitted", payload: { applicationId, applicationVersionId: expect.any(String) } },
  ]);
});

test("the advert was republished with more time: whoever began before has it too", async () => {
  const world = await newWorld();
  const { advertId, recruitmentId } = await world.newAdvert({ lastDayOn: dayFromNow(1) });
  const { applicant, email, password } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  const { staff } = await world.newRecruiter();
  const editor = await staff.adverts.open({ recruitmentId });
  const { revision } = await staff.adverts.save({
    recruitmentId,
    revision: editor.revision,
    text: { ...editor.text, lastDayOn: dayFromNow(9) },
  });
  await staff.adverts.publish({ recruitmentId, revision });
  await world.pass(4 * 86_400);
  const { token } = await world.as().applicant.accounts.signIn({ email, password, publicComputer: false });
  const receipt = await world.as(token).applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  expect(receipt.number).toBe(1);
});

test("whoever goes back to a draft that was handed in is told of the application; a stranger is told nothing", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  const { applicationId } = await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  await expect(applicant.drafts.open({ draftId })).rejects.toMatchObject({
    code: "alreadySubmitted",
    details: { applicationId },
  });
  const stranger = await world.newApplicant();
  await expect(stranger.applicant.drafts.open({ draftId })).rejects.toMatchObject({ kind: "notFound" });
});

test("a row of the CV that is sent twice is one row, a full part says so, and taking one out twice takes one", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const { draftId } = await applicant.drafts.start({ advertId });
  const rowsOf = async () => (await applicant.drafts.open({ draftId })).content.cv.languages.map(({ name }) => name);
  const keep = (id: string, name: string) =>
    applicant.drafts.keepCvRow({ draftId, part: "languages", row: { id, name, level: "good" } });
  const first = randomUUID();
  await Promise.all([keep(first, "Svenska"), keep(first, "Svenska")]);
  await keep(randomUUID(), "Finska");
  await keep(first, "Norska");
  expect(await rowsOf()).toEqual(["Norska", "Finska"]);
  await applicant.drafts.removeCvRow({ draftId, part: "languages", rowId: first });
  await applicant.drafts.removeCvRow({ draftId, part: "languages", rowId: first });
  expect(await rowsOf()).toEqual(["Finska"]);
  for (let count = 1; count < 20; count += 1) await keep(randomUUID(), `Språk ${count}`);
  await expect(keep(randomUUID(), "Ett till")).rejects.toMatchObject({
    details: { problems: [{ code: "rowsTooMany" }] },
  });
});
