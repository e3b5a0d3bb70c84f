import { expect, test } from "vitest";
import { newWorld, testPassword } from "../testing";
import { signIn } from "../testing/credential";

test("one sees one's own sessions and ends them; somebody else's are as if they were not", async () => {
  const world = await newWorld();
  const { email, applicant: here } = await world.newApplicant();
  const { applicant: stranger } = await world.newApplicant();
  const shared = await world.as().applicant.accounts.signIn({ email, password: testPassword, publicComputer: true });
  const third = await signIn(world, email, testPassword);
  const all = await here.sessions.mine();
  expect(all.map(({ current, publicComputer }) => ({ current, publicComputer }))).toEqual([
    { current: true, publicComputer: false },
    { current: false, publicComputer: false },
    { current: false, publicComputer: true },
  ]);
  const theirs = all.find(({ publicComputer }) => publicComputer);
  const sessionId = theirs?.sessionId ?? "";
  await expect(stranger.sessions.end({ sessionId })).rejects.toMatchObject({ kind: "notFound" });
  await here.sessions.end({ sessionId });
  expect(await world.as(shared.token).applicant.session.current()).toBeNull();
  expect(await here.sessions.endOthers()).toEqual({ ended: 1 });
  expect(await world.as(third.token).applicant.session.current()).toBeNull();
  expect(await here.sessions.mine()).toHaveLength(1);
  expect(await stranger.session.current()).not.toBeNull();
});
