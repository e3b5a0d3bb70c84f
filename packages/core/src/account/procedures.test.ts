import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { beginApplication, completeDetails, newWorld } from "../testing";

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
