import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { beginApplication, dayFromNow, newWorld, type World } from "../testing";
import { choreOf, mailsOfAll } from "../testing/outbox";
import { remindOfLastDay } from "./chores";

const day = 86_400;

/** Somebody who has been promised a reminder. */
async function reminded(world: World) {
  const { advertId } = await world.newAdvert({ lastDayOn: dayFromNow(4) });
  const { applicant: writer, email, password } = await world.newApplicant();
  const draftId = await beginApplication(writer, advertId);
  await world.pass(3 * day);
  await mailsOfAll(world);
  expect(await remindOfLastDay(choreOf(world))).toBe(1);
  const { token } = await world.as().applicant.accounts.signIn({ email, password, publicComputer: false });
  const { applicant } = world.as(token);
  return { draftId, applicant, email };
}

test("whoever has an unfinished application is reminded of its last day, with the way back to it", async () => {
  const world = await newWorld();
  const { draftId, email } = await reminded(world);
  const [mail, ...more] = await mailsOfAll(world);
  expect(more).toEqual([]);
  expect(mail?.to).toBe(email);
  expect(mail?.subject).toContain("Undersköterska");
  expect(mail?.text).toContain(`https://jobb.example.se/drafts/${draftId}`);
});

test("nobody is reminded of an application that was handed in or thrown away since", async () => {
  const world = await newWorld();
  const { applicant, draftId } = await reminded(world);
  await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  expect((await mailsOfAll(world)).map(({ text }) => text)).toEqual([expect.not.stringContaining("/drafts/")]);
  const other = await newWorld();
  const thrown = await reminded(other);
  await thrown.applicant.drafts.discard({ draftId: thrown.draftId });
  expect(await mailsOfAll(other)).toEqual([]);
});
