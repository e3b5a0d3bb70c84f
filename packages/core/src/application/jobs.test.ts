import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { beginApplication, newWorld, type World } from "../testing";
import { happenAll, mailsOfAll, newPost } from "../testing/outbox";

async function applied(world: World) {
  const { advertId } = await world.newAdvert();
  const person = await world.newApplicant();
  const draftId = await beginApplication(person.applicant, advertId);
  const { applicationId } = await person.applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  return { ...person, advertId, applicationId };
}

test("receipt, changes and withdrawal are mailed, and read in the portal; letters about the account are not among them", async () => {
  const world = await newWorld();
  const mine = await applied(world);
  const { mailer, sent } = newPost();
  await happenAll(world, mailer);
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  await mine.applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  await happenAll(world, mailer);
  await mine.applicant.applications.withdraw(mine);
  expect(await mine.applicant.applications.messages(mine)).toHaveLength(2);
  await happenAll(world, mailer);
  const messages = await mine.applicant.applications.messages(mine);
  expect(messages.map(({ kind, state }) => ({ kind, state }))).toEqual([
    { kind: "withdrawn", state: "sent" },
    { kind: "receipt", state: "sent" },
    { kind: "receipt", state: "sent" },
  ]);
  const [withdrawn, updated, receipt] = messages;
  expect(withdrawn?.text).toContain("Du har återtagit din ansökan");
  expect(updated?.text).toContain("Uppdaterad:");
  expect(receipt?.text).not.toContain("Uppdaterad:");
  expect(sent.map(({ subject }) => subject)).toEqual(expect.arrayContaining(messages.map(({ subject }) => subject)));
  expect(messages.some(({ text }) => text.includes("{token}") || text.includes("/verify/"))).toBe(false);
});

test("a letter that is refused for good is told in the list and at the application, and can be read there all the same", async () => {
  const world = await newWorld();
  const mine = await applied(world);
  expect(await mailsOfAll(world, [mine.email])).toEqual([]);
  const [letter] = await mine.applicant.applications.messages(mine);
  expect(letter).toMatchObject({ kind: "receipt", state: "failed" });
  expect(letter?.text).toContain("Undersköterska");
  expect(await mine.applicant.applications.mine()).toMatchObject([{ undelivered: true }]);
});

test("VN-12: the mail about a withdrawal is written to the applicant's own address, once, with the day until which one may apply anew", async () => {
  const world = await newWorld();
  const mine = await applied(world);
  await mine.applicant.applications.withdraw(mine);
  await mine.applicant.applications.withdraw(mine);
  const { mailer, sent } = newPost();
  await happenAll(world, mailer);
  await happenAll(world, mailer);
  const about = sent.filter(({ text }) => text.includes("återtagit"));
  expect(about).toHaveLength(1);
  expect(about[0]?.to).toBe(mine.email);
  expect(about[0]?.text).toContain("söka på nytt till och med");
});
