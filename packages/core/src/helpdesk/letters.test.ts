import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { emailToken } from "../identity/table";
import { message } from "../message/table";
import { newWorld } from "../testing";
import { applyFor, newHelper } from "../testing/helpdesk";
import { mailsOfAll } from "../testing/outbox";
import { accountIdOf, inside } from "../testing/world";

test("reliability 22: a letter that could not be delivered is sent again under its own Message-ID, once for two presses", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  await applyFor(world, person);
  expect(await mailsOfAll(world, [person.email])).toEqual([]);
  const { helpdesk } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  const receipt = async () => {
    const { letters } = await helpdesk.account({ applicantId });
    const found = letters.find(({ kind }) => kind === "receipt");
    if (!found) throw new Error("no receipt");
    return found;
  };
  const failed = await receipt();
  expect(failed).toMatchObject({ state: "failed", resending: "again" });
  const press = () => helpdesk.resend({ applicantId, messageId: failed.messageId, attempts: failed.attempts });
  await Promise.all([press(), press(), press()]);
  expect(await receipt()).toMatchObject({ state: "pending", resending: "waiting" });
  const sent = await mailsOfAll(world);
  expect(sent.map(({ messageId, to }) => ({ messageId, to }))).toEqual([
    { messageId: `${failed.messageId}@${world.tenant.hosts[0]}`, to: person.email },
  ]);
  expect(await receipt()).toMatchObject({ state: "sent", attempts: failed.attempts + 1 });
  // The same page pressed once more, by the back button, is still the same act.
  await press();
  expect(await mailsOfAll(world)).toEqual([]);
});

test("reliability 22: a letter that fails again is told so again", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  await applyFor(world, person);
  await mailsOfAll(world, [person.email]);
  const { helpdesk } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  const { letters } = await helpdesk.account({ applicantId });
  const failed = letters.find(({ kind }) => kind === "receipt");
  await helpdesk.resend({ applicantId, messageId: failed?.messageId ?? "", attempts: failed?.attempts ?? 0 });
  await mailsOfAll(world, [person.email]);
  const states = (await helpdesk.account({ applicantId })).letters.filter(({ kind }) => kind === "receipt");
  expect(states).toMatchObject([{ state: "failed", resending: "again" }]);
});

test("a letter that held a secret is not sent again, nor one of somebody else", async () => {
  const world = await newWorld();
  const [person, other] = [await world.newApplicant(), await world.newApplicant()];
  await mailsOfAll(world);
  const { helpdesk } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  const { letters } = await helpdesk.account({ applicantId });
  const [verification] = letters;
  expect(verification).toMatchObject({ kind: "verification", resending: "newVerification" });
  const messageId = verification?.messageId ?? "";
  await expect(helpdesk.resend({ applicantId, messageId, attempts: 1 })).rejects.toMatchObject({
    kind: "conflict",
    code: "letterNotAgain",
  });
  await expect(
    helpdesk.resend({ applicantId: await accountIdOf(other), messageId, attempts: 1 }),
  ).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("VN-16: a new password and a new link are mailed once for two presses, and nobody at the helpdesk sees them", async () => {
  const world = await newWorld({ accounts: { passwordRenewal: { by: "digits", validMinutes: 1440 } } });
  const person = await world.newApplicant();
  await mailsOfAll(world);
  await world.pass(120);
  const { helpdesk } = await newHelper(world);
  const applicantId = await accountIdOf(person);
  await Promise.all([helpdesk.sendRenewal({ applicantId }), helpdesk.sendRenewal({ applicantId })]);
  await helpdesk.sendVerification({ applicantId });
  await helpdesk.sendVerification({ applicantId });
  const sent = await mailsOfAll(world);
  expect(sent.map(({ to }) => to)).toEqual([person.email, person.email]);
  const digits = /\d{4} \d{4} \d{4}/.exec(sent.map(({ text }) => text).join("\n"))?.[0] ?? "none";
  const account = await helpdesk.account({ applicantId });
  expect(account.renewalUntil).toBeInstanceOf(Date);
  const letters = await Promise.all(
    account.letters.map(({ messageId }) => helpdesk.letter({ applicantId, messageId })),
  );
  expect(letters.map(({ kind }) => kind).sort()).toEqual(["renewalDigits", "verification", "verification"]);
  expect(JSON.stringify(letters)).not.toContain(digits);
  const signedIn = await world.as().applicant.accounts.signIn({
    email: person.email,
    password: digits,
    publicComputer: false,
  });
  expect(signedIn.token).toBeDefined();
  const { text } = sent.find((mail) => mail.text.includes("/verify/")) ?? { text: "" };
  await world.as().applicant.accounts.verify({ token: /\/verify\/([\w-]+)/.exec(text)?.[1] ?? "" });
  await expect(helpdesk.sendVerification({ applicantId })).rejects.toMatchObject({ code: "alreadyVerified" });
});

test("stored letters and tokens hold no secret that an answer could tell", async () => {
  const world = await newWorld();
  await world.newApplicant();
  await mailsOfAll(world);
  const [counted] = await inside(world, ({ tx }) =>
    tx
      .select({
        whole: sql<number>`count(*) filter (where ${message.text} ~ '/verify/[A-Za-z0-9_-]{20}')::int`,
        letters: sql<number>`count(*)::int`,
      })
      .from(message),
  );
  expect(counted).toEqual({ whole: 0, letters: 1 });
  expect(await inside(world, ({ tx }) => tx.select().from(emailToken))).not.toEqual([]);
});
