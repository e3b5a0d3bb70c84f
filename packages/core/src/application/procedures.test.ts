import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { attachPdf, beginApplication, newWorld } from "../testing";

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
  const receipts = await Promise.all(Array.from({ length: 20 }, () => applicant.applications.submit({ draftId, submissionKey })));
  expect(new Set(receipts.map(({ applicationId }) => applicationId)).size).toBe(1);
  expect(await applicant.applications.mine()).toHaveLength(1);
});
