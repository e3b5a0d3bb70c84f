import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { derivedDigits, derivedToken, groupedDigits } from "../identity/token";
import { message } from "../message/table";
import type { EffectName } from "../outbox/effects";
import { effect } from "../outbox/table";
import { newWorld, testPassword, type World } from "../testing";
import { happenTwice, newMailbox } from "../testing/outbox";
import { inside, testSecret } from "../testing/world";

/** Makes the latest effect of a name happen; the mails of it, and what is kept of them. */
async function mailsOf(world: World, name: EffectName) {
  const { mailer, mails } = await newMailbox();
  const { effectId } = await happenTwice(world, name, mailer);
  return inside(world, async ({ tx }) => {
    const stored = await tx.select().from(message).where(eq(message.effectId, effectId));
    const [promised] = await tx.select().from(effect).where(eq(effect.id, effectId));
    return { mails: await mails(), stored, emailTokenId: String(promised?.payload["emailTokenId"]) };
  });
}

test("VN-2, OR-6: the digits stand in the one mail that is sent, and nowhere in the database", async () => {
  const world = await newWorld({ accounts: { passwordRenewal: { by: "digits", validMinutes: 1440 } } });
  const { email } = await world.newApplicant();
  await world.as().applicant.credentials.askRenewal({ email });
  const { mails, stored, emailTokenId } = await mailsOf(world, "applicant.renewalAsked");
  const digits = groupedDigits(derivedDigits(testSecret, emailTokenId));
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain(digits);
  expect(mails[0]).toContain(`To: ${email}`);
  expect(JSON.stringify(stored)).not.toContain(digits);
  expect(stored[0]).toMatchObject({
    kind: "renewalDigits",
    state: "sent",
    subject: "Nytt lösenord hos Provköpings kommun",
  });
});

test("OS-6: the link goes out under the tenant's own subject, and the stored mail holds no token", async () => {
  const world = await newWorld({
    words: { sv: { "mail.renewalSubject": "Ändringsbegäran för lösenord hos {{tenant}}" } },
  });
  const { email } = await world.newApplicant();
  await world.as().applicant.credentials.askRenewal({ email });
  const { mails, stored, emailTokenId } = await mailsOf(world, "applicant.renewalAsked");
  const token = derivedToken(testSecret, "renewalLink", emailTokenId);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain(`https://jobb.example.se/renewal/${token}`);
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(stored[0]?.subject).toBe("Ändringsbegäran för lösenord hos Provköpings kommun");
});

test("VN-2, OS-6: whoever asked while the tenant mailed digits gets digits, though it has gone over to links since", async () => {
  const world = await newWorld({ accounts: { passwordRenewal: { by: "digits", validMinutes: 1440 } } });
  const { email } = await world.newApplicant();
  await world.as().applicant.credentials.askRenewal({ email });
  const { staff } = await world.newRecruiter();
  const changes = [{ path: ["accounts", "passwordRenewal", "by"], value: "link" }];
  await staff.configuration.change({ basis: 1, changes, effectiveAt: null, reason: "Länkar är säkrare" });
  await world.core.refresh();
  const { mails, emailTokenId } = await mailsOf(world, "applicant.renewalAsked");
  expect(mails[0]).toContain(groupedDigits(derivedDigits(testSecret, emailTokenId)));
});

test("a renewal that was followed by another before its mail was written is not mailed any more", async () => {
  const world = await newWorld();
  const { email, applicant: mine } = await world.newApplicant();
  await world.as().applicant.credentials.askRenewal({ email });
  await mine.credentials.changePassword({ currentPassword: testPassword, password: "fyra gula bojar i hamnen" });
  expect((await mailsOf(world, "applicant.renewalAsked")).mails).toEqual([]);
});

test("a changed password is told to the account's address", async () => {
  const world = await newWorld();
  const { email, applicant: mine } = await world.newApplicant();
  await mine.credentials.changePassword({ currentPassword: testPassword, password: "fyra gula bojar i hamnen" });
  const { mails } = await mailsOf(world, "applicant.passwordChanged");
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain(`To: ${email}`);
  expect(mails[0]).not.toContain("bojar");
});

test("the link that changes an address goes to the new one, and the old one is told afterwards", async () => {
  const world = await newWorld();
  const { email, applicant: mine } = await world.newApplicant();
  await mine.address.askChange({ email: "ny@example.se", currentPassword: testPassword });
  const { mails, emailTokenId } = await mailsOf(world, "applicant.emailChangeAsked");
  const token = derivedToken(testSecret, "emailChange", emailTokenId);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain("To: ny@example.se");
  expect(mails[0]).toContain(`https://jobb.example.se/email/${token}`);
  await world.as().applicant.address.confirmChange({ token });
  const told = (await mailsOf(world, "applicant.emailChanged")).mails;
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`To: ${email}`);
  expect(told[0]).not.toContain("ny@example.se");
});

test("OR-4: somebody else's address gets a mail that tells its owner, and no link", async () => {
  const world = await newWorld();
  const { email: theirs } = await world.newApplicant();
  const { email: asker, applicant: mine } = await world.newApplicant();
  await mine.address.askChange({ email: theirs, currentPassword: testPassword });
  const { mails, stored } = await mailsOf(world, "applicant.emailChangeAsked");
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain(`To: ${theirs}`);
  expect(mails[0]).not.toContain("/email/");
  expect(mails[0]).not.toContain(asker);
  expect(stored[0]?.kind).toBe("emailTaken");
});
