import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applicant } from "../identity/table";
import { derivedToken } from "../identity/token";
import { newWorld, testPassword, type World } from "../testing";
import { byLink, chosenPassword, mailedLink, promised, signIn } from "../testing/credential";
import { inside, testSecret } from "../testing/world";

const changeLink = async (world: World) => {
  const [asked] = (await promised(world, "applicant.emailChangeAsked")).slice(-1);
  return derivedToken(testSecret, "emailChange", asked?.emailTokenId ?? "");
};

test("an address changes only by the link mailed to the new one, once; the old one is told", async () => {
  const world = await newWorld();
  const { email, applicant: mine } = await world.newApplicant();
  const wrong = mine.address.askChange({ email: "ny@example.se", currentPassword: "inte det" });
  await expect(wrong).rejects.toMatchObject({ details: { problems: [{ code: "currentPasswordWrong" }] } });
  await mine.address.askChange({ email: "Ny@Example.se", currentPassword: testPassword });
  expect(await mine.address.current()).toMatchObject({ email, pending: { email: "ny@example.se" } });
  await signIn(world, email, testPassword);
  const token = await changeLink(world);
  await world.as().applicant.address.confirmChange({ token });
  await expect(world.as().applicant.address.confirmChange({ token })).rejects.toMatchObject({ code: "linkEnded" });
  expect(await mine.address.current()).toEqual({ email: "ny@example.se", verified: true, pending: null });
  await expect(signIn(world, email, testPassword)).rejects.toMatchObject({ code: "wrongCredentials" });
  await signIn(world, "ny@example.se", testPassword);
  expect(await promised(world, "applicant.emailChanged")).toHaveLength(1);
});

test("a change of address that is taken back, followed by another or too old changes nothing", async () => {
  const world = await newWorld();
  const { email, applicant: mine } = await world.newApplicant();
  const ask = async (address: string) => {
    await mine.address.askChange({ email: address, currentPassword: testPassword });
    return changeLink(world);
  };
  const confirm = (token: string) => world.as().applicant.address.confirmChange({ token });
  const first = await ask("ett@example.se");
  const second = await ask("tva@example.se");
  await expect(confirm(first)).rejects.toMatchObject({ code: "linkEnded" });
  await mine.address.takeBackChange();
  expect(await mine.address.current()).toMatchObject({ pending: null });
  await expect(confirm(second)).rejects.toMatchObject({ code: "linkEnded" });
  const third = await ask("tre@example.se");
  await world.pass(24 * 3_600 + 1);
  await expect(confirm(third)).rejects.toMatchObject({ code: "linkEnded" });
  await signIn(world, email, testPassword);
});

test("OR-4: an address that is somebody else's is answered as a free one, and cannot be changed to", async () => {
  const world = await newWorld();
  const { email: theirs } = await world.newApplicant();
  const { applicant: mine } = await world.newApplicant();
  const free = await mine.address.askChange({ email: "ledig@example.se", currentPassword: testPassword });
  const taken = await mine.address.askChange({ email: theirs, currentPassword: testPassword });
  expect(taken).toEqual(free);
  // Its owner is not mailed the link; somebody who has it all the same gets nowhere.
  const token = await changeLink(world);
  await expect(world.as().applicant.address.confirmChange({ token })).rejects.toMatchObject({ code: "emailTaken" });
  const accounts = await inside(world, ({ tx }) => tx.select().from(applicant).where(eq(applicant.email, theirs)));
  expect(accounts).toHaveLength(1);
});

test("a new password that was ordered from the old address opens nothing once the address has changed", async () => {
  const world = await newWorld(byLink);
  const { email, applicant: mine } = await world.newApplicant();
  const ordered = await mailedLink(world, email);
  await mine.address.askChange({ email: "ny@example.se", currentPassword: testPassword });
  await world.as().applicant.address.confirmChange({ token: await changeLink(world) });
  const renewed = world.as().applicant.credentials.renew({ token: ordered, password: chosenPassword });
  await expect(renewed).rejects.toMatchObject({ code: "linkEnded" });
});

test("OS-3: the confirmation is sent once more to whoever waits for it, and the answer is the same for every address", async () => {
  const world = await newWorld({ accounts: { verification: "afterSignIn" } });
  const { email } = await world.newApplicant();
  const ask = (address: string) => world.as().applicant.address.askVerification({ email: address });
  expect(await ask("okand@example.se")).toEqual(await ask(email));
  const [again] = await promised(world, "applicant.verificationAsked");
  const token = derivedToken(testSecret, "verification", again?.emailTokenId ?? "");
  await world.as().applicant.accounts.verify({ token });
  await ask(email);
  expect(await promised(world, "applicant.verificationAsked")).toHaveLength(1);
});
