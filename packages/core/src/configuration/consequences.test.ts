import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { endRegistrations } from "../interest/chores";
import { message } from "../message/table";
import type { ChoreScope } from "../outbox/chore";
import { effect } from "../outbox/table";
import { beginApplication, newWorld } from "../testing";
import { anyWork, newVerified } from "../testing/interest";
import { inside, testPassword, type World } from "../testing/world";

const dayS = 86_400;

/** What a plan tells of one change: kind, count and months of each consequence. */
async function told(world: World, name: string, value: unknown) {
  const { staff } = await world.newRecruiter();
  const { basis } = await staff.configuration.current();
  const plan = await staff.configuration.plan({ basis, changes: [{ path: name.split("."), value }] });
  expect(plan.problems).toEqual([]);
  return plan.consequences.map(({ kind, count, months }) => [kind, count, months]);
}

async function apply(
  world: World,
  advertId: string,
  settle?: (applicant: Applicant, draftId: string) => Promise<void>,
) {
  const { applicant } = await world.newApplicant();
  const draftId = await beginApplication(applicant, advertId);
  await settle?.(applicant, draftId);
  await applicant.applications.submit({ draftId, submissionKey: randomUUID() });
}
type Applicant = Awaited<ReturnType<World["newApplicant"]>>["applicant"];

const wishes = { areas: ["healthCare" as const], extents: [], availability: "", letter: "Jag vikarierar gärna." };

const standingAdvert = { title: "Öppen ansökan", fieldsOfWorkRequired: false, structuredCvRequired: false };

test("SE-5: applications of three ages are counted as they stay longer or fall due, open ones apart, and nobody else's", async () => {
  const [world, neighbour] = [await newWorld({ standingAdvert }), await newWorld()];
  const { advertId } = await world.newAdvert();
  await apply(neighbour, (await neighbour.newAdvert()).advertId);
  await apply(world, advertId);
  const standing = await world.newAdvert({ standing: true, lastDayOn: null });
  await apply(world, standing.advertId, async (applicant, draftId) => {
    await applicant.drafts.keep({ draftId, step: "wishes", visited: false, wishes });
  });
  await inside(world, async ({ tx }) => {
    await tx.execute(sql`update application set received_at = received_at - interval '14 months'`);
  });
  await apply(world, (await world.newAdvert()).advertId);
  const period = "retention.applications.destroyAfterMonths";
  expect(await told(world, period, 36)).toEqual([["applicationsStayLonger", 2, 12]]);
  expect(await told(world, period, 12)).toEqual([["applicationsDueNow", 1, 12]]);
  expect(await told(world, period, 15)).toEqual([["applicationsDueNow", 0, 15]]);
  expect(await told(world, "retention.applications", "keep")).toEqual([["applicationsStayLonger", 2, null]]);
  const open = "retention.openApplications.destroyAfterMonths";
  expect(await told(world, open, 30)).toEqual([["applicationsStayLonger", 1, 6]]);
  expect(await told(world, open, 12)).toEqual([["openApplicationsDueNow", 1, 12]]);
  expect(await told(world, "standingAdvert.emptyingDays", ["01-15"])).toEqual([["applicationsConcerned", 1, null]]);
  expect(await told(world, "standingAdvert", null)).toEqual([["applicationsConcerned", 1, null]]);
});

test("VN-7: as many interest registrations end as a plan says, and no others", async () => {
  const world = await newWorld();
  const register = async () => (await newVerified(world)).applicant.interests.register({ ...anyWork, alerts: true });
  await register();
  await world.pass(100 * dayS);
  await register();
  expect(await told(world, "interestRegistrations.keptMonths", 24)).toEqual([["interestsStayLonger", 2, 12]]);
  expect(await told(world, "interestRegistrations.offered", false)).toEqual([["interestsStop", 2, null]]);
  expect(await told(world, "interestRegistrations.keptMonths", 3)).toEqual([["interestsDueNow", 1, 3]]);
  const { staff } = await world.newRecruiter();
  const changes = [{ path: ["interestRegistrations", "keptMonths"], value: 3 }];
  await staff.configuration.change({ basis: 1, changes, effectiveAt: null, reason: "Kortare" });
  await world.core.refresh();
  const tenant = world.core.tenants.ofSlug(world.tenant.slug);
  expect(await endRegistrations({ client: world.client, tenant } as ChoreScope)).toBe(1);
});

test("accounts and those who are signed in are counted as they are: open, unconfirmed, on a computer of their own or a public one", async () => {
  const world = await newWorld({ languages: { default: "sv", offered: ["sv", "en"] } });
  const people = [await newVerified(world), await newVerified(world), await newVerified(world)];
  await people[0]?.applicant.account.close({ currentPassword: testPassword });
  await inside(world, async ({ tx }) => {
    const second = people[1]?.email;
    await tx.execute(sql`update applicant set verified_at = null, language = 'en' where email = ${second}`);
    await tx.execute(sql`update applicant_session set public_computer = true
      where applicant_id = (select id from applicant where email = ${second})`);
  });
  expect(await told(world, "accounts.selfRemoval", false)).toEqual([["accountsConcerned", 2, null]]);
  expect(await told(world, "accounts.verification", "beforeSignIn")).toEqual([["accountsToConfirm", 1, null]]);
  expect(await told(world, "session.publicComputerMinutes", 5)).toEqual([["sessionsConcerned", 1, null]]);
  expect(await told(world, "session.idleMinutes", 5)).toEqual([["sessionsConcerned", 1, null]]);
  expect(await told(world, "session.absoluteHours", 5)).toEqual([["sessionsConcerned", 2, null]]);
  expect(await told(world, "languages.offered", ["sv"])).toEqual([
    ["accountsLoseLanguage", 1, null],
    ["interestsLoseLanguage", 0, null],
  ]);
  expect(await told(world, "languages.offered", ["sv", "en", "nb"])).toEqual([["none", 0, null]]);
  await world.pass(2 * dayS);
  expect(await told(world, "session.idleMinutes", 5)).toEqual([["sessionsConcerned", 0, null]]);
});

test("SE-5: mails are counted by their own age", async () => {
  const world = await newWorld();
  await apply(world, (await world.newAdvert()).advertId);
  await inside(world, async ({ tx, now }) => {
    const effects = await tx.select({ id: effect.id }).from(effect).limit(2);
    expect(effects).toHaveLength(2);
    for (const [index, { id: effectId }] of effects.entries()) {
      const createdAt = new Date(now.getTime() - (index === 0 ? 30 : 430) * dayS * 1000);
      const said = { language: "sv", recipient: "a@example.se", subject: "s", text: "t", html: "h" };
      await tx
        .insert(message)
        .values({ tenantId: world.tenant.id, effectId, kind: "receipt", state: "sent", ...said, createdAt });
    }
  });
  const period = "retention.messages.destroyAfterMonths";
  expect(await told(world, period, 12)).toEqual([["messagesDueNow", 1, 12]]);
  expect(await told(world, period, 36)).toEqual([["messagesStayLonger", 2, 12]]);
});

test("X-4: limits that forms in progress meet are told with how many there are, by whose rules they end", async () => {
  const world = await newWorld();
  const { advertId } = await world.newAdvert();
  for (const { applicant } of [await world.newApplicant(), await world.newApplicant()])
    await beginApplication(applicant, advertId);
  await apply(world, advertId);
  for (const [name, stricter] of [
    ["attachments.megabytesMax", 5],
    ["attachments.formats", ["pdf"]],
    ["attachments.nameCharactersMax", 49],
  ] as const)
    expect(await told(world, name, stricter), name).toEqual([["draftsKeepOldRule", 2, null]]);
  for (const [name, looser] of [
    ["attachments.megabytesMax", 20],
    ["attachments.formats", ["pdf", "docx", "rtf"]],
    ["applications.graceMinutes", 10],
  ] as const)
    expect(await told(world, name, looser), name).toEqual([["draftsGetNewRule", 2, null]]);
  // An update that is under way would be the only one that meets it.
  expect(await told(world, "applications.update", "never")).toEqual([["draftsKeepOldRule", 0, null]]);
});
