import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { expect, test } from "vitest";
import { applicant } from "../identity/table";
import { newWorld, testDatabase } from "../testing";
import { unit } from "../unit/table";
import { openClient } from "./client";
import { newId } from "./id";
import { withTenant } from "./tenant-transaction";

test("a query without a tenant raises, also on a connection that had one before", async () => {
  const { tenant } = await newWorld();
  const client = openClient(testDatabase().appUrl, { max: 1 });
  await expect(client.pool.query("select * from applicant")).rejects.toThrow("no tenant is set");
  await withTenant(client, tenant.id, ({ tx }) => tx.select().from(applicant));
  await expect(client.pool.query("select * from applicant")).rejects.toThrow("no tenant is set");
  await client.pool.end();
});

test("a row of another tenant can be neither read, changed, written nor referred to", async () => {
  const [mine, other] = [await newWorld(), await newWorld()];
  const { unitId } = await other.newAdvert();
  const client = mine.client;
  expect(
    await withTenant(client, mine.tenant.id, ({ tx }) => tx.select().from(unit).where(eq(unit.id, unitId))),
  ).toEqual([]);
  const changed = await withTenant(client, mine.tenant.id, ({ tx }) =>
    tx.update(unit).set({ name: "taken" }).where(eq(unit.id, unitId)).returning(),
  );
  expect(changed).toEqual([]);
  const row = { name: "x", place: "x", about: "", parentId: null, createdAt: new Date() };
  await expect(
    withTenant(client, mine.tenant.id, ({ tx }) => tx.insert(unit).values({ ...row, tenantId: other.tenant.id })),
  ).rejects.toMatchObject({ code: "42501" });
  const referring = withTenant(client, mine.tenant.id, ({ tx }) =>
    tx.insert(unit).values({ ...row, tenantId: mine.tenant.id, parentId: unitId }),
  );
  await expect(referring).rejects.toMatchObject({ code: "23503" });
});

test("a database error tells no values: neither parameters nor keys", async () => {
  const { tenant, client } = await newWorld();
  const secret = "hemlig@example.se";
  const values = { tenantId: tenant.id, id: newId(), name: secret, place: "", about: "", createdAt: new Date() };
  const twice = withTenant(client, tenant.id, async ({ tx }) => {
    await tx.insert(unit).values(values);
    await tx.insert(unit).values(values);
  });
  const error = await twice.then(
    () => null,
    (thrown: Error) => thrown,
  );
  expect(error).toMatchObject({ name: "DatabaseFault", code: "23505", constraint: "unit_pkey" });
  expect(`${error?.message} ${error?.stack} ${JSON.stringify(error)}`).not.toContain(secret);
});

test.each([1, 2, 10])(
  "a killed connection fails its own request and touches no other, with a pool of %i",
  async (max) => {
    const [a, b] = [await newWorld(), await newWorld()];
    const client = openClient(testDatabase().appUrl, { max });
    const row = (tenantId: string, name: string) => ({ tenantId, name, place: "", about: "", createdAt: new Date() });
    const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
    await owner.connect();

    const victim = withTenant(client, a.tenant.id, async ({ tx }) => {
      const told = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await tx.insert(unit).values(row(a.tenant.id, "lost"));
      await owner.query("select pg_terminate_backend($1)", [told.rows[0]?.pid]);
      await sleep(50);
      await tx.insert(unit).values(row(a.tenant.id, "lost too"));
    });
    const bystanders = Array.from({ length: 12 }, (_, index) =>
      withTenant(client, b.tenant.id, async ({ tx }) => {
        await tx.insert(unit).values(row(b.tenant.id, `kept ${index}`));
        await sleep(20);
        const told = await tx.execute<{ tenant: string }>(sql`select current_tenant() as tenant`);
        if (index === 11) throw new Error("rolled back");
        return told.rows[0]?.tenant;
      }).catch((error: Error) => error.message),
    );
    await expect(victim).rejects.toThrow();
    const outcomes = await Promise.all(bystanders);
    // A pool of one waits for its turn for two seconds at most, and then says so: an error, never a wrong tenant.
    for (const outcome of outcomes)
      expect([b.tenant.id, "rolled back", "timeout exceeded when trying to connect"]).toContain(outcome);
    expect(outcomes.filter((outcome) => outcome === b.tenant.id).length).toBeGreaterThan(0);
    const names = (tenantId: string) =>
      withTenant(client, tenantId, ({ tx }) => tx.select({ name: unit.name }).from(unit));
    expect((await names(a.tenant.id)).map(({ name }) => name)).toEqual([]);
    expect((await names(b.tenant.id)).map(({ name }) => name)).not.toContain("kept 11");
    await client.pool.end();
    await owner.end();
  },
);

test("a deadlock is tried again, and both transactions come through once", async () => {
  const { tenant, client } = await newWorld();
  const ids = [newId(), newId()] as const;
  const base = { tenantId: tenant.id, place: "", about: "", createdAt: new Date() };
  await withTenant(client, tenant.id, ({ tx }) =>
    tx.insert(unit).values(ids.map((id) => ({ ...base, id, name: "0" }))),
  );
  const raise = (first: string, second: string) =>
    withTenant(client, tenant.id, async ({ tx }) => {
      await tx
        .update(unit)
        .set({ name: sql`(${unit.name}::int + 1)::text` })
        .where(eq(unit.id, first));
      await sleep(100);
      await tx
        .update(unit)
        .set({ name: sql`(${unit.name}::int + 1)::text` })
        .where(eq(unit.id, second));
    });
  await Promise.all([raise(ids[0], ids[1]), raise(ids[1], ids[0])]);
  const rows = await withTenant(client, tenant.id, ({ tx }) => tx.select({ name: unit.name }).from(unit));
  expect(rows.map(({ name }) => name)).toEqual(["2", "2"]);
});
