import { expect, test } from "vitest";
import { applicantSession, emailToken } from "../identity/table";
import { derivedDigits, groupedDigits } from "../identity/token";
import { effect } from "../outbox/table";
import { newWorld, testPassword, type World } from "../testing";
import {
  askRenewal,
  byDigits,
  byLink,
  chosenPassword,
  codeOf,
  mailedLink,
  promised,
  signIn,
} from "../testing/credential";
import { inside, testSecret } from "../testing/world";

const mailedDigits = async (world: World, email: string) => derivedDigits(testSecret, await askRenewal(world, email));

test("VN-2, OR-6: the mail brings twelve digits, which sign in instead of the password; nothing of them lies in the database", async () => {
  const world = await newWorld(byDigits);
  const { email } = await world.newApplicant();
  const digits = await mailedDigits(world, email);
  expect(digits).toMatch(/^[0-9]{12}$/);
  expect(await signIn(world, email, digits)).toMatchObject({ provisional: true });
  const kept = await inside(world, async ({ tx }) => [
    await tx.select().from(emailToken),
    await tx.select().from(effect),
    await tx.select().from(applicantSession),
  ]);
  expect(JSON.stringify(kept)).not.toContain(digits);
  expect(JSON.stringify(kept)).toContain("$argon2id$");
});

test.each([
  ["as they are", (digits: string) => digits],
  ["as the mail groups them", groupedDigits],
  ["pasted with blanks around", (digits: string) => `  ${groupedDigits(digits)}\u00a0\n`],
])("VN-3: the digits open the account %s", async (_how, typed) => {
  const world = await newWorld(byDigits);
  const { email } = await world.newApplicant();
  expect(await signIn(world, email, typed(await mailedDigits(world, email)))).toMatchObject({ provisional: true });
});

test("VN-3, OR-6: the digits work once, and for 24 hours", async () => {
  const world = await newWorld(byDigits);
  const { email } = await world.newApplicant();
  const first = await mailedDigits(world, email);
  await world.pass(24 * 3_600 - 60);
  await signIn(world, email, first);
  await expect(signIn(world, email, first)).rejects.toMatchObject({ code: "wrongCredentials" });
  const second = await mailedDigits(world, email);
  await world.pass(24 * 3_600 + 1);
  await expect(signIn(world, email, second)).rejects.toMatchObject({ code: "wrongCredentials" });
});

test("VN-3: of two sign-ins with the same digits at the same moment one gets in", async () => {
  const world = await newWorld(byDigits);
  const { email } = await world.newApplicant();
  const digits = await mailedDigits(world, email);
  const both = await Promise.allSettled([signIn(world, email, digits), signIn(world, email, digits)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("VN-2: newer digits end older ones, and the old password works until it is changed", async () => {
  const world = await newWorld(byDigits);
  const { email } = await world.newApplicant();
  const older = await mailedDigits(world, email);
  const newer = await mailedDigits(world, email);
  await expect(signIn(world, email, older)).rejects.toMatchObject({ code: "wrongCredentials" });
  expect(await signIn(world, email, testPassword)).toMatchObject({ provisional: false });
  expect(await signIn(world, email, newer)).toMatchObject({ provisional: true });
});

test("VN-4, OR-6: after a sign-in with digits nothing is open but the change of the password, which cannot be the digits", async () => {
  const world = await newWorld(byDigits);
  const { email } = await world.newApplicant();
  const digits = await mailedDigits(world, email);
  const { token } = await signIn(world, email, digits);
  const mine = world.as(token).applicant;
  for (const call of [
    () => mine.applications.mine(),
    () => mine.drafts.mine(),
    () => mine.address.current(),
    () => mine.sessions.mine(),
    () => mine.address.askChange({ email: "annan@example.se", currentPassword: digits }),
  ])
    await expect(call()).rejects.toMatchObject({ kind: "forbidden", code: "passwordChangeNeeded" });
  expect(await mine.session.current()).toMatchObject({ provisional: true });
  await mine.session.touch();
  for (const same of [digits, groupedDigits(digits)])
    await expect(mine.credentials.changePassword({ currentPassword: "", password: same })).rejects.toMatchObject({
      details: { problems: [{ path: ["password"], code: "passwordSameDigits" }] },
    });
  await mine.credentials.changePassword({ currentPassword: "", password: chosenPassword });
  expect(await mine.applications.mine()).toEqual([]);
  await expect(signIn(world, email, testPassword)).rejects.toMatchObject({ code: "wrongCredentials" });
  expect(await signIn(world, email, chosenPassword)).toMatchObject({ provisional: false });
});

test("VN-4: whoever signs out with digits and no password of their own signs out; a live session elsewhere stays open", async () => {
  const world = await newWorld(byDigits);
  const { email, applicant: elsewhere } = await world.newApplicant();
  const { token } = await signIn(world, email, await mailedDigits(world, email));
  expect(await elsewhere.applications.mine()).toEqual([]);
  await world.as(token).applicant.accounts.signOut();
  expect(await world.as(token).applicant.session.current()).toBeNull();
});

test("VN-3: wrong digits are counted as wrong passwords are, and a new password can still be ordered", async () => {
  const world = await newWorld(byDigits);
  const { email } = await world.newApplicant();
  await mailedDigits(world, email);
  const codes: unknown[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1)
    codes.push(await signIn(world, email, `00000000000${attempt}`).catch(codeOf));
  expect(codes).toEqual([...Array(5).fill("wrongCredentials"), "signInThrottled"]);
  expect(await mailedDigits(world, email)).toMatch(/^[0-9]{12}$/);
});

test("OR-4: asking for a new password answers alike for known, unknown and closed addresses, in the same words and time", async () => {
  const world = await newWorld(byDigits);
  const { email } = await world.newApplicant();
  const timed = async (address: string) => {
    const begun = performance.now();
    const answer = await world.as().applicant.credentials.askRenewal({ email: address });
    return { answer, ms: performance.now() - begun };
  };
  const asked = { known: [await timed(email)], unknown: [await timed("okand@example.se")] };
  for (let more = 0; more < 2; more += 1) {
    asked.known.push(await timed(email));
    asked.unknown.push(await timed("okand@example.se"));
  }
  expect(asked.unknown.map(({ answer }) => answer)).toEqual(asked.known.map(({ answer }) => answer));
  const quickest = (all: { ms: number }[]) => Math.min(...all.map(({ ms }) => ms));
  expect(quickest([...asked.known, ...asked.unknown])).toBeGreaterThan(240);
  expect(Math.abs(quickest(asked.unknown) - quickest(asked.known))).toBeLessThan(60);
  expect(await promised(world, "applicant.renewalAsked")).toHaveLength(3);
});

test("three mails an hour go to an account, and the fourth request is answered in the same words", async () => {
  const world = await newWorld(byLink);
  const { email } = await world.newApplicant();
  const ask = () => world.as().applicant.credentials.askRenewal({ email });
  const answers = [await ask(), await ask(), await ask(), await ask(), await ask()];
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await promised(world, "applicant.renewalAsked")).toHaveLength(3);
  await world.pass(3_601);
  await ask();
  expect(await promised(world, "applicant.renewalAsked")).toHaveLength(4);
});

test("one network address cannot make the product write to many people", async () => {
  const world = await newWorld(byLink);
  const from = world.as(null, { address: "198.51.100.7" }).applicant.credentials;
  const answers = await Promise.all(
    Array.from({ length: 31 }, (_, place) => from.askRenewal({ email: `nr${place}@example.se` }).catch(codeOf)),
  );
  expect(answers.filter((answer) => answer === "requestsThrottled")).toHaveLength(1);
  await world.as(null, { address: "198.51.100.8" }).applicant.credentials.askRenewal({ email: "nr1@example.se" });
});

test("OS-6: a link gives a new password once, ends every session, and a mail tells of it", async () => {
  const world = await newWorld(byLink);
  const { email, applicant: before } = await world.newApplicant();
  const token = await mailedLink(world, email);
  const visitor = world.as().applicant.credentials;
  // Looking at the page uses nothing up: mail programs open links by themselves.
  await visitor.renewal({ token });
  await visitor.renewal({ token });
  await visitor.renew({ token, password: chosenPassword });
  await expect(visitor.renewal({ token })).rejects.toMatchObject({ kind: "conflict", code: "linkEnded" });
  await expect(visitor.renew({ token, password: chosenPassword })).rejects.toMatchObject({ code: "linkEnded" });
  await expect(before.applications.mine()).rejects.toMatchObject({ code: "signInNeeded" });
  await expect(signIn(world, email, testPassword)).rejects.toMatchObject({ code: "wrongCredentials" });
  expect(await signIn(world, email, chosenPassword)).toMatchObject({ provisional: false });
  expect(await promised(world, "applicant.passwordChanged")).toHaveLength(1);
});

test("OS-6: a link is valid for as long as its tenant says, and a newer one ends it", async () => {
  const world = await newWorld({ accounts: { passwordRenewal: { by: "link", validMinutes: 1440 } } });
  const { email } = await world.newApplicant();
  const renew = (token: string) => world.as().applicant.credentials.renew({ token, password: chosenPassword });
  const older = await mailedLink(world, email);
  const newer = await mailedLink(world, email);
  await expect(renew(older)).rejects.toMatchObject({ code: "linkEnded" });
  await world.pass(24 * 3_600 + 1);
  await expect(renew(newer)).rejects.toMatchObject({ code: "linkEnded" });
  const last = await mailedLink(world, email);
  await world.pass(24 * 3_600 - 60);
  await renew(last);
});

test("a link renews the password that it was asked for and no later one, and at its own tenant alone", async () => {
  const [world, other] = [await newWorld(byLink), await newWorld(byLink)];
  const { email, applicant: mine } = await world.newApplicant();
  const token = await mailedLink(world, email);
  await expect(other.as().applicant.credentials.renew({ token, password: chosenPassword })).rejects.toMatchObject({
    code: "linkEnded",
  });
  await mine.credentials.changePassword({ currentPassword: testPassword, password: "sju blå bojar i hamnen" });
  await expect(world.as().applicant.credentials.renew({ token, password: chosenPassword })).rejects.toMatchObject({
    code: "linkEnded",
  });
});

test("two clicks on a link's button change the password once", async () => {
  const world = await newWorld(byLink);
  const { email } = await world.newApplicant();
  const token = await mailedLink(world, email);
  const renew = (password: string) => world.as().applicant.credentials.renew({ token, password });
  const both = await Promise.allSettled([renew(chosenPassword), renew("sju blå bojar i hamnen")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await promised(world, "applicant.passwordChanged")).toHaveLength(1);
});

test("OS-3, OS-6: a link confirms the address that it was mailed to, and lets whoever was kept waiting sign in", async () => {
  const world = await newWorld({ accounts: { verification: "beforeSignIn", passwordRenewal: { by: "link" } } });
  const visitor = world.as().applicant.accounts;
  const { registrationToken } = await visitor.beginRegistration({
    email: "ny@example.se",
    password: testPassword,
    consented: true,
    challenge: null,
  });
  await visitor.finishRegistration({
    registrationToken,
    firstName: "Kim",
    lastName: "Exempel",
    street: "",
    postalCode: "",
    city: "",
    phone: "070-174 06 10",
  });
  for (let attempt = 0; attempt < 6; attempt += 1) await signIn(world, "ny@example.se", "alldeles fel").catch(codeOf);
  await expect(signIn(world, "ny@example.se", testPassword)).rejects.toMatchObject({ code: "signInThrottled" });
  const token = await mailedLink(world, "ny@example.se");
  await world.as().applicant.credentials.renew({ token, password: chosenPassword });
  expect(await signIn(world, "ny@example.se", chosenPassword)).toMatchObject({ provisional: false });
});
