import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { platformAuditEvent } from "../audit/table";
import { withoutTenant } from "../db/tenant-transaction";
import { keepStaff } from "../operator/staff";
import { beginApplication, enrol, newWorld, testPassword, type World } from "../testing";
import { tenant } from "./table";

/** An operator of the platform, outside any tenant. */
async function newOperator(world: World) {
  const userName = `drift-${randomUUID()}@example.se`;
  const account = { userName, email: userName, name: "Driften", password: testPassword, language: "sv" };
  await keepStaff(world.client, { ...account, operator: true });
  const signedIn = await world.as().staff.door.signIn({ userName, password: testPassword });
  const { token } = await enrol(world, signedIn.token);
  return world.as(token).platform;
}

test("an operator finds a tenant by name, slug or host, with its numbers and no contents", async () => {
  const world = await newWorld({ name: "Sökköpings 100 % kommun" });
  const { advertId } = await world.newAdvert({ title: "Hemlig titel" });
  const { applicant, email } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  const platform = await newOperator(world);
  const { slug, hosts } = world.tenant;
  for (const search of [slug, `${hosts[0]}`]) {
    const { total, tenants } = await platform.tenants.list({ search });
    expect([total, tenants.map((one) => one.slug)]).toEqual([1, [slug]]);
  }
  const found = await platform.tenants.list({ search: "köpings 100 % k" });
  const mine = found.tenants.find((one) => one.slug === slug);
  expect(mine).toMatchObject({ state: "open", configVersion: 1, problem: false, hosts });
  expect(mine?.volumes).toMatchObject({ openAdverts: 1, applicationsLately: 1 });
  expect(mine?.volumes?.effects.reduce((sum, { waiting }) => sum + waiting, 0)).toBeGreaterThan(0);
  const opened = await platform.tenants.open({ slug });
  expect(opened.versions).toMatchObject([{ number: 1, source: "file" }]);
  const told = JSON.stringify([found, opened]);
  for (const content of ["Hemlig titel", email, "Exempel", "Undersköterska"]) expect(told).not.toContain(content);
});

test("a search that looks like a pattern finds what it says, and one for nobody finds nobody", async () => {
  const world = await newWorld();
  const platform = await newOperator(world);
  expect((await platform.tenants.list({ search: `${world.tenant.slug.slice(0, 3)}%${world.tenant.slug}` })).total).toBe(
    0,
  );
  expect((await platform.tenants.list({ search: "_".repeat(5) })).total).toBe(0);
  expect(await platform.tenants.list({ page: 9_999 })).toMatchObject({ tenants: [] });
  await expect(platform.tenants.open({ slug: "nobody-here" })).rejects.toMatchObject({ kind: "notFound" });
});

test("a suspended tenant is shut for everybody until it is opened again, and both stand in the platform's trail", async () => {
  const world = await newWorld();
  const applicant = await world.newApplicant();
  const recruiter = await world.newRecruiter();
  const platform = await newOperator(world);
  const { id: tenantId, slug } = world.tenant;
  const wish = { tenantId, reason: "Avtalet är slut" };
  await platform.tenants.suspend(wish);
  const { stateSince: since } = await platform.tenants.open({ slug });
  // A second press is the same act: neither its moment nor its reason is another.
  await platform.tenants.suspend({ ...wish, reason: "Något annat" });
  expect((await platform.tenants.open({ slug })).stateSince).toEqual(since);
  await world.core.refresh();
  expect(world.core.tenants.ofSlug(slug)).toBeNull();
  // `as` asks for the tenant anew, as a request does.
  await expect(world.as(applicant.token).applicant.applications.mine()).rejects.toMatchObject({ kind: "notFound" });
  await expect(world.as(recruiter.token).staff.recruitments.list()).rejects.toMatchObject({ kind: "notFound" });
  await expect(
    world.as().applicant.accounts.signIn({ email: applicant.email, password: testPassword, publicComputer: false }),
  ).rejects.toMatchObject({ kind: "notFound" });
  const { state, stateReason, stateSince } = await platform.tenants.open({ slug });
  expect([state, stateReason, stateSince instanceof Date]).toEqual(["suspended", wish.reason, true]);
  await platform.tenants.reopen({ tenantId, reason: "Nytt avtal" });
  await world.core.refresh();
  expect(await world.as(applicant.token).applicant.applications.mine()).toBeTruthy();
  const trail = await withoutTenant(world.client, ({ tx }) =>
    tx.select().from(platformAuditEvent).orderBy(desc(platformAuditEvent.at)),
  );
  const acts = trail.filter(({ objectIds }) => objectIds["tenantId"] === tenantId).map(({ action }) => action);
  expect(acts).toEqual(["platform.tenants.reopen", "platform.tenants.suspend", "platform.tenants.suspend"]);
});

test("a tenant that has ended is neither suspended nor opened, and nobody who is no operator does either", async () => {
  const world = await newWorld();
  const platform = await newOperator(world);
  const { token } = await world.newRecruiter();
  const { id: tenantId, slug } = world.tenant;
  const wish = { tenantId, reason: "Skäl" };
  await expect(world.as(token).platform.tenants.suspend(wish)).rejects.toMatchObject({ kind: "notFound" });
  await expect(world.as(token).platform.health()).rejects.toMatchObject({ kind: "notFound" });
  await expect(platform.tenants.suspend({ ...wish, reason: " " })).rejects.toMatchObject({ kind: "invalid" });
  await expect(platform.tenants.suspend({ ...wish, tenantId: randomUUID() })).rejects.toMatchObject({
    kind: "notFound",
  });
  await withoutTenant(world.client, ({ tx }) =>
    tx.update(tenant).set({ state: "ended" }).where(eq(tenant.id, tenantId)),
  );
  const ended = { kind: "conflict", code: "tenantEnded" };
  await expect(platform.tenants.suspend(wish)).rejects.toMatchObject(ended);
  await expect(platform.tenants.reopen(wish)).rejects.toMatchObject(ended);
  expect(await platform.tenants.open({ slug })).toMatchObject({ state: "ended", volumes: null });
});
