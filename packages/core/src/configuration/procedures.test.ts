import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import pg from "pg";
import { expect, test } from "vitest";
import { openCore } from "../core";
import { discardOldDrafts } from "../draft/chores";
import { draft } from "../draft/table";
import { privacyNotice } from "../notice/table";
import { applyTenantFiles, noteBrokenFile } from "../operator/tenants";
import { planTenantFile, rollBackTenant } from "../operator/versions";
import type { ChoreScope } from "../outbox/chore";
import type { Refusal } from "../refusal";
import { testDatabase, testFolder } from "../testing/database";
import { inventedTenant } from "../testing/policy";
import { attachPdf, beginApplication, inside, newWorld, testSecret, type World } from "../testing/world";

const perSubmission = ["attachments", "perSubmissionMax"];
const grace = ["applications", "graceMinutes"];

const settingsOf = async (world: World) => (await world.newRecruiter()).staff.configuration;

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const dayS = 86_400;

const policyNow = async (world: World) => {
  await world.core.refresh();
  const tenant = world.core.tenants.ofSlug(world.tenant.slug);
  if (!tenant) throw new Error("the tenant is gone");
  return tenant.policy;
};

test("a change is one more version with its author, its reason and its day, and counts at once", async () => {
  const world = await newWorld();
  const settings = await settingsOf(world);
  const before = await settings.current();
  expect(before).toMatchObject({ number: 1, basis: 1, source: "file", scheduled: [], problem: null });
  const changes = [{ path: perSubmission, value: 5 }];
  const plan = await settings.plan({ basis: 1, changes });
  expect(plan).toMatchObject({
    overtaken: false,
    problems: [],
    changes: [{ path: perSubmission, before: 10, after: 5 }],
  });
  expect((await settings.current()).number).toBe(1);

  const { number } = await settings.change({ basis: 1, changes, effectiveAt: null, reason: "Nämndens beslut" });
  expect(number).toBe(2);
  const after = await settings.current();
  expect(after).toMatchObject({ number: 2, source: "settings", author: "Rekryterare", reason: "Nämndens beslut" });
  expect(after.content.attachments.perSubmissionMax).toBe(5);
  expect((await policyNow(world)).attachments.perSubmissionMax).toBe(5);
  const { versions } = await settings.versions({ before: null });
  expect(versions.map(({ number: each, state, changes: count }) => [each, state, count])).toEqual([
    [2, "running", 1],
    [1, "past", null],
  ]);
});

test("a form made before somebody else's change is refused, and the same change sent twice is one", async () => {
  const world = await newWorld();
  const settings = await settingsOf(world);
  const wish = { basis: 1, changes: [{ path: perSubmission, value: 5 }], effectiveAt: null, reason: "En anledning" };
  const both = await Promise.all([settings.change(wish), settings.change(wish)]);
  expect(both).toEqual([{ number: 2 }, { number: 2 }]);
  const other = await settingsOf(world);
  await expect(other.change({ ...wish, changes: [{ path: grace, value: 5 }] })).rejects.toMatchObject({
    kind: "conflict",
    code: "changedElsewhere",
    details: { newest: 2 },
  });
  expect(await other.plan({ basis: 1, changes: wish.changes })).toMatchObject({ overtaken: true });
  await expect(other.change({ ...wish, basis: 2 })).rejects.toMatchObject({ code: "nothingChanged" });
  expect((await settings.versions({ before: null })).versions).toHaveLength(2);
});

test("what cannot be is planned with every problem, and refused", async () => {
  const world = await newWorld({ country: "NO" });
  const settings = await settingsOf(world);
  const tried = async (path: (string | number)[], value: unknown) => {
    const changes = [{ path, value }];
    const { problems } = await settings.plan({ basis: 1, changes });
    const refused = await settings
      .change({ basis: 1, changes, effectiveAt: null, reason: "En anledning" })
      .then(() => null)
      .catch((error: Refusal) => error);
    expect(refused).toMatchObject({ kind: "conflict", code: "configurationInvalid", details: { problems } });
    return problems.map((problem) => problem.path);
  };
  expect(await tried(perSubmission, 0)).toEqual([perSubmission]);
  expect(await tried(["attachments", "totalMax"], 1)).toEqual([["attachments", "totalMax"]]);
  expect(await tried(["nothing", "such"], 1)).toEqual([["nothing"]]);
  for (const name of ["slug", "country", "kind", "hosts"]) expect(await tried([name], "SE")).toEqual([[name]]);
  // SE-7 and NO-1: the law of the country fixes it.
  expect(await tried(["process", "secretCandidates"], true)).toEqual([["process", "secretCandidates"]]);
  for (const [effectiveAt, code] of [
    [inDays(-1), "effectivePassed"],
    [inDays(401), "effectiveTooFar"],
  ] as const) {
    const wish = { basis: 1, changes: [{ path: perSubmission, value: 5 }], effectiveAt, reason: "En anledning" };
    await expect(settings.change(wish)).rejects.toMatchObject({ code });
    await expect(settings.plan(wish)).rejects.toMatchObject({ code });
  }
  expect((await settings.current()).basis).toBe(1);
});

test("a change from a day counts from that day", async () => {
  const world = await newWorld();
  const settings = await settingsOf(world);
  const effectiveAt = inDays(10);
  const changes = [{ path: perSubmission, value: 5 }];
  await settings.change({ basis: 1, changes, effectiveAt, reason: "Från nyår" });
  expect(await settings.current()).toMatchObject({
    number: 1,
    basis: 2,
    scheduled: [
      { number: 2, effectiveAt, reason: "Från nyår", changes: [{ path: perSubmission, before: 10, after: 5 }] },
    ],
  });
  expect((await policyNow(world)).attachments.perSubmissionMax).toBe(10);
  await world.pass(10 * dayS + 60);
  expect((await policyNow(world)).attachments.perSubmissionMax).toBe(5);
  expect(await (await settingsOf(world)).current()).toMatchObject({ number: 2, scheduled: [] });
});

test("a change made meanwhile counts before and after a scheduled one, which stays its author's", async () => {
  const world = await newWorld();
  const settings = await settingsOf(world);
  const wish = { basis: 1, changes: [{ path: perSubmission, value: 5 }], effectiveAt: inDays(10), reason: "Från nyår" };
  await settings.change(wish);
  await settings.change({ basis: 2, changes: [{ path: grace, value: 9 }], effectiveAt: null, reason: "Genast" });
  const now = await settings.current();
  expect(now).toMatchObject({ number: 3, basis: 4 });
  expect(now.content.attachments.perSubmissionMax).toBe(10);
  expect(now.scheduled).toMatchObject([
    { number: 4, reason: "Från nyår", changes: [{ path: perSubmission, after: 5 }] },
  ]);
  const { versions } = await settings.versions({ before: null });
  expect(versions.map(({ state }) => state)).toEqual(["scheduled", "running", "overtaken", "past"]);
  await world.pass(11 * dayS);
  const { attachments, applications } = await policyNow(world);
  expect([attachments.perSubmissionMax, applications.graceMinutes]).toEqual([5, 9]);
});

test("a scheduled version is taken back before its day, and another stays without what it would have changed", async () => {
  const world = await newWorld();
  const settings = await settingsOf(world);
  const reason = "En anledning";
  await settings.change({ basis: 1, changes: [{ path: perSubmission, value: 5 }], effectiveAt: inDays(5), reason });
  await settings.change({ basis: 2, changes: [{ path: grace, value: 9 }], effectiveAt: inDays(10), reason });
  await expect(settings.cancel({ number: 1, basis: 3, reason })).rejects.toMatchObject({ code: "versionNotScheduled" });
  await expect(settings.cancel({ number: 9, basis: 3, reason })).rejects.toMatchObject({ kind: "notFound" });
  await expect(settings.cancel({ number: 2, basis: 2, reason })).rejects.toMatchObject({ code: "changedElsewhere" });
  await settings.cancel({ number: 2, basis: 3, reason: "Beslutet upphävdes" });
  const now = await settings.current();
  expect(now).toMatchObject({ number: 4, restores: 1, scheduled: [{ number: 5, changes: [{ path: grace }] }] });
  await world.pass(11 * dayS);
  const { attachments, applications } = await policyNow(world);
  expect([attachments.perSubmissionMax, applications.graceMinutes]).toEqual([10, 9]);
});

test("a roll-back is one more version with the content of an earlier one, and overtakes what was scheduled", async () => {
  const world = await newWorld();
  const settings = await settingsOf(world);
  const reason = "En anledning";
  await settings.change({ basis: 1, changes: [{ path: perSubmission, value: 5 }], effectiveAt: null, reason });
  await settings.change({ basis: 2, changes: [{ path: grace, value: 9 }], effectiveAt: inDays(3), reason });
  expect(await settings.version({ number: 2 })).toMatchObject({ changes: [{ path: perSubmission }], back: [] });
  expect(await settings.version({ number: 1 })).toMatchObject({
    changes: null,
    back: [{ path: perSubmission, before: 5, after: 10 }],
  });
  await expect(settings.rollBack({ number: 1, basis: 2, reason })).rejects.toMatchObject({ code: "changedElsewhere" });
  expect(await settings.rollBack({ number: 1, basis: 3, reason: "Det blev fel" })).toEqual({ number: 4 });
  const now = await settings.current();
  expect(now).toMatchObject({ number: 4, restores: 1, reason: "Det blev fel", scheduled: [] });
  expect(now.content.attachments.perSubmissionMax).toBe(10);
  await expect(settings.rollBack({ number: 1, basis: 4, reason })).rejects.toMatchObject({ code: "nothingChanged" });
  await world.pass(4 * dayS);
  expect((await policyNow(world)).applications.graceMinutes).toBe(0);
});

test("settings are for those with the right, and another tenant's versions are not there", async () => {
  const [world, other] = await Promise.all([newWorld(), newWorld()]);
  const theirs = await settingsOf(other);
  const reason = "En anledning";
  await theirs.change({ basis: 1, changes: [{ path: perSubmission, value: 5 }], effectiveAt: null, reason });
  const settings = await settingsOf(world);
  await expect(settings.version({ number: 2 })).rejects.toMatchObject({ kind: "notFound" });
  await expect(settings.rollBack({ number: 2, basis: 1, reason })).rejects.toMatchObject({ kind: "notFound" });
  await expect(settings.cancel({ number: 2, basis: 1, reason })).rejects.toMatchObject({ kind: "notFound" });
  expect((await policyNow(world)).attachments.perSubmissionMax).toBe(10);
  const { staff } = await world.newRecruiter(["recruitment.edit"]);
  for (const call of [
    () => staff.configuration.current(),
    () => staff.configuration.versions({ before: null }),
    () => staff.configuration.change({ basis: 1, changes: [{ path: grace, value: 1 }], effectiveAt: null, reason }),
  ])
    await expect(call()).rejects.toMatchObject({ kind: "forbidden", code: "rightNeeded" });
});

test("an application begun under the old limits ends under them, and a new one has the new (OR-13, VN-23)", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const [early, late] = [await world.newApplicant(), await world.newApplicant()];
  const draftId = await beginApplication(early.applicant, advertId);
  await attachPdf(early.applicant, draftId, "ett.pdf");
  const settings = await settingsOf(world);
  const changes = [
    { path: perSubmission, value: 1 },
    { path: ["attachments", "totalMax"], value: 1 },
  ];
  expect(await settings.plan({ basis: 1, changes })).toMatchObject({
    consequences: [
      { path: perSubmission, kind: "draftsKeepOldRule", count: 1 },
      { path: ["attachments", "totalMax"], kind: "draftsKeepOldRule", count: 1 },
    ],
  });
  await settings.change({ basis: 1, changes, effectiveAt: null, reason: "En anledning" });
  await world.core.refresh();
  const again = world.as(early.token).applicant;
  await attachPdf(again, draftId, "två.pdf");
  expect((await again.drafts.open({ draftId })).limits.perSubmissionMax).toBe(10);
  const { applicationId } = await again.applications.submit({ draftId, submissionKey: randomUUID() });
  expect(applicationId).toBeTruthy();

  const begun = await beginApplication(world.as(late.token).applicant, advertId);
  const next = world.as(late.token).applicant;
  await attachPdf(next, begun, "ett.pdf");
  await expect(attachPdf(next, begun, "två.pdf")).rejects.toMatchObject({ code: "attachmentsInAll" });
  expect((await next.drafts.open({ draftId: begun })).limits.perSubmissionMax).toBe(1);
});

test("a plan tells what it does to what exists: what stays longer, what falls due, and what touches nothing", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
  await world.pass(100 * dayS);
  const settings = await settingsOf(world);
  const path = ["retention", "applications", "destroyAfterMonths"];
  const told = async (change: { path: string[]; value: unknown }) =>
    (await settings.plan({ basis: 1, changes: [change] })).consequences;
  expect(await told({ path, value: 36 })).toEqual([{ path, kind: "applicationsStayLonger", count: 1, months: 12 }]);
  expect(await told({ path, value: 3 })).toEqual([{ path, kind: "applicationsDueNow", count: 1, months: 3 }]);
  expect(await told({ path, value: 4 })).toEqual([{ path, kind: "applicationsDueNow", count: 0, months: 4 }]);
  expect(await told({ path: ["retention", "applications"], value: "keep" })).toEqual([
    { path: ["retention", "applications"], kind: "applicationsStayLonger", count: 1, months: null },
  ]);
  expect(await told({ path: ["retention", "openApplications"], value: { destroyAfterMonths: 1 } })).toMatchObject([
    { kind: "openApplicationsDueNow", count: 0 },
  ]);
  expect(await told({ path: ["accounts", "passwordCharactersMin"], value: 14 })).toMatchObject([
    { kind: "none", count: 0 },
  ]);
  expect(await told({ path: ["accounts", "selfRemoval"], value: false })).toMatchObject([
    { kind: "accountsConcerned", count: 1 },
  ]);
});

const openAnother = (told: unknown[]) =>
  openCore({
    databaseUrl: testDatabase().appUrl,
    filesDir: testFolder(),
    secret: testSecret,
    judgeEntry: null,
    onError: (error) => void told.push(error),
  });

const within = async (ms: number, holds: () => boolean): Promise<number> => {
  const since = Date.now();
  while (!holds()) {
    if (Date.now() - since > ms) throw new Error(`not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Date.now() - since;
};

test("a change made in one process counts in another within two seconds", async () => {
  const world = await newWorld();
  const other = await openAnother([]);
  try {
    const settings = await settingsOf(world);
    const seen = () => other.tenants.ofSlug(world.tenant.slug)?.policy.attachments.perSubmissionMax;
    expect(seen()).toBe(10);
    const pulse = await other.freshPulse(world.tenant.id);
    const changes = [{ path: perSubmission, value: 5 }];
    await settings.change({ basis: 1, changes, effectiveAt: null, reason: "En anledning" });
    await within(2_000, () => seen() === 5);
    expect(await other.freshPulse(world.tenant.id)).not.toBe(pulse);
  } finally {
    await other.close();
  }
});

/** Something else than a configuration in the place of one, as a fault or an older release may leave it. */
async function plant(world: World, number: number, content: unknown): Promise<void> {
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `insert into tenant_config_version (tenant_id, number, source, content, author, reason, effective_at, created_at)
       values ($1, $2, 'settings', $3::jsonb, 'test', 'test', clock_of($1::uuid), clock_of($1::uuid))`,
      [world.tenant.id, number, JSON.stringify(content)],
    );
  } finally {
    await owner.end();
  }
}

test("content that is no configuration never replaces one that is, at reload or at start, and takes no other tenant down", async () => {
  const [world, neighbour] = await Promise.all([newWorld(), newWorld()]);
  const told: unknown[] = [];
  const running = await openAnother(told);
  try {
    const before = running.tenants.ofSlug(world.tenant.slug);
    await plant(world, 2, { slug: world.tenant.slug, attachments: { formats: "everything" } });
    await running.refresh();
    expect(running.tenants.ofSlug(world.tenant.slug)).toBe(before);
    expect(String(told[0])).toContain("configuration version 2 is not taken");
  } finally {
    await running.close();
  }
  const started = await openAnother([]);
  try {
    expect(started.tenants.ofSlug(world.tenant.slug)).toMatchObject({ configVersion: 1, name: "Provköpings kommun" });
    expect(started.tenants.ofSlug(neighbour.tenant.slug)?.configVersion).toBe(1);
    await started.refresh();
  } finally {
    await started.close();
  }
  await world.core.refresh();
  const settings = await settingsOf(world);
  const { problem, number, basis } = await settings.current();
  expect({ number, basis, source: problem?.source }).toEqual({ number: 1, basis: 2, source: "version 2" });
  expect(problem?.problems.join()).toContain("attachments.formats");
  // The next change is made of what runs, and mends it.
  await settings.change({
    basis: 2,
    changes: [{ path: perSubmission, value: 5 }],
    effectiveAt: null,
    reason: "Rättat",
  });
  await world.core.refresh();
  await world.core.refresh();
  expect(await (await settingsOf(world)).current()).toMatchObject({ number: 3, problem: null });
});

test("a law that begins to count between two days counts for a version that was made before it (SE-9)", async () => {
  const world = await newWorld();
  const { content } = await (await settingsOf(world)).current();
  const beforeS = Math.round((Date.parse("2026-02-27T12:00:00Z") - Date.now()) / 1_000);
  await world.pass(beforeS);
  await plant(world, 2, content);
  const checks = async () => (await policyNow(world)).pack.registerChecks["children"]?.registers;
  expect(await checks()).toEqual(["criminalRecord"]);
  await world.pass(3 * dayS);
  expect(await checks()).toEqual(["criminalRecord", "suspicionRecord"]);
});

test("a tenant without a single valid version is shut alone, on its own hosts", async () => {
  const world = await newWorld();
  const slug = `t${randomBytes(6).toString("hex")}`;
  const host = `${slug}.localhost`;
  const file = { fileName: `${slug}.yaml`, slug, hosts: [host, ...world.tenant.hosts], problems: ["line 3: wrong"] };
  await noteBrokenFile(world.client, file);
  await world.core.refresh();
  const { tenants } = world.core;
  expect([tenants.ofHost(host), tenants.ofSlug(slug)]).toEqual([null, null]);
  expect(tenants.shut({ host })).toEqual({ reason: "neverValid", languages: [] });
  expect(tenants.shut({ slug })?.reason).toBe("neverValid");
  expect(tenants.shut({ host: "nobody.localhost" })).toBeNull();
  const own = world.tenant.hosts[0] ?? "";
  expect([tenants.ofHost(own)?.slug, tenants.shut({ host: own })]).toEqual([world.tenant.slug, null]);
  // Put right, it opens.
  const [applied] = await applyTenantFiles(world.client, [inventedTenant(slug)], "test");
  expect(applied).toMatchObject({ outcome: "created", number: 1 });
  await world.core.refresh();
  expect([tenants.ofHost(host)?.slug, tenants.shut({ host })]).toEqual([slug, null]);
});

test("a suspended tenant is shut on its hosts and its staff pages, and what was promised before is still known", async () => {
  const [world, neighbour] = await Promise.all([newWorld(), newWorld()]);
  const { id, slug, hosts } = world.tenant;
  const host = hosts[0] ?? "";
  const turn = async (state: string) => {
    await world.client.pool.query("update tenant set state = $2 where id = $1", [id, state]);
    await world.core.refresh();
  };
  const { tenants } = world.core;
  await turn("suspended");
  expect([tenants.ofHost(host), tenants.ofSlug(slug)]).toEqual([null, null]);
  expect(tenants.shut({ host })).toEqual({ reason: "suspended", languages: ["sv"] });
  expect(tenants.shut({ slug })).toEqual(tenants.shut({ host }));
  expect(tenants.all().map((tenant) => tenant.slug)).toContain(slug);
  expect(tenants.ofHost(neighbour.tenant.hosts[0] ?? "")?.slug).toBe(neighbour.tenant.slug);
  await turn("ended");
  expect([tenants.ofHost(host), tenants.shut({ host })]).toEqual([null, null]);
  expect(tenants.all().map((tenant) => tenant.slug)).not.toContain(slug);
  expect(await applyTenantFiles(world.client, [inventedTenant(slug)], "test")).toMatchObject([{ outcome: "ended" }]);
  await turn("open");
  expect(tenants.ofHost(host)?.slug).toBe(slug);
});

test("a draft begun under longer times is kept for those (VN-15, OR-10)", async () => {
  const drafts = { applications: { drafts: { keptDaysAfterLastDay: 30 } } };
  const world = await newWorld(drafts);
  const { advertId } = await world.newAdvert();
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  const settings = await settingsOf(world);
  const path = ["applications", "drafts", "keptDaysAfterLastDay"];
  const changes = [{ path, value: 1 }];
  expect((await settings.plan({ basis: 1, changes })).consequences).toEqual([
    { path, kind: "draftsKeepOldRule", count: 1, months: null },
  ]);
  await settings.change({ basis: 1, changes, effectiveAt: null, reason: "En anledning" });
  const discarded = async () => {
    await world.core.refresh();
    const tenant = world.core.tenants.ofSlug(world.tenant.slug);
    if (!tenant) throw new Error("the tenant is gone");
    return discardOldDrafts({ client: world.client, tenant } as ChoreScope);
  };
  const drafted = () => inside(world, ({ tx }) => tx.select({ id: draft.id }).from(draft).where(eq(draft.id, draftId)));
  await world.pass(20 * dayS);
  expect([await discarded(), (await drafted()).length]).toEqual([0, 1]);
  await world.pass(40 * dayS);
  expect([await discarded(), (await drafted()).length]).toEqual([1, 0]);
});

test("VN-15, OR-10: what was begun while one could go on another day stays so, and a sign-out erases only what was begun since", async () => {
  const world = await newWorld();
  const [first, second] = [await world.newAdvert(), await world.newAdvert()];
  const { applicant, token } = await world.newApplicant();
  const before = await beginApplication(applicant, first.advertId);
  const settings = await settingsOf(world);
  const path = ["applications", "drafts", "offered"];
  const changes = [{ path, value: false }];
  expect((await settings.plan({ basis: 1, changes })).consequences).toEqual([
    { path, kind: "draftsKeepOldRule", count: 1, months: null },
  ]);
  await settings.change({ basis: 1, changes, effectiveAt: null, reason: "En anledning" });
  await world.core.refresh();
  const mine = world.as(token).applicant;
  const since = await beginApplication(mine, second.advertId);
  const lying = await mine.drafts.mine();
  expect(lying.find(({ draftId }) => draftId === before)?.keptUntil).toBeNull();
  expect(lying.find(({ draftId }) => draftId === since)?.keptUntil).toBeInstanceOf(Date);
  expect(await mine.drafts.discardAll()).toEqual({ discarded: 1 });
  expect((await mine.drafts.mine()).map(({ draftId }) => draftId)).toEqual([before]);
});

test("VN-24, OR-15: a session never ends sooner than it has told, though the tenant has made the times shorter since", async () => {
  const world = await newWorld({ session: { idleMinutes: 60 } });
  const { token } = await world.newApplicant();
  const told = (await world.as(token).applicant.session.touch()).expiresAt;
  const settings = await settingsOf(world);
  const changes = [{ path: ["session", "idleMinutes"], value: 5 }];
  await settings.change({ basis: 1, changes, effectiveAt: null, reason: "Kortare" });
  await world.core.refresh();
  await world.pass(60);
  expect((await world.as(token).applicant.session.touch()).expiresAt).toEqual(told);
  await world.pass(57 * 60);
  const next = (await world.as(token).applicant.session.touch()).expiresAt;
  expect(next.getTime() - told.getTime()).toBeLessThan(4 * 60_000);
  await world.pass(5 * 60 + 5);
  await expect(world.as(token).applicant.session.touch()).rejects.toMatchObject({ code: "signInNeeded" });
});

test("a tenant that runs goes on when its file is broken, and its staff are told until it is right", async () => {
  const world = await newWorld();
  const { slug, hosts } = world.tenant;
  await noteBrokenFile(world.client, { fileName: `${slug}.yaml`, slug, hosts, problems: [`${slug}.yaml:3: wrong`] });
  await world.core.refresh();
  expect(world.core.tenants.ofSlug(slug)?.configVersion).toBe(1);
  const settings = await settingsOf(world);
  expect((await settings.current()).problem).toMatchObject({
    source: `${slug}.yaml`,
    problems: [`${slug}.yaml:3: wrong`],
  });
  await applyTenantFiles(world.client, [inventedTenant(slug)], "test");
  expect((await settings.current()).problem).toBeNull();
});

const fileWith = async (world: World, more: Record<string, unknown>) => {
  const { content } = await (await settingsOf(world)).current();
  return { ...content, ...more } as typeof content;
};

const wishes = [
  ["SE", "process.exemptionWindowWorkingDays", 5, "NO-2"],
  ["NO", "process.secretCandidates", true, "offentleglova § 25, NO-1"],
  ["NO", "process.reemploymentCheckBefore", ["publish"], "SE-12"],
  ["NO", "process.decisionsAnnouncedBy", "Sentralbordet", "kommuneloven § 27-2, NO-6"],
  ["NO", "process.noticeBoard", "https://tavle.example.no", "kommuneloven § 27-2, NO-6"],
] as const;

test.each(wishes)(
  "NO-1, NO-2, NO-6, SE-12: in %s %s cannot be set in the product, by a file, or by going back to what once said so",
  async (country, id, value, law) => {
    const world = await newWorld({ country });
    const settings = await settingsOf(world);
    const path = id.split(".");
    const problem = { path, allowed: `what the law fixes (${law})` };
    const changes = [{ path, value }];
    expect(await settings.plan({ basis: 1, changes })).toMatchObject({ problems: [problem], content: null });
    const wish = { basis: 1, changes, effectiveAt: null, reason: "Vi vill" };
    const refused = { code: "configurationInvalid", details: { problems: [problem] } };
    await expect(settings.change(wish)).rejects.toMatchObject(refused);
    await expect(settings.change({ ...wish, effectiveAt: inDays(9) })).rejects.toMatchObject(refused);

    const { content } = await settings.current();
    const file = await fileWith(world, { process: { ...content.process, [path[1] ?? ""]: value } });
    await expect(planTenantFile(world.client, file)).rejects.toThrow(law);
    await expect(applyTenantFiles(world.client, [file], "test")).rejects.toThrow(law);

    // What an older release let in, or an older law.
    await plant(world, 2, file);
    await plant(world, 3, content);
    await world.core.refresh();
    expect(await settings.version({ number: 2 })).toMatchObject({ back: null, backProblems: [problem] });
    await expect(settings.rollBack({ number: 2, basis: 3, reason: "Vi vill" })).rejects.toMatchObject(refused);
    await expect(
      rollBackTenant(world.client, { slug: world.tenant.slug, number: 2, author: "test", reason: "Vi vill" }),
    ).rejects.toThrow(law);
    expect((await settings.current()).number).toBe(3);
  },
);

test("a picture that the tenant does not have is refused by a file, planned or applied, and in the settings", async () => {
  const [world, other] = [await newWorld(), await newWorld()];
  const theirs = await other.newRecruiter();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>';
  await theirs.staff.look.saveLogotype({ content: Buffer.from(svg), basis: 1, reason: "Vår logotyp" });
  const { logotype } = (await theirs.staff.look.current()).look;
  expect(logotype).toMatch(/\.svg$/);
  const settings = await settingsOf(world);
  for (const name of [logotype, `${"0".repeat(64)}.png`]) {
    const file = await fileWith(world, { look: { primary: "#0b5a8a", logotype: name } });
    const told = `look.logotype: found "${name}"; allowed: null, or a picture that was uploaded`;
    await expect(planTenantFile(world.client, file)).rejects.toThrow(told);
    await expect(applyTenantFiles(world.client, [file], "test")).rejects.toThrow(told);
    const slug = `t${randomBytes(6).toString("hex")}`;
    const fresh = inventedTenant(slug, { look: { primary: "#0b5a8a", logotype: name } });
    await expect(planTenantFile(world.client, fresh)).rejects.toThrow(told);
    await expect(applyTenantFiles(world.client, [fresh], "test")).rejects.toThrow(told);
    const changes = [{ path: ["look", "logotype"], value: name }];
    expect((await settings.plan({ basis: 1, changes })).problems).toMatchObject([{ path: ["look", "logotype"] }]);
    await expect(settings.change({ basis: 1, changes, effectiveAt: null, reason: "Lånad" })).rejects.toMatchObject({
      code: "configurationInvalid",
    });
  }
  // What a tenant has itself, its exported file may name.
  const own = (await theirs.staff.configuration.current()).content;
  await expect(planTenantFile(other.client, own)).resolves.toMatchObject({ changes: [] });
});

test("a change from a day is judged by the law of that day (SE-9)", async () => {
  const world = await newWorld();
  const { content } = await (await settingsOf(world)).current();
  await world.pass(Math.round((Date.parse("2026-02-20T12:00:00Z") - Date.now()) / 1000));
  await plant(world, 2, content);
  await world.core.refresh();
  const settings = await settingsOf(world);
  const path = ["advert", "registerChecks"];
  const changes = [{ path, value: [{ check: "homeCare", occupations: ["Undersköterska"] }] }];
  const day = (text: string) => new Date(`${text}T12:00:00Z`);
  expect((await settings.plan({ basis: 2, changes })).problems).toMatchObject([{ path: [...path, 0, "check"] }]);
  expect((await settings.plan({ basis: 2, changes, effectiveAt: day("2026-02-27") })).problems).toHaveLength(1);
  expect((await settings.plan({ basis: 2, changes, effectiveAt: day("2026-03-02") })).problems).toEqual([]);
});

test("one tenant's settings cannot make it send mail in the name of another", async () => {
  const domain = `${randomBytes(6).toString("hex")}.example.se`;
  const world = await newWorld();
  await newWorld({ mail: { fromName: "Grannby kommun", fromAddress: `jobb@${domain}` } });
  const settings = await settingsOf(world);
  const path = ["mail", "fromAddress"];
  const wish = (value: string) => ({ basis: 1, changes: [{ path, value }], effectiveAt: null, reason: "En anledning" });
  for (const value of [`rektor@${domain}`, `jobb@${domain.toUpperCase()}`]) {
    expect((await settings.plan(wish(value))).problems).toMatchObject([{ path }]);
    await expect(settings.change(wish(value))).rejects.toMatchObject({ code: "configurationInvalid" });
  }
  // Its own domain stays its own, also where an operator's files gave it to two.
  expect(await settings.change(wish("personal@example.se"))).toEqual({ number: 2 });
  expect(await settings.change({ ...wish(`jobb@own-${domain}`), basis: 2 })).toEqual({ number: 3 });
  // And it may come back to its own after a time with another.
  const away = { ...wish(`jobb@later-${domain}`), basis: 3, effectiveAt: inDays(5) };
  expect(await settings.change(away)).toEqual({ number: 4 });
  const back = await settings.plan({ ...wish(`jobb@own-${domain}`), basis: 4, effectiveAt: inDays(6) });
  expect(back.problems).toEqual([]);
});

test("a change that would break what is scheduled is refused, and nothing scheduled is lost", async () => {
  const world = await newWorld();
  const settings = await settingsOf(world);
  const reason = "En anledning";
  await settings.change({ basis: 1, changes: [{ path: perSubmission, value: 3 }], effectiveAt: null, reason });
  await settings.change({ basis: 2, changes: [{ path: perSubmission, value: 8 }], effectiveAt: inDays(5), reason });
  const changes = [{ path: ["attachments", "totalMax"], value: 5 }];
  expect((await settings.plan({ basis: 3, changes })).problems).toHaveLength(1);
  await expect(settings.change({ basis: 3, changes, effectiveAt: null, reason })).rejects.toMatchObject({
    code: "configurationInvalid",
  });
  expect(await settings.current()).toMatchObject({ basis: 3, scheduled: [{ number: 3 }] });
});

test("a scheduled version that an operator's file made is still that operator's when it is made again", async () => {
  const world = await newWorld();
  const { content } = await (await settingsOf(world)).current();
  const file = { ...content, attachments: { ...content.attachments, perSubmissionMax: 5 } };
  await applyTenantFiles(world.client, [file], "drift", { effectiveAt: inDays(5), reason: "Från filen" });
  const settings = await settingsOf(world);
  await settings.change({ basis: 2, changes: [{ path: grace, value: 9 }], effectiveAt: null, reason: "Genast" });
  expect((await settings.current()).scheduled).toMatchObject([
    { number: 4, source: "file", author: "drift", authorId: null, reason: "Från filen" },
  ]);
});

test("a roll-back leaves the hosts as they are: addresses that lead to the tenant go on being its own", async () => {
  const world = await newWorld();
  const { content } = await (await settingsOf(world)).current();
  const hosts = [...content.hosts, `jobb-${content.slug}.localhost`];
  await applyTenantFiles(world.client, [{ ...content, hosts }], "drift");
  await world.core.refresh();
  const settings = await settingsOf(world);
  await settings.change({ basis: 2, changes: [{ path: grace, value: 9 }], effectiveAt: null, reason: "Genast" });
  await settings.rollBack({ number: 1, basis: 3, reason: "Det blev fel" });
  const now = await settings.current();
  expect(now.content.applications.graceMinutes).toBe(0);
  expect(now.content.hosts).toEqual(hosts);
});

test("SE-12: what applicants are told of their data follows a change and a roll-back at once", async () => {
  const world = await newWorld();
  const settings = await settingsOf(world);
  const notices = () => inside(world, async ({ tx }) => (await tx.select().from(privacyNotice)).length);
  const before = await notices();
  const path = ["retention", "applications", "destroyAfterMonths"];
  const reason = "En anledning";
  await settings.change({ basis: 1, changes: [{ path, value: 36 }], effectiveAt: inDays(3), reason });
  expect(await notices()).toBe(before);
  await settings.change({ basis: 2, changes: [{ path, value: 30 }], effectiveAt: null, reason });
  expect(await notices()).toBe(before + 1);
  const { basis } = await settings.current();
  await settings.rollBack({ number: 1, basis, reason });
  expect(await notices()).toBe(before + 2);
});

test("a version counts in every process within two seconds of its moment, though nobody tells them", async () => {
  const world = await newWorld();
  const settings = await settingsOf(world);
  const effectiveAt = new Date(Date.now() + 1_500);
  const changes = [{ path: perSubmission, value: 5 }];
  await settings.change({ basis: 1, changes, effectiveAt, reason: "Om en stund" });
  const seen = () => world.core.tenants.ofSlug(world.tenant.slug)?.policy.attachments.perSubmissionMax;
  await world.core.refresh();
  expect(seen()).toBe(10);
  await within(3_500, () => seen() === 5);
});

test("a file counts only while nothing has been set in the product since, unless whoever applies it says so", async () => {
  const world = await newWorld();
  const file = inventedTenant(world.tenant.slug, { name: "Filens kommun" });
  const settings = await settingsOf(world);
  await settings.change({ basis: 1, changes: [{ path: grace, value: 9 }], effectiveAt: null, reason: "En anledning" });
  expect(await applyTenantFiles(world.client, [file], "drift")).toMatchObject([
    { outcome: "differsFromSettings", number: null },
  ]);
  expect(await settings.current()).toMatchObject({ basis: 2, content: { name: "Provköpings kommun" } });
  expect(await applyTenantFiles(world.client, [file], "drift", { overSettings: true })).toMatchObject([
    { outcome: "updated", number: 3 },
  ]);
  expect(await policyNow(world)).toMatchObject({ name: "Filens kommun", applications: { graceMinutes: 0 } });
});
