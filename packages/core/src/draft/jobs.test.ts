import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { withTenant } from "../db/tenant-transaction";
import type { Mail } from "../mail/mailer";
import { handlers } from "../outbox/handlers";
import { runEffect } from "../outbox/runner";
import { effect } from "../outbox/table";
import { beginApplication, dayFromNow, newWorld, type World } from "../testing";
import { testSecret } from "../testing/world";
import { remindOfLastDay } from "./chores";

const day = 86_400;

/** Runs every reminder that is promised, and answers the mails that went out. */
async function mailsOf(world: World): Promise<readonly Mail[]> {
  const sent: Mail[] = [];
  const waiting = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx
      .select({ id: effect.id })
      .from(effect)
      .where(and(eq(effect.name, "draft.closingSoon"), isNull(effect.doneAt))),
  );
  for (const { id: effectId } of waiting) {
    const dependencies = {
      client: world.client,
      mailer: { send: async (mail: Mail) => void sent.push(mail), close: () => undefined },
      secret: testSecret,
      originOf: () => "http://jobb.example.se",
      tenantOf: () => world.tenant,
      handlers,
      alone: <Result>(run: () => Promise<Result>) => run(),
    };
    await runEffect(dependencies, { tenantId: world.tenant.id, effectId });
  }
  return sent;
}

/** Somebody who has been promised a reminder. */
async function reminded(world: World) {
  const { advertId } = await world.newAdvert({ lastDayOn: dayFromNow(4) });
  const { applicant: writer, email, password } = await world.newApplicant();
  const draftId = await beginApplication(writer, advertId);
  await world.pass(3 * day);
  const { tenant, client } = world;
  expect(await remindOfLastDay({ client, storage: null as never, tenant })).toBe(1);
  const { token } = await world.as().applicant.accounts.signIn({ email, password, publicComputer: false });
  const { applicant } = world.as(token);
  return { draftId, applicant, email };
}

test("whoever has an unfinished application is reminded of its last day, with the way back to it", async () => {
  const world = await newWorld();
  const { draftId, email } = await reminded(world);
  const [mail, ...more] = await mailsOf(world);
  expect(more).toEqual([]);
  expect(mail?.to).toBe(email);
  expect(mail?.subject).toContain("Undersköterska");
  expect(mail?.text).toContain(`http://jobb.example.se/drafts/${draftId}`);
});

test("nobody is reminded of an application that was handed in or thrown away since", async () => {
  const world = await newWorld();
  const { applicant, draftId } = await reminded(world);
  await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  expect(await mailsOf(world)).toEqual([]);
  const other = await newWorld();
  const thrown = await reminded(other);
  await thrown.applicant.drafts.discard({ draftId: thrown.draftId });
  expect(await mailsOf(other)).toEqual([]);
});
