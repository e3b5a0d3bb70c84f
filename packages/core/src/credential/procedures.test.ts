import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import { applicant, applicantSession, emailToken } from "../identity/table";
import { derivedDigits, derivedToken, groupedDigits } from "../identity/token";
import { effect } from "../outbox/table";
import { newWorld, testPassword, type World } from "../testing";
import { testSecret } from "../testing/world";

const byDigits = { accounts: { passwordRenewal: { by: "digits", validMinutes: 1440 } } };
const byLink = { accounts: { passwordRenewal: { by: "link", validMinutes: 30 } } };
const chosen = "fyra gula bojar i hamnen";

const promised = (world: World, name: string) =>
  withTenant(world.client, world.tenant.id, async ({ tx }) => {
    const rows = await tx.select().from(effect).where(eq(effect.name, name)).orderBy(effect.createdAt, effect.id);
    return rows.map(({ payload }) => payload as { applicantId: string; emailTokenId: string });
  });

const askRenewal = async (world: World, email: string) => {
  await world.as().applicant.credentials.askRenewal({ email });
  return (await promised(world, "applicant.renewalAsked")).at(-1)?.emailTokenId ?? "";
};

const mailedDigits = async (world: World, email: string) => derivedDigits(testSecret, await askRenewal(world, email));
const mailedLink = async (world: World, email: string) =>
  derivedToken(testSecret, "renewalLink", await askRenewal(world, email));

const signIn = (world: World, email: string, password: string) =>
  world.as().applicant.accounts.signIn({ email, password, publicComputer: false });

const codeOf = (error: unknown) => (error as { code?: string }).code;

test("VN-2, OR-6: the mail brings twelve digits, which sign in instead of the password; nothing of them lies in the database", async () => {
  const world = await newWorld(byDigits);
  const { email } = await world.newApplicant();
  const digits = await mailedDigits(world, email);
  expect(digits).toMatch(/^[0-9]{12}$/);
  expect(await signIn(world, email, digits)).toMatchObject({ provisional: true });
  const kept = await withTenant(world.client, world.tenant.id, async ({ tx }) => [
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
  await mine.credentials.changePassword({ currentPassword: "", password: chosen });
  expect(await mine.applications.mine()).toEqual([]);
  await expect(signIn(world, email, testPassword)).rejects.toMatchObject({ code: "wrongCredentials" });
  expect(await signIn(world, email, chosen)).toMatchObject({ provisional: false });
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
  await visitor.renew({ token, password: chosen });
  await expect(visitor.renewal({ token })).rejects.toMatchObject({ kind: "conflict", code: "linkEnded" });
  await expect(visitor.renew({ token, password: chosen })).rejects.toMatchObject({ code: "linkEnded" });
  await expect(before.applications.mine()).rejects.toMatchObject({ code: "signInNeeded" });
  await expect(signIn(world, email, testPassword)).rejects.toMatchObject({ code: "wrongCredentials" });
  expect(await signIn(world, email, chosen)).toMatchObject({ provisional: false });
  expect(await promised(world, "applicant.passwordChanged")).toHaveLength(1);
});

test("OS-6: a link is valid for as long as its tenant says, and a newer one ends it", async () => {
  const world = await newWorld({ accounts: { passwordRenewal: { by: "link", validMinutes: 1440 } } });
  const { email } = await world.newApplicant();
  const renew = (token: string) => world.as().applicant.credentials.renew({ token, password: chosen });
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
  await expect(other.as().applicant.credentials.renew({ token, password: chosen })).rejects.toMatchObject({
    code: "linkEnded",
  });
  await mine.credentials.changePassword({ currentPassword: testPassword, password: "sju blå bojar i hamnen" });
  await expect(world.as().applicant.credentials.renew({ token, password: chosen })).rejects.toMatchObject({
    code: "linkEnded",
  });
});

test("two clicks on a link's button change the password once", async () => {
  const world = await newWorld(byLink);
  const { email } = await world.newApplicant();
  const token = await mailedLink(world, email);
  const renew = (password: string) => world.as().applicant.credentials.renew({ token, password });
  const both = await Promise.allSettled([renew(chosen), renew("sju blå bojar i hamnen")]);
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
  await world.as().applicant.credentials.renew({ token, password: chosen });
  expect(await signIn(world, "ny@example.se", chosen)).toMatchObject({ provisional: false });
});

test("OS-7: a password is changed with the present one; all other sessions end, this one stays", async () => {
  const world = await newWorld();
  const { email, applicant: here } = await world.newApplicant();
  const { token } = await signIn(world, email, testPassword);
  await expect(
    here.credentials.changePassword({ currentPassword: "inte det lösenordet", password: chosen }),
  ).rejects.toMatchObject({
    details: { problems: [{ path: ["currentPassword"], code: "currentPasswordWrong" }] },
  });
  await here.credentials.changePassword({ currentPassword: testPassword, password: chosen });
  expect(await here.session.current()).not.toBeNull();
  expect(await world.as(token).applicant.session.current()).toBeNull();
  expect(await promised(world, "applicant.passwordChanged")).toHaveLength(1);
});

test("somebody who tries passwords at another's live session has to wait there, and nobody is signed out or shut out", async () => {
  const world = await newWorld();
  const { email, applicant: mine } = await world.newApplicant();
  const codes: unknown[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1)
    codes.push(
      await mine.credentials.changePassword({ currentPassword: `fel ${attempt}`, password: chosen }).catch(codeOf),
    );
  expect(codes).toEqual([...Array(5).fill("inputInvalid"), "signInThrottled"]);
  expect(await mine.session.current()).not.toBeNull();
  await signIn(world, email, testPassword);
});

test.each([
  ["short", "kort", "passwordTooShort"],
  ["on the list of breached ones", "qwertyqwerty", "passwordGuessable"],
  ["a common one with digits behind", "password12345", "passwordGuessable"],
  ["one character over and over", "aaaaaaaaaaaaa", "passwordGuessable"],
  ["the tenant's name and a year", "Provköping 2026!", "passwordGuessable"],
  ["what the site is for", "rekrytering2026", "passwordGuessable"],
])(
  "a new password is refused that is %s, when it is changed and when an account is made",
  async (_what, password, code) => {
    const world = await newWorld();
    const { applicant: mine } = await world.newApplicant();
    const refused = { details: { problems: [{ path: ["password"], code }] } };
    const changed = mine.credentials.changePassword({ currentPassword: testPassword, password });
    await expect(changed).rejects.toMatchObject(refused);
    const begun = world.as().applicant.accounts.beginRegistration({
      email: "ny@example.se",
      password,
      consented: true,
      challenge: null,
    });
    await expect(begun).rejects.toMatchObject(refused);
  },
);

test("a password of 128 characters is taken whole, whatever they are; one of 129 is refused with the limit", async () => {
  const world = await newWorld();
  const { email, applicant: mine } = await world.newApplicant();
  const long = `Ä ${"ö7% ".repeat(31)}é!`;
  expect([...long].length).toBe(128);
  await mine.credentials.changePassword({ currentPassword: testPassword, password: long });
  await expect(signIn(world, email, long.slice(0, -1))).rejects.toMatchObject({ code: "wrongCredentials" });
  await signIn(world, email, long.normalize("NFD"));
  const tooLong = mine.credentials.changePassword({ currentPassword: long, password: `${long}x` });
  await expect(tooLong).rejects.toMatchObject({
    details: { problems: [{ code: "passwordTooLong", details: { max: 128 } }] },
  });
});

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
  const accounts = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx.select().from(applicant).where(eq(applicant.email, theirs)),
  );
  expect(accounts).toHaveLength(1);
});

test("a new password that was ordered from the old address opens nothing once the address has changed", async () => {
  const world = await newWorld(byLink);
  const { email, applicant: mine } = await world.newApplicant();
  const ordered = await mailedLink(world, email);
  await mine.address.askChange({ email: "ny@example.se", currentPassword: testPassword });
  await world.as().applicant.address.confirmChange({ token: await changeLink(world) });
  const renewed = world.as().applicant.credentials.renew({ token: ordered, password: chosen });
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
