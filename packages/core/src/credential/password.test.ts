import { expect, test } from "vitest";
import { newWorld, testPassword } from "../testing";
import { chosenPassword, codeOf, promised, signIn } from "../testing/credential";

test("OS-7: a password is changed with the present one; all other sessions end, this one stays", async () => {
  const world = await newWorld();
  const { email, applicant: here } = await world.newApplicant();
  const { token } = await signIn(world, email, testPassword);
  await expect(
    here.credentials.changePassword({ currentPassword: "inte det lösenordet", password: chosenPassword }),
  ).rejects.toMatchObject({
    details: { problems: [{ path: ["currentPassword"], code: "currentPasswordWrong" }] },
  });
  await here.credentials.changePassword({ currentPassword: testPassword, password: chosenPassword });
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
      await mine.credentials
        .changePassword({ currentPassword: `fel ${attempt}`, password: chosenPassword })
        .catch(codeOf),
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
