import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import { effect } from "../outbox/table";
import { newWorld, testPassword, type World } from "../testing";
import { testSecret } from "../testing/world";
import { applicant, applicantSession } from "./table";
import { derivedToken, hashOf } from "./token";

const person = { firstName: "Kim", lastName: "Exempel", street: "", postalCode: "", city: "", phone: "070-174 06 10" };

async function register(world: World, email: string, overrides: Record<string, unknown> = {}) {
  const visitor = world.as().applicant;
  const { registrationToken } = await visitor.accounts.beginRegistration({
    email,
    password: testPassword,
    consented: true,
    challenge: null,
    ...overrides,
  });
  return visitor.accounts.finishRegistration({ registrationToken, ...person });
}

const effectsOf = (world: World) => withTenant(world.client, world.tenant.id, ({ tx }) => tx.select().from(effect));

test("VN-1, OR-1: the e-mail address is the user name, however it is cased", async () => {
  const world = await newWorld();
  await register(world, "Sokande@Example.se");
  const { token } = await world
    .as()
    .applicant.accounts.signIn({ email: "sokande@example.SE", password: testPassword, publicComputer: false });
  expect(await world.as(token).applicant.session.current()).toMatchObject({
    email: "sokande@example.se",
    firstName: "Kim",
  });
});

test("VN-16: an unknown user and a wrong password are told in the same words", async () => {
  const world = await newWorld();
  await register(world, "finns@example.se");
  const attempt = (email: string) =>
    world
      .as()
      .applicant.accounts.signIn({ email, password: "wrong password here", publicComputer: false })
      .catch((error: unknown) => error);
  const [known, unknown] = [await attempt("finns@example.se"), await attempt("finns-inte@example.se")];
  expect(known).toMatchObject({ kind: "unauthenticated", code: "wrongCredentials" });
  expect(JSON.stringify(unknown)).toBe(JSON.stringify(known));
});

test("OR-4: registering a known address answers as a new one does; only the mail to that address tells", async () => {
  const world = await newWorld();
  const first = await register(world, "samma@example.se");
  const second = await register(world, "samma@example.se");
  expect(second).toEqual(first);
  expect((await effectsOf(world)).map(({ name }) => name).sort()).toEqual([
    "applicant.alreadyRegistered",
    "applicant.registered",
  ]);
  const accounts = await withTenant(world.client, world.tenant.id, ({ tx }) => tx.select().from(applicant));
  expect(accounts).toHaveLength(1);
});

test("VN-9: without the tick the registration goes nowhere, and the field says why", async () => {
  const world = await newWorld({ accounts: { consent: "tick" } });
  const begun = world.as().applicant.accounts.beginRegistration({
    email: "a@example.se",
    password: testPassword,
    consented: false,
    challenge: null,
  });
  await expect(begun).rejects.toMatchObject({
    kind: "invalid",
    details: { problems: [{ path: ["consented"], code: "consentNeeded" }] },
  });
  await register(world, "a@example.se", { consented: true });
  const [account] = await withTenant(world.client, world.tenant.id, ({ tx }) => tx.select().from(applicant));
  expect(account).toMatchObject({ consented: true, informationShown: "1" });
});

test("OR-1, OR-2, X-5: a tenant with the challenge takes no registration without it; the question in words does as well, once", async () => {
  const world = await newWorld({ accounts: { challenge: "characters" } });
  const visitor = world.as().applicant;
  const begin = (challenge: { token: string; answer: string } | null) =>
    visitor.accounts.beginRegistration({ email: "a@example.se", password: testPassword, consented: true, challenge });
  await expect(begin(null)).rejects.toMatchObject({
    details: { problems: [{ path: ["challenge"], code: "challengeWrong" }] },
  });
  const picture = await visitor.accounts.challenge({ kind: "picture" });
  expect(picture).toMatchObject({ kind: "picture", svg: expect.stringContaining("<polyline") });
  expect(picture?.kind === "picture" && /<text/.test(picture.svg)).toBe(false);
  await expect(begin({ token: picture?.token ?? "", answer: "-----" })).rejects.toMatchObject({ kind: "invalid" });
  const words = await visitor.accounts.challenge({ kind: "words" });
  if (words?.kind !== "words") throw new Error("no question in words");
  const answer = String(words.numbers[0] + words.numbers[1]);
  await begin({ token: words.token, answer });
  await expect(begin({ token: words.token, answer })).rejects.toMatchObject({
    details: { problems: [{ code: "challengeWrong" }] },
  });
});

test("a challenge of one tenant is none at another, and none after half an hour", async () => {
  const settings = { accounts: { challenge: "characters" } };
  const [here, there] = [await newWorld(settings), await newWorld(settings)];
  const words = await there.as().applicant.accounts.challenge({ kind: "words" });
  if (words?.kind !== "words") throw new Error("no question in words");
  const challenge = { token: words.token, answer: String(words.numbers[0] + words.numbers[1]) };
  const begin = (world: World) =>
    world.as().applicant.accounts.beginRegistration({
      email: "a@example.se",
      password: testPassword,
      consented: true,
      challenge,
    });
  await expect(begin(here)).rejects.toMatchObject({ kind: "invalid" });
  await there.pass(31 * 60);
  await expect(begin(there)).rejects.toMatchObject({ kind: "invalid" });
});

test("OS-3: where the address is verified first, sign-in works only after the mailed link, which serves once", async () => {
  const world = await newWorld({ accounts: { verification: "beforeSignIn" } });
  await register(world, "a@example.se");
  const signIn = () =>
    world.as().applicant.accounts.signIn({ email: "a@example.se", password: testPassword, publicComputer: false });
  await expect(signIn()).rejects.toMatchObject({ kind: "conflict", code: "notVerified" });
  const promised = (await effectsOf(world)).find(({ name }) => name === "applicant.registered");
  const token = derivedToken(testSecret, "verification", String(promised?.payload["emailTokenId"]));
  await world.as().applicant.accounts.verify({ token });
  await expect(world.as().applicant.accounts.verify({ token })).rejects.toMatchObject({ code: "linkEnded" });
  expect((await signIn()).token).toHaveLength(43);
});

test("a password shorter than the tenant asks for is refused with both lengths", async () => {
  const world = await newWorld();
  const begun = world.as().applicant.accounts.beginRegistration({
    email: "a@example.se",
    password: "kort",
    consented: true,
    challenge: null,
  });
  await expect(begun).rejects.toMatchObject({
    details: { problems: [{ path: ["password"], code: "passwordTooShort", details: { min: 12, length: 4 } }] },
  });
});

test("RE-3: failures in a row are throttled for known and unknown users alike, and never touch a live session", async () => {
  const world = await newWorld();
  const { email, token } = await world.newApplicant();
  const attempt = (name: string) =>
    world
      .as()
      .applicant.accounts.signIn({ email: name, password: "wrong password here", publicComputer: false })
      .catch((error: { code?: string }) => error.code);
  for (const name of [email, "okand@example.se"]) {
    const codes: unknown[] = [];
    for (let count = 0; count < 6; count += 1) codes.push(await attempt(name));
    expect(codes).toEqual([...Array(5).fill("wrongCredentials"), "signInThrottled"]);
  }
  expect(await world.as(token).applicant.session.current()).not.toBeNull();
  await world.pass(16 * 60);
  const again = await world.as().applicant.accounts.signIn({ email, password: testPassword, publicComputer: false });
  expect(again.token).not.toBe(token);
});

test.each([
  ["VN-24", false, 30],
  ["VN-25", true, 60],
])(
  "%s: a session ends exactly its idle time after the last step (public computer: %s)",
  async (_id, publicComputer, minutes) => {
    const world = await newWorld({ session: { idleMinutes: 30, publicComputerMinutes: 60 } });
    const { email } = await world.newApplicant();
    const { token } = await world.as().applicant.accounts.signIn({ email, password: testPassword, publicComputer });
    const alive = async () => (await world.as(token).applicant.session.current()) !== null;
    await world.pass(minutes * 60 - 20);
    expect(await alive()).toBe(true);
    await world.as(token).applicant.session.touch();
    await world.pass(minutes * 60 - 20);
    expect(await alive()).toBe(true);
    await world.pass(40);
    expect(await alive()).toBe(false);
  },
);

test("a session has an absolute end, however it is used", async () => {
  const world = await newWorld({ session: { idleMinutes: 240 } });
  const { token } = await world.newApplicant();
  for (let hours = 0; hours < 11; hours += 1) {
    await world.pass(3_600);
    await world.as(token).applicant.session.touch();
  }
  await world.pass(3_590);
  expect(await world.as(token).applicant.session.current()).not.toBeNull();
  await world.pass(20);
  expect(await world.as(token).applicant.session.current()).toBeNull();
});

test("signing out ends the session on the server, and the database never had its token", async () => {
  const world = await newWorld();
  const { token, applicant: signedIn } = await world.newApplicant();
  const sessions = () =>
    withTenant(world.client, world.tenant.id, ({ tx }) =>
      tx
        .select()
        .from(applicantSession)
        .where(eq(applicantSession.tokenHash, hashOf(token))),
    );
  const kept = await sessions();
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(token);
  await signedIn.accounts.signOut();
  expect(await sessions()).toEqual([]);
  expect(await world.as(token).applicant.session.current()).toBeNull();
});

test("a staff member without the right is told which right it takes; one who is turned off is nobody", async () => {
  const world = await newWorld();
  const { staff } = await world.newRecruiter(["recruitment.see"]);
  await expect(staff.units.create({ parentId: null, name: "Enhet", place: "Ort", about: "" })).rejects.toMatchObject({
    kind: "forbidden",
    code: "rightNeeded",
    details: { right: "organisation.edit" },
  });
});

test("a staff session ends as the tenant's rules of this moment say", async () => {
  const world = await newWorld({ staff: { secondFactor: false, idleMinutes: 10, absoluteHours: 2 } });
  const { staff } = await world.newRecruiter();
  const minutesLeft = async () => (await staff.door.current()).endsInMs / 60_000;
  expect(await minutesLeft()).toBeGreaterThan(9);
  expect(await minutesLeft()).toBeLessThanOrEqual(10);
  await staff.door.touch();
  expect(await minutesLeft()).toBeLessThanOrEqual(10);
});
