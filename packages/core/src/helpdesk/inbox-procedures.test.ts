import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { supportRequest } from "../support/table";
import { newWorld, type World } from "../testing";
import { auditOf, newHelper } from "../testing/helpdesk";
import { accountIdOf, inside } from "../testing/world";

async function written(world: World, values: Partial<typeof supportRequest.$inferInsert> = {}): Promise<string> {
  const id = randomUUID();
  await inside(world, ({ tx, now }) =>
    tx.insert(supportRequest).values({
      tenantId: world.tenant.id,
      id,
      kind: "support",
      email: "fragar@example.se",
      tried: "Jag ville bifoga mitt brev.",
      happened: "Det gick inte.",
      page: "/drafts",
      language: "sv",
      createdAt: now,
      ...values,
    }),
  );
  return id;
}

test("VN-6: what people wrote to support waits until it is handled, and the mark can be taken away", async () => {
  const world = await newWorld();
  const { inbox } = await newHelper(world);
  const supportRequestId = await written(world);
  await written(world, { kind: "accessibility" });
  expect(await inbox.waiting()).toMatchObject({ support: 1, accessibility: 1 });
  expect(await inbox.support({ kind: "support", handled: false })).toMatchObject([{ supportRequestId }]);
  expect(await inbox.supportRequest({ supportRequestId })).toMatchObject({ tried: "Jag ville bifoga mitt brev." });
  await inbox.markHandled({ supportRequestId, handled: true });
  const { inbox: colleague } = await newHelper(world);
  await colleague.markHandled({ supportRequestId, handled: true });
  expect(await inbox.waiting()).toMatchObject({ support: 0, accessibility: 1 });
  expect(await inbox.support({ kind: "support", handled: true })).toMatchObject([{ supportRequestId }]);
  await inbox.markHandled({ supportRequestId, handled: false });
  expect(await inbox.waiting()).toMatchObject({ support: 1 });
  expect(await auditOf(world, "staff.inbox.supportRequest")).toMatchObject([{ objectIds: { supportRequestId } }]);
});

test("what somebody wrote without an account is found with the account of that address", async () => {
  const world = await newWorld();
  const person = await world.newApplicant();
  const supportRequestId = await written(world, { email: person.email });
  const { helpdesk } = await newHelper(world);
  const { support } = await helpdesk.account({ applicantId: await accountIdOf(person) });
  expect(support).toMatchObject([{ supportRequestId, kind: "support", handledAt: null }]);
});
