import { randomUUID } from "node:crypto";
import { and, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import { type Mail, type Mailer, MailRefused } from "../mail/mailer";
import { handlers } from "../outbox/handlers";
import { runEffect } from "../outbox/runner";
import { effect } from "../outbox/table";
import { beginApplication, newWorld, type World } from "../testing";
import { testSecret } from "../testing/world";

/** Does what was promised and not yet done, once. */
async function work(world: World, send: (mail: Mail) => void): Promise<void> {
  const open = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx
      .select({ id: effect.id })
      .from(effect)
      .where(and(isNull(effect.doneAt), isNull(effect.givenUpAt)))
      .orderBy(effect.createdAt),
  );
  const mailer: Mailer = { send: async (mail) => send(mail), close() {} };
  for (const { id } of open) {
    await runEffect(
      {
        client: world.client,
        mailer,
        secret: testSecret,
        originOf: ({ hosts }) => `http://${hosts[0]}:3000`,
        tenantOf: (tenantId) => world.core.tenants.all().find((tenant) => tenant.id === tenantId) ?? null,
        handlers,
        alone: (run) => run(),
      },
      { tenantId: world.tenant.id, effectId: id },
    ).catch(() => {});
  }
}

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
  const sent: Mail[] = [];
  await work(world, (mail) => sent.push(mail));
  const { draftId } = await mine.applicant.applications.beginUpdate(mine);
  await mine.applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  await work(world, (mail) => sent.push(mail));
  await mine.applicant.applications.withdraw(mine);
  expect(await mine.applicant.applications.messages(mine)).toHaveLength(2);
  await work(world, (mail) => sent.push(mail));
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
  await work(world, () => {
    throw new MailRefused("550 no such user");
  });
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
  const sent: Mail[] = [];
  await work(world, (mail) => sent.push(mail));
  await work(world, (mail) => sent.push(mail));
  const about = sent.filter(({ text }) => text.includes("återtagit"));
  expect(about).toHaveLength(1);
  expect(about[0]?.to).toBe(mine.email);
  expect(about[0]?.text).toContain("söka på nytt till och med");
});
