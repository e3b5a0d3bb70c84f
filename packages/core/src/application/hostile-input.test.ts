import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Question } from "../questionnaire/schema";
import { attachPdf, beginApplication, completeDetails, newWorld, type World } from "../testing";

const questionId = randomUUID();
const letter: Question = {
  id: questionId,
  type: "longText",
  label: "Varför söker du?",
  help: "",
  required: true,
  charactersMax: 10_000,
};

let world: World;
let advertId: string;

beforeAll(async () => {
  world = await newWorld();
  ({ advertId } = await world.newAdvert({}, [letter]));
});

const submitted = async (answer: string, details: object = completeDetails) => {
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId, { [questionId]: answer });
  await applicant.drafts.keep({
    draftId,
    step: "details",
    visited: true,
    details: { ...completeDetails, ...details },
  });
  const { applicationId } = await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  return (await applicant.applications.receipt({ applicationId })).content;
};

test.each([
  ["control characters", "Kim\u0000\u0007\u001b", "Kim"],
  ["marks that turn the reading direction", "\u202eKim\u2066\ufeff", "Kim"],
  ["path characters, which are text like any other", "../../Kim\\", "../../Kim\\"],
  ["decomposed letters", "A\u030asa", "\u00c5sa"],
  ["markup, which is text like any other", "<script>alert(1)</script>", "<script>alert(1)</script>"],
  ["a formula of a spreadsheet", "=1+1", "=1+1"],
])("a name with %s is kept as a harmless text", async (_what, typed, kept) => {
  const { details } = await submitted("Ett svar", { firstName: typed });
  expect(details.firstName).toBe(kept);
});

test("an answer of 10,000 characters is handed in whole, decomposed letters counted as one each", async () => {
  const long = "a\u030a".repeat(10_000);
  const { answers } = await submitted(long);
  expect(answers).toMatchObject([{ questionId, value: long.normalize("NFC") }]);
});

test("one character too many is told with the limit, and the text stays", async () => {
  const { applicant } = await world.newApplicant();
  const long = "å".repeat(10_001);
  const draftId = await beginApplication(applicant, advertId, { [questionId]: long });
  const { problems, content } = await applicant.drafts.open({ draftId });
  expect(problems.questions).toMatchObject([{ code: "tooLong", details: { max: 10_000 } }]);
  expect(content.answers[questionId]).toBe(long);
  await expect(applicant.applications.submit({ draftId, submissionKey: randomUUID() })).rejects.toMatchObject({
    kind: "conflict",
    code: "incomplete",
  });
});

test("whoever leaps over the steps is told what is missing, whatever the form says was visited", async () => {
  const { applicant } = await world.newApplicant();
  const { draftId } = await applicant.drafts.start({ advertId });
  await applicant.drafts.passCv({ draftId });
  await applicant.drafts.keep({ draftId, step: "attachments", visited: true });
  await expect(applicant.applications.submit({ draftId, submissionKey: randomUUID() })).rejects.toMatchObject({
    code: "incomplete",
  });
});

test("answers to questions that are not asked, and fields that no form has, are left out", async () => {
  const { applicant } = await world.newApplicant();
  const stranger = randomUUID();
  const draftId = await beginApplication(applicant, advertId, { [questionId]: "Ett svar", [stranger]: "Ett annat" });
  const forged = { ...completeDetails, applicantId: randomUUID(), rights: ["application.see"], hired: true };
  await applicant.drafts.keep({ draftId, step: "details", visited: true, details: forged });
  const { applicationId } = await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  const { content } = await applicant.applications.receipt({ applicationId });
  expect(content.answers.map((answer) => answer.questionId)).toEqual([questionId]);
  expect(Object.keys(content.details).sort()).toEqual(Object.keys(completeDetails).sort());
});

test("a file with a name of path characters is kept under its last part, and never leaves its folder", async () => {
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId, { [questionId]: "Ett svar" });
  const { attachmentId, name } = await attachPdf(applicant, draftId, "../../etc/cv\u202e.pdf");
  expect(name).not.toMatch(/[/\\\u202e]/);
  const file = await applicant.attachments.open({ attachmentId });
  expect(file.name).toBe(name);
});
