import { randomBytes, randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvent } from "../audit/table";
import { openClient } from "../db/client";
import { withoutTenant, withTenant } from "../db/tenant-transaction";
import { rights } from "../identity/rights";
import { membership, staff, staffLink } from "../identity/table";
import { brandImage } from "../look/table";
import { mailKey } from "../mail/table";
import { newestNotice } from "../notice/queries";
import { onboardTenant } from "../operator/onboarding";
import { keepStaff } from "../operator/staff";
import { effect } from "../outbox/table";
import { tenant, tenantConfigVersion, tenantDomain } from "../tenant/table";
import { enrol, testDatabase } from "../testing";
import { newWorld, publishAdvert, testPassword, testSecret, type World } from "../testing/world";
import type { NewTenant } from "./schema";

const suffix = () => randomBytes(5).toString("hex");

function answers(slug = `n${suffix()}`, changes: Partial<NewTenant> = {}): NewTenant {
  return {
    preset: "norwegianMunicipality",
    name: "Prøvebygd kommune",
    slug,
    hosts: [`${slug}.localhost`, `jobb.${slug}.example.no`],
    languages: [],
    primary: "#0b5a8a",
    accent: "",
    supportFunction: "Rekrutteringsstøtte",
    supportEmail: "stotte@example.no",
    supportPhone: "73 00 00 01",
    mailFromName: "Prøvebygd kommune",
    mailFromAddress: `jobb@${slug}.example.no`,
    identityFunction: "",
    identityEmail: "",
    identityPhone: "",
    users: [
      { name: "HR-leder", email: `hr-${suffix()}@example.no` },
      { name: "Systemansvarlig", email: `system-${suffix()}@example.no` },
    ],
    sendLinks: false,
    ...changes,
  };
}

async function newOperator(world: World) {
  const userName = `operator-${suffix()}@example.se`;
  const values = { userName, email: userName, name: "Operatör", operator: true, language: "sv" };
  await keepStaff(world.client, { ...values, password: testPassword });
  const signedIn = await world.as().staff.door.signIn({ userName, password: testPassword });
  const { token } = await enrol(world, signedIn.token);
  return { userName, platform: world.as(token).platform };
}

const refusedFields = async (work: Promise<unknown>): Promise<readonly string[]> => {
  const error = await work.then(
    () => null,
    (thrown: { details?: { problems?: { path: string[]; code: string }[] } }) => thrown,
  );
  return (error?.details?.problems ?? []).map(({ path, code }) => `${path.join(".")}: ${code}`);
};

test("RE-4: an operator makes a tenant whole in one act: site, two super users with every right, notice, key, trail", async () => {
  const world = await newWorld();
  const { platform } = await newOperator(world);
  const wanted = answers();
  expect(await platform.onboarding.plan(wanted)).toMatchObject({ country: "NO", languages: ["nb", "nn"] });
  expect(world.core.tenants.ofSlug(wanted.slug)).toBeNull();
  const made = await platform.onboarding.make(wanted);
  const ref = world.core.tenants.ofHost(`jobb.${wanted.slug}.example.no`);
  expect(ref).toMatchObject({ id: made.tenantId, slug: wanted.slug, configVersion: 1 });
  expect(made.users.map(({ userName, link }) => [userName, link !== null])).toEqual(
    wanted.users.map(({ email }) => [email, true]),
  );
  await withTenant(world.client, made.tenantId, async ({ tx }) => {
    const members = await tx.select().from(membership);
    expect(members.map((member) => member.rights)).toEqual([rights, rights]);
    expect(await newestNotice(tx)).toMatchObject({ number: 1 });
    expect(await tx.select({ domain: mailKey.domain }).from(mailKey)).toEqual([
      { domain: `${wanted.slug}.example.no` },
    ]);
    const trail = await tx.select().from(auditEvent);
    expect(trail).toEqual([expect.objectContaining({ action: "onboarding.made", actorKind: "operator" })]);
    const people = await tx
      .select({ passwordHash: staff.passwordHash })
      .from(staff)
      .where(
        inArray(
          staff.userName,
          wanted.users.map(({ email }) => email),
        ),
      );
    expect(people).toEqual([{ passwordHash: null }, { passwordHash: null }]);
  });
  expect(made.records.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    `spf ${wanted.slug}.example.no`,
    `dkim vakans1._domainkey.${wanted.slug}.example.no`,
    `dmarc _dmarc.${wanted.slug}.example.no`,
  ]);
});

test("from nothing to a first published advert: a super user chooses a password by the link, signs in and publishes", async () => {
  const world = await newWorld();
  const { platform } = await newOperator(world);
  const wanted = answers();
  const made = await platform.onboarding.make(wanted);
  const [user] = made.users;
  const here = {
    tenant: world.core.tenants.ofSlug(wanted.slug),
    requestId: "r",
    language: "nb",
    waitedMs: () => 0,
  } as const;
  const as = (sessionToken: string | null) =>
    world.core.as({ ...here, sessionToken, address: `198.51.100.${suffix()}` });
  const password = "fire ord uten sammenheng 7";
  await as(null).staff.links.use({ token: user?.link?.token ?? "", password });
  const signedIn = await as(null).staff.door.signIn({ userName: user?.userName ?? "", password });
  // The preset asks for two steps (security 6.3.3).
  await expect(as(signedIn.token).staff.units.list()).rejects.toMatchObject({ code: "factorNeeded" });
  const { token } = await enrol({ as: (held = null) => as(held) }, signedIn.token);
  const own = as(token).staff;
  const { unitId } = await own.units.create({ parentId: null, name: "Skole", place: "Prøvebygd", about: "" });
  const { recruitmentId } = await own.recruitments.create({ title: "Lærer", reference: "2026/1", unitId });
  const { advertId } = await publishAdvert(own, { recruitmentId, unitId }, { title: "Lærer" });
  expect(await as(null).applicant.adverts.open({ advertId })).toMatchObject({ title: "Lærer" });
});

test("a repeated name is refused beside its field, and so is a host of another tenant: nothing of the second is left", async () => {
  const world = await newWorld();
  const { platform } = await newOperator(world);
  const first = answers();
  await platform.onboarding.make(first);
  expect(await refusedFields(platform.onboarding.make({ ...answers(), slug: first.slug }))).toEqual([
    "slug: slugTaken",
  ]);
  const second = answers(undefined, { hosts: [`jobb.${first.slug}.example.no`] });
  expect(await refusedFields(platform.onboarding.plan(second))).toEqual(["hosts: hostTaken"]);
  expect(await refusedFields(platform.onboarding.make(second))).toEqual(["hosts: hostTaken"]);
  await withoutTenant(world.client, async ({ tx }) => {
    expect(await tx.select().from(tenant).where(eq(tenant.slug, second.slug))).toEqual([]);
    const people = second.users.map(({ email }) => email);
    expect(await tx.select().from(staff).where(inArray(staff.userName, people))).toEqual([]);
  });
});

test("what fails in the middle leaves nothing: neither tenant, hosts, people nor links", async () => {
  const { ownerUrl, appUrl } = testDatabase();
  const owner = openClient(ownerUrl, { max: 1 });
  const client = openClient(appUrl, { max: 1 });
  const wanted = answers();
  const [email] = wanted.users.map((user) => user.email);
  // The very last thing that is written fails.
  await owner.pool.query(`create function fail() returns trigger language plpgsql as 'begin raise ''no''; end'`);
  await owner.pool.query(
    "create trigger fail before insert on audit_event for each row when (new.request_id = 'vakans tenant new') execute function fail()",
  );
  try {
    const making = onboardTenant(client, { secret: testSecret, spfInclude: null, answers: wanted });
    await expect(making).rejects.toThrow();
    await withoutTenant(client, async ({ tx }) => {
      expect(await tx.select().from(tenant).where(eq(tenant.slug, wanted.slug))).toEqual([]);
      expect(await tx.select().from(tenantDomain).where(inArray(tenantDomain.host, wanted.hosts))).toEqual([]);
      expect(
        await tx
          .select()
          .from(staff)
          .where(eq(staff.userName, email ?? "")),
      ).toEqual([]);
    });
  } finally {
    await owner.pool.query("drop trigger fail on audit_event; drop function fail()");
    await owner.pool.end();
  }
  const made = await onboardTenant(client, { secret: testSecret, spfInclude: null, answers: wanted });
  expect(made.slug).toBe(wanted.slug);
  await client.pool.end();
});

test("the same name twice at once makes one tenant", async () => {
  const world = await newWorld();
  const { platform } = await newOperator(world);
  const slug = `n${suffix()}`;
  const both = await Promise.allSettled([
    platform.onboarding.make(answers(slug)),
    platform.onboarding.make(answers(slug)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a double click makes one tenant, and both answers carry the same links; nobody else gets them, none that was used, and nobody later", async () => {
  const world = await newWorld();
  const { platform } = await newOperator(world);
  const other = await newOperator(world);
  const wanted = { ...answers(), tenantId: randomUUID() };
  const [first, second] = await Promise.all([platform.onboarding.make(wanted), platform.onboarding.make(wanted)]);
  expect(first.tenantId).toBe(wanted.tenantId);
  expect(first.users.every(({ link }) => link !== null)).toBe(true);
  expect(second).toEqual(first);
  expect(await platform.onboarding.make(wanted)).toEqual(first);
  const members = await withTenant(world.client, first.tenantId, ({ tx }) => tx.select().from(membership));
  expect(members).toHaveLength(2);
  expect(await refusedFields(other.platform.onboarding.make(wanted))).toContain("slug: slugTaken");
  expect(await refusedFields(platform.onboarding.make({ ...answers(), tenantId: world.tenant.id }))).toEqual([
    "slug: slugTaken",
  ]);
  await withoutTenant(world.client, ({ tx }) =>
    tx
      .update(staffLink)
      .set({ usedAt: new Date() })
      .where(eq(staffLink.staffId, members[0]?.staffId ?? "")),
  );
  const again = await platform.onboarding.make(wanted);
  expect(again.users.filter(({ link }) => link !== null)).toHaveLength(1);
  const owner = openClient(testDatabase().ownerUrl, { max: 1 });
  await owner.pool.query("update tenant set created_at = created_at - interval '11 minutes' where id = $1", [
    first.tenantId,
  ]);
  await owner.pool.end();
  expect(await refusedFields(platform.onboarding.make(wanted))).toContain("slug: slugTaken");
});

test("only an operator makes a tenant; anybody else is told that there is no such thing", async () => {
  const world = await newWorld();
  const { token } = await world.newRecruiter();
  await expect(world.as(token).platform.onboarding.make(answers())).rejects.toMatchObject({ kind: "notFound" });
  await expect(world.as().platform.onboarding.plan(answers())).rejects.toMatchObject({ kind: "unauthenticated" });
});

test("RE-4: an operator is no super user, two are two, and somebody known keeps their password and gets no link", async () => {
  const world = await newWorld();
  const { platform, userName } = await newOperator(world);
  const other = { name: "HR-leder", email: `hr-${suffix()}@example.no` };
  const operator = { name: "Operatør", email: userName };
  expect(await refusedFields(platform.onboarding.make(answers(undefined, { users: [other, operator] })))).toEqual([
    "users.1.email: superUserUnusable",
  ]);
  expect(await refusedFields(platform.onboarding.make(answers(undefined, { users: [other, other] })))).toEqual([
    "users.1.email: superUsersSame",
  ]);
  const turnedOff = await world.newRecruiter();
  await withoutTenant(world.client, ({ tx }) =>
    tx.update(staff).set({ active: false }).where(eq(staff.id, turnedOff.staffId)),
  );
  const gone = { name: "Tidligere", email: turnedOff.userName };
  expect(await refusedFields(platform.onboarding.make(answers(undefined, { users: [other, gone] })))).toEqual([
    "users.1.email: superUserUnusable",
  ]);
  const known = await world.newRecruiter();
  const made = await platform.onboarding.make(
    answers(undefined, { users: [other, { name: "Kjent", email: known.userName }] }),
  );
  expect(made.users.map(({ link }) => link !== null)).toEqual([true, false]);
  const links = await withoutTenant(world.client, ({ tx }) =>
    tx.select().from(staffLink).where(eq(staffLink.staffId, known.staffId)),
  );
  expect(links).toEqual([]);
});

test("the links of the first super users are mailed where that is asked for, and only shown where it is not", async () => {
  const world = await newWorld();
  const { platform } = await newOperator(world);
  for (const [sendLinks, mails] of [
    [false, 0],
    [true, 2],
  ] as const) {
    const made = await platform.onboarding.make(answers(undefined, { sendLinks }));
    const promised = await withTenant(world.client, made.tenantId, ({ tx }) =>
      tx.select({ payload: effect.payload }).from(effect).where(eq(effect.name, "staff.invited")),
    );
    expect([made.sent, promised.length]).toEqual([sendLinks, mails]);
    // Nothing of the link itself lies in the promise.
    for (const { link } of made.users) expect(JSON.stringify(promised)).not.toContain(link?.token);
  }
});

test.each<[string, Record<string, unknown>, string]>([
  ["a name of the product's own", { slug: "platform" }, "slug: slugReserved"],
  ["a name with capitals and blanks inside", { slug: "Min kommun" }, "slug: slugInvalid"],
  ["a host with a scheme", { hosts: "https://jobb.example.se" }, "hosts: hostInvalid"],
  ["no host", { hosts: "" }, "hosts: required"],
  ["a colour by name", { primary: "blue" }, "primary: colourInvalid"],
  ["a phone that is none", { supportPhone: "ring" }, "supportPhone: phoneInvalid"],
  ["a function nobody reaches", { identityFunction: "Växeln" }, "identityPhone: identityUnreachable"],
  ["an unknown preset", { preset: "state" }, "preset: choiceRequired"],
])("wrong answers are refused beside their field: %s", async (_what, changes, refusal) => {
  const world = await newWorld();
  const { platform } = await newOperator(world);
  const input = { ...answers(), ...changes } as NewTenant;
  expect(await refusedFields(platform.onboarding.plan(input))).toEqual([refusal]);
});

test("a logotype is kept cleaned and counts from the first version; what is no picture is refused beside its field and makes nothing", async () => {
  const world = await newWorld();
  const { platform } = await newOperator(world);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><script>alert(1)</script><path d="M0 0h80v20z"/></svg>';
  const wanted = answers();
  await expect(
    refusedFields(platform.onboarding.make({ ...wanted, logotype: Buffer.from("no picture") })),
  ).resolves.toEqual(["logotype: picture.format"]);
  const { tenantId } = await platform.onboarding.make({ ...wanted, logotype: Buffer.from(svg) });
  const made = await withTenant(world.client, tenantId, async ({ tx }) => ({
    versions: await tx.select().from(tenantConfigVersion).where(eq(tenantConfigVersion.tenantId, tenantId)),
    pictures: await tx.select().from(brandImage),
  }));
  const [picture] = made.pictures;
  expect(made.versions).toMatchObject([{ number: 1, content: { look: { logotype: picture?.name } } }]);
  expect(picture?.content.toString()).toContain("<path");
  expect(picture?.content.toString()).not.toContain("script");
});
