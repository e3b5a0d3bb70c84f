import { randomBytes, randomUUID } from "node:crypto";
import { dayIn } from "../advert/rules";
import type { AdvertText } from "../advert/schema";
import { type Caller, type Core, openCore, type TenantRef } from "../core";
import { type Client, openClient } from "../db/client";
import { newId } from "../db/id";
import { type Right, rights } from "../identity/rights";
import { moveClock } from "../operator/clock";
import { keepMembership, keepStaff } from "../operator/staff";
import type { Question } from "../questionnaire/schema";
import { type DemoAdvert, type DemoFile, type DemoQuestion, demoFile } from "./schema";

export type SeedOptions = {
  readonly databaseUrl: string;
  /** Moves the clock, so that adverts were published on their own days. */
  readonly ownerUrl: string;
  readonly filesDir: string;
  /** Parsed files of `tenants/demo`, by the tenant's slug. */
  readonly files: Readonly<Record<string, unknown>>;
  /** Demo staff of a tenant, with the passwords that were drawn for them. */
  readonly accounts: readonly DemoAccount[];
  readonly onProgress?: (line: string) => void;
};

export type DemoAccount = {
  readonly slug: string;
  readonly userName: string;
  readonly password: string;
  readonly name: string;
  readonly title: string;
  readonly operator: boolean;
  /** What they may do at the tenant; an operator belongs to none. */
  readonly rights: readonly Right[];
};

const recruits = rights.filter((right) => !["applicant.help", "tenant.settings", "audit.see"].includes(right));
const rules: readonly Right[] = ["tenant.settings", "audit.see", "organisation.edit"];

/** Accounts for a demo: a recruiter, a helpdesk and a super user at each tenant, and one operator. Passwords are drawn anew at each call. */
export function drawDemoAccounts(slugs: readonly string[]): readonly DemoAccount[] {
  const password = () => randomBytes(12).toString("base64url");
  return [
    ...slugs.map((slug) => ({
      slug,
      userName: `rekryterare@${slug}.example`,
      password: password(),
      name: "Demo Rekryterare",
      title: "Rekryterare",
      operator: false,
      rights: recruits,
    })),
    ...slugs.map((slug) => ({
      slug,
      userName: `support@${slug}.example`,
      password: password(),
      name: "Demo Support",
      title: "Support",
      operator: false,
      rights: ["applicant.help"] as const,
    })),
    ...slugs.map((slug) => ({
      slug,
      userName: `superuser@${slug}.example`,
      password: password(),
      name: "Demo Superanvändare",
      title: "Superanvändare",
      operator: false,
      rights: rules,
    })),
    {
      slug: slugs[0] ?? "",
      userName: "operator@vakans.example",
      password: password(),
      name: "Demo Operatör",
      title: "Operatör",
      operator: true,
      rights: [],
    },
  ];
}

/**
 * Fills a demo database, through the same procedures as the product, and says so in the database when it is whole. Can be
 * killed anywhere and run again: what is there is kept. Does nothing in a database that is whole or is no demo.
 */
export async function seedDemo(options: SeedOptions): Promise<"seeded" | "nothing"> {
  const owner = openClient(options.ownerUrl, { max: 1 });
  try {
    const mark = await owner.pool.query<{ kind: string; seeded: boolean }>(
      "select kind, seeded_at is not null as seeded from database_mark",
    );
    if (mark.rows[0]?.kind !== "demo" || mark.rows[0].seeded) return "nothing";
    await seedTenants(options);
    await owner.pool.query("update database_mark set seeded_at = now()");
    return "seeded";
  } finally {
    await owner.pool.end();
  }
}

async function seedTenants(options: SeedOptions): Promise<void> {
  const client = openClient(options.databaseUrl, { max: 4 });
  const core = await openCore({
    databaseUrl: options.databaseUrl,
    filesDir: options.filesDir,
    secret: randomBytes(32).toString("hex"),
    judgeEntry: null,
    onError: () => undefined,
  });
  try {
    for (const account of options.accounts) await keepAccount(client, core, account);
    const files = Object.entries(options.files);
    for (const [index, [slug, content]] of files.entries()) {
      const tenant = core.tenants.ofSlug(slug);
      const account = options.accounts.find((known) => known.slug === slug && known.rights.includes("advert.publish"));
      if (!tenant || !account) continue;
      const file = demoFile.parse(content);
      const tell = (done: number) =>
        options.onProgress?.(
          `${tenant.name}: ${done} of ${file.adverts.length} adverts (${index + 1} of ${files.length} tenants)`,
        );
      await seedTenant(core, tenant, account, file, options.ownerUrl, tell);
    }
  } finally {
    await core.close();
    await client.pool.end();
  }
}

async function keepAccount(client: Client, core: Core, account: DemoAccount): Promise<void> {
  const { userName, name, password, operator } = account;
  const tenant = core.tenants.ofSlug(account.slug);
  const language = tenant?.policy.languages.default ?? "sv";
  const staffId = await keepStaff(client, { userName, email: userName, name, password, operator, language });
  if (!tenant || operator) return;
  await keepMembership(client, { tenantId: tenant.id, staffId, rights: account.rights, title: account.title });
}

type Staff = Caller["staff"];

async function seedTenant(
  core: Core,
  tenant: TenantRef,
  account: DemoAccount,
  file: DemoFile,
  ownerUrl: string,
  tell: (done: number) => void,
): Promise<void> {
  const call = (sessionToken: string | null): Staff =>
    core.as({
      tenant,
      sessionToken,
      requestId: randomUUID(),
      language: tenant.policy.languages.default,
      address: "127.0.0.1",
      waitedMs: () => 0,
    }).staff;
  // A seeding that was killed may have left the clock where it was.
  await moveClock({ ownerUrl, slug: tenant.slug, reset: true });
  const { token } = await call(null).door.signIn({ userName: account.userName, password: account.password });
  const staff = call(token);
  const unitIds = await keepUnits(staff, file);
  const contactIds = new Map<string, string>();
  const begun = new Map((await staff.recruitments.list()).map((row) => [row.reference, row]));
  const today = dayIn(tenant.policy.timeZone, new Date());
  const inOrder = [...file.adverts].sort((a, b) => b.publishedDaysAgo - a.publishedDaysAgo);
  try {
    for (const [index, advert] of inOrder.entries()) {
      tell(index);
      const known = begun.get(advert.reference);
      if (known && known.state !== "preparing") continue;
      await moveClock({ ownerUrl, slug: tenant.slug, reset: true });
      await moveClock({ ownerUrl, slug: tenant.slug, addSeconds: -advert.publishedDaysAgo * 86_400 });
      await publishDemo(staff, file, advert, {
        unitIds,
        contactIds,
        today,
        recruitmentId: known?.recruitmentId ?? null,
      });
    }
  } finally {
    await moveClock({ ownerUrl, slug: tenant.slug, reset: true });
  }
  tell(inOrder.length);
}

async function keepUnits(staff: Staff, file: DemoFile): Promise<ReadonlyMap<string, string>> {
  const there = new Map((await staff.units.list()).map(({ name, unitId }) => [name, unitId]));
  const ids = new Map<string, string>();
  for (const { key, parent, name, place, about } of file.units) {
    const known = there.get(name);
    const parentId = parent === null ? null : (ids.get(parent) ?? null);
    ids.set(key, known ?? (await staff.units.create({ parentId, name, place, about })).unitId);
  }
  return ids;
}

type Place = {
  readonly unitIds: ReadonlyMap<string, string>;
  readonly contactIds: Map<string, string>;
  readonly today: string;
  readonly recruitmentId: string | null;
};

async function publishDemo(
  staff: Staff,
  file: DemoFile,
  advert: DemoAdvert,
  { unitIds, contactIds, today, recruitmentId: begun }: Place,
): Promise<void> {
  const unitId = unitIds.get(advert.unit);
  if (!unitId) throw new Error(`${advert.reference} names the unit ${advert.unit}, which is not there`);
  const contacts: string[] = [];
  for (const key of advert.contacts) contacts.push(await keepContact(staff, file, key, unitId, contactIds));
  const recruitmentId =
    begun ??
    (await staff.recruitments.create({ title: advert.title, reference: advert.reference, unitId })).recruitmentId;
  await staff.questionnaires.save({ recruitmentId, questions: advert.questions.map(questionOf) });
  const { revision } = await staff.adverts.open({ recruitmentId });
  const saved = await staff.adverts.save({ recruitmentId, revision, text: textOf(advert, contacts, today) });
  await staff.adverts.publish({ recruitmentId, revision: saved.revision });
}

/** A contact can be chosen in its own unit only (RE-7), so one that many units name is made in each. */
async function keepContact(
  staff: Staff,
  file: DemoFile,
  key: string,
  unitId: string,
  contactIds: Map<string, string>,
): Promise<string> {
  const place = `${unitId} ${key}`;
  const known = contactIds.get(place);
  if (known) return known;
  const contact = file.contacts.find((candidate) => candidate.key === key);
  if (!contact) throw new Error(`the contact ${key} is not there`);
  const there = (await staff.contacts.ofUnit({ unitId })).find(
    ({ email, title }) => email === contact.email && title === contact.title,
  );
  const { role, title, phone, email } = contact;
  const contactId = there?.contactId ?? (await staff.contacts.create({ unitId, role, title, phone, email })).contactId;
  contactIds.set(place, contactId);
  return contactId;
}

const dayAfter = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function textOf(advert: DemoAdvert, contactIds: string[], today: string): AdvertText {
  const { title, area, extent, employment, place, posts, startOn, pay, intro, sections, standing, language } = advert;
  return {
    title,
    area,
    occupation: null,
    extent,
    extentPercent: advert.extentPercent || null,
    employment,
    place,
    posts,
    startOn,
    pay,
    lastDayOn: advert.lastDayInDays === null ? null : dayAfter(today, advert.lastDayInDays),
    intro,
    sections,
    must: advert.requirements.must,
    should: advert.requirements.should,
    process: advert.process.map(({ what, inDays }) => ({ what, on: dayAfter(today, inDays) })),
    contactIds,
    registerCheck: advert.registerCheck === "none" ? null : advert.registerCheck,
    standing,
    language,
  };
}

function questionOf(question: DemoQuestion): Question {
  const id = newId();
  if (question.type === "statement") return { id, ...question };
  const asked = { id, label: question.label, help: question.help ?? "", required: question.required };
  switch (question.type) {
    case "shortText":
    case "longText":
      return { ...asked, type: question.type, charactersMax: question.charactersMax };
    case "oneOf":
    case "severalOf":
      return { ...asked, type: question.type, options: question.options };
    case "number":
      return { ...asked, type: "number", min: question.min ?? null, max: question.max ?? null };
    case "date":
    case "yesNo":
      return { ...asked, type: question.type };
  }
}
