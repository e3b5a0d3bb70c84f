import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvent } from "./audit/table";
import { newId } from "./db/id";
import { withTenant } from "./db/tenant-transaction";
import { applicant } from "./identity/table";
import { Refusal } from "./refusal";
import { newWorld } from "./testing";
import { createCallerFactory, publicProcedure, router, stagedProcedure } from "./trpc";
import { unit } from "./unit/table";

const unitRow = (tenantId: string) => ({ tenantId, name: "written", place: "", about: "", createdAt: new Date() });

const trial = router({
  refused: publicProcedure.mutation(async ({ ctx: { tx, tenantId } }) => {
    await tx.insert(unit).values(unitRow(tenantId));
    throw new Refusal("conflict", "incomplete");
  }),
  done: publicProcedure.mutation(async ({ ctx: { tx, tenantId } }) => {
    await tx.insert(unit).values(unitRow(tenantId));
    return true;
  }),
  staged: stagedProcedure.mutation(async ({ ctx }) => {
    await ctx.transaction("first", ({ tx }) => tx.insert(unit).values(unitRow(ctx.tenantId)));
    await ctx.transaction("second", async ({ tx }) => {
      await tx.insert(unit).values(unitRow(ctx.tenantId));
      throw new Refusal("conflict", "incomplete");
    });
  }),
});

async function trialAt() {
  const world = await newWorld();
  const who = {
    tenant: world.tenant,
    sessionToken: null,
    requestId: "request-1",
    language: "sv" as const,
    address: "203.0.113.1",
    waitedMs: () => 0,
  };
  const call = createCallerFactory(trial)(world.core.contextOf(who));
  const units = () => withTenant(world.client, world.tenant.id, ({ tx }) => tx.select({ id: unit.id }).from(unit));
  const acts = () =>
    withTenant(world.client, world.tenant.id, ({ tx }) =>
      tx.select({ action: auditEvent.action, requestId: auditEvent.requestId }).from(auditEvent),
    );
  return { world, call, units, acts };
}

test("a refused call leaves nothing behind: neither what it wrote nor a row in the trail", async () => {
  const { call, units, acts } = await trialAt();
  await expect(call.refused()).rejects.toThrow();
  expect(await units()).toEqual([]);
  expect(await acts()).toEqual([]);
});

test("a call that is done leaves what it wrote and one row in the audit trail, together", async () => {
  const { call, units, acts } = await trialAt();
  await call.done();
  expect(await units()).toHaveLength(1);
  expect(await acts()).toEqual([{ action: "done", requestId: "request-1" }]);
});

test("a staged call keeps the stages that were committed, each with its own row in the trail", async () => {
  const { call, units, acts } = await trialAt();
  await expect(call.staged()).rejects.toThrow();
  expect(await units()).toHaveLength(1);
  expect(await acts()).toEqual([{ action: "staged#first", requestId: "request-1" }]);
});

test("the audit trail cannot be changed, emptied or rewritten by the app's role", async () => {
  const { world, call } = await trialAt();
  await call.done();
  const attempts = [
    sql`update audit_event set action = 'other'`,
    sql`delete from audit_event`,
    sql`truncate audit_event`,
  ];
  for (const attempt of attempts)
    await expect(withTenant(world.client, world.tenant.id, ({ tx }) => tx.execute(attempt))).rejects.toMatchObject({
      code: "42501",
    });
});

test("published adverts and submitted versions cannot be changed or deleted by the app's role", async () => {
  const { world } = await trialAt();
  await world.newAdvert();
  for (const table of ["advert_version", "application_version", "application_attachment", "tenant_config_version"]) {
    for (const attempt of [
      sql`delete from ${sql.identifier(table)}`,
      sql`update ${sql.identifier(table)} set tenant_id = tenant_id`,
    ])
      await expect(withTenant(world.client, world.tenant.id, ({ tx }) => tx.execute(attempt))).rejects.toMatchObject({
        code: "42501",
      });
  }
});

test("bad input is one refusal with every problem, by path and code", async () => {
  const world = await newWorld();
  const visitor = world.as().applicant;
  const begun = visitor.accounts.beginRegistration({
    email: "nobody",
    password: "",
    consented: false,
    challenge: null,
  });
  await expect(begun).rejects.toMatchObject({
    kind: "invalid",
    details: {
      problems: [
        expect.objectContaining({ path: ["email"], code: "emailInvalid" }),
        expect.objectContaining({ path: ["password"], code: "required" }),
      ],
    },
  });
});

test("nothing typed stands in the audit trail: ids only", async () => {
  const world = await newWorld();
  const { email } = await world.newApplicant();
  const rows = await withTenant(world.client, world.tenant.id, ({ tx }) => tx.select().from(auditEvent));
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(email);
  const accounts = await withTenant(world.client, world.tenant.id, ({ tx }) =>
    tx.select({ id: applicant.id }).from(applicant),
  );
  expect(accounts).toHaveLength(1);
  expect(newId()).toMatch(/^[0-9a-f-]{36}$/);
});
