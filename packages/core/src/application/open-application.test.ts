import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { attachPdf, beginApplication, newWorld } from "../testing";

const settings = {
  country: "NO",
  standingAdvert: { title: "Åpen søknad", emptyingDays: ["01-15", "05-15", "09-15"] },
};

const wishes = {
  areas: ["healthCare" as const, "preschool" as const],
  extents: ["hourly" as const],
  availability: "Helger, fra januar",
  letter: "Jeg har arbeidet som vikar i åtte år.",
};

const work = () => ({
  id: randomUUID(),
  employer: "Kommunen",
  position: "Vikar",
  from: "2018-08",
  to: "",
  description: "",
});

async function begun() {
  const world = await newWorld(settings);
  const { advertId } = await world.newAdvert({ standing: true, lastDayOn: null });
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  return {
    world,
    applicant,
    draftId,
    submit: () => applicant.applications.submit({ draftId, submissionKey: randomUUID() }),
  };
}

test("RO-2, RO-3: an open application with an attachment alone is refused with the reason, and goes in with its fields", async () => {
  const { applicant, draftId, submit } = await begun();
  await attachPdf(applicant, draftId, "cv og søknad.pdf");
  await expect(submit()).rejects.toMatchObject({ kind: "conflict", code: "incomplete" });
  const { problems } = await applicant.drafts.open({ draftId });
  expect(problems.cv.map(({ code }) => code)).toEqual(["fieldsOfWorkNeeded", "letterNeeded", "cvNeeded"]);
  await applicant.drafts.keep({ draftId, step: "wishes", visited: false, wishes });
  await applicant.drafts.keepCvRow({ draftId, part: "work", row: work() });
  await expect(submit()).resolves.toMatchObject({ number: 1 });
});

test("RO-3, RO-5: the wishes are frozen in what was handed in, and the recruiter reads them", async () => {
  const { world, applicant, draftId, submit } = await begun();
  await applicant.drafts.keep({ draftId, step: "wishes", visited: false, wishes });
  await applicant.drafts.keepCvRow({ draftId, part: "work", row: work() });
  const { applicationId } = await submit();
  expect((await applicant.applications.receipt({ applicationId })).content.wishes).toEqual(wishes);
  const { staff } = await world.newRecruiter();
  expect((await staff.candidates.open({ applicationId })).content.wishes).toEqual(wishes);
  const { applications } = await applicant.account.held();
  expect(applications).toMatchObject([{ standing: true, destruction: { kind: "emptying" } }]);
});

test("wishes that somebody forges into an application for a post are no part of it", async () => {
  const world = await newWorld(settings);
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  await applicant.drafts.keep({ draftId, step: "wishes", visited: false, wishes });
  const { applicationId } = await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  expect((await applicant.applications.receipt({ applicationId })).content).not.toHaveProperty("wishes");
});
