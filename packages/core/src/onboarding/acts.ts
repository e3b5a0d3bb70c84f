import type { Policy, TenantFile } from "@vakans/tenant-config";
import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { auditEvent } from "../audit/table";
import { keepVersion } from "../configuration/acts";
import type { Database } from "../db/client";
import { failpoint } from "../db/failpoint";
import { newId } from "../db/id";
import { enterTenant } from "../db/tenant-transaction";
import { keepConfiguredHosts } from "../domain/acts";
import { findOrInviteStaff, makeStaffLink, type StaffLink, staffLinkToken } from "../identity/acts";
import { rights } from "../identity/rights";
import { membership, staff, staffLink, staffTenant } from "../identity/table";
import { cleanLogotype, keepPicture } from "../look/acts";
import { keepMailKey } from "../mail/acts";
import { drawMailKey } from "../mail/key";
import { keyFor } from "../mail/queries";
import { domainOf, type SenderRecord, senderRecords } from "../mail/rules";
import { keepNotice } from "../notice/acts";
import { promise } from "../outbox/promise";
import { type FieldProblem, refuseFields } from "../refusal";
import { tenant, tenantDomain } from "../tenant/table";
import { judgeAnswers } from "./rules";
import type { NewTenant } from "./schema";

type Moment = { readonly tx: Database; readonly now: Date };

/** Who makes a tenant: an operator who signed in, or whoever sits at the installation's command line. */
export type Maker = {
  readonly kind: "operator" | "system";
  readonly id: string | null;
  readonly name: string;
  readonly requestId: string;
};

type Beforehand = { readonly tenantId?: string | undefined; readonly logotype?: Uint8Array | undefined };

/**
 * What is made before the transaction, since it takes its time: the tenant's id, the key that signs its mail, and its
 * logotype, cleaned. Refuses with `invalid` beside `logotype` what is no picture, as the settings do.
 */
export async function prepareTenant(secret: string, { tenantId = newId(), logotype }: Beforehand) {
  const picture = logotype ? await cleanLogotype(logotype) : null;
  return { tenantId, picture, drawn: await drawMailKey(secret, tenantId) };
}

/** The configuration that answers make; refuses them with every problem they have, those with other tenants among them. */
export async function judgeNewTenant(
  { tx, now }: Moment,
  answers: NewTenant,
  tenantId?: string,
): Promise<{ readonly file: TenantFile; readonly policy: Policy }> {
  const judged = judgeAnswers(answers, now);
  const problems: FieldProblem[] = judged.ok ? [] : [...judged.problems];
  const add = (path: readonly string[], code: FieldProblem["code"]) => problems.push({ path, code, details: {} });
  const [taken] = await tx
    .select({ id: tenant.id })
    .from(tenant)
    .where(or(eq(tenant.slug, answers.slug), tenantId ? eq(tenant.id, tenantId) : undefined));
  if (taken) add(["slug"], "slugTaken");
  const [led] = await tx
    .select({ host: tenantDomain.host })
    .from(tenantDomain)
    .where(inArray(tenantDomain.host, answers.hosts))
    .limit(1);
  if (led) add(["hosts"], "hostTaken");
  const known = await tx
    .select({ userName: staff.userName, operator: staff.operator, active: staff.active })
    .from(staff)
    .where(
      inArray(
        staff.userName,
        answers.users.map(({ email }) => email),
      ),
    );
  for (const [index, { email }] of answers.users.entries()) {
    // Operators stay outside what they run, and who was turned off stays so (RE-4).
    if (known.some(({ userName, operator, active }) => userName === email && (operator || !active)))
      add(["users", String(index), "email"], "superUserUnusable");
  }
  if (problems.length > 0 || !judged.ok) throw refuseFields(problems);
  return judged;
}

/** A first super user. Without a link: somebody who has a password already, from another tenant. */
export type FirstUser = { readonly name: string; readonly userName: string; readonly link: StaffLink | null };

export type MadeTenant = {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly users: readonly FirstUser[];
  /** What the sender's domain has to tell in DNS. */
  readonly records: readonly SenderRecord[];
  readonly sent: boolean;
};

type Act = {
  readonly secret: string;
  readonly answers: NewTenant;
  readonly maker: Maker;
  readonly spfInclude: string | null;
};
type Making = Act & { readonly prepared: Awaited<ReturnType<typeof prepareTenant>> };

/** Long enough for a second click and a page sent again, too short to become a way to other people's links. */
const repeatedWithinMinutes = 10;

/**
 * What this very act made already, when it comes again: a double click, a page sent once more. Its links are shown nowhere
 * else, so whoever made the tenant would be left without them. Null for anybody else, and for any other tenant.
 */
export async function madeBefore({ tx, now }: Moment, tenantId: string, act: Act): Promise<MadeTenant | null> {
  const { secret, answers, maker, spfInclude } = act;
  const [row] = await tx.select().from(tenant).where(eq(tenant.id, tenantId));
  if (row?.slug !== answers.slug || maker.id === null) return null;
  if (now.getTime() - row.createdAt.getTime() > repeatedWithinMinutes * 60_000) return null;
  await enterTenant(tx, tenantId);
  const [made] = await tx
    .select({ id: auditEvent.id })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.tenantId, tenantId),
        eq(auditEvent.action, "onboarding.made"),
        eq(auditEvent.actorId, maker.id),
      ),
    );
  const key = await keyFor({ tx, tenantId }, answers.mailFromAddress);
  if (!made || !key) return null;
  const users: FirstUser[] = [];
  for (const { email } of answers.users) {
    const [person] = await tx
      .select({ id: staff.id, name: staff.name, userName: staff.userName })
      .from(staff)
      .innerJoin(staffTenant, and(eq(staffTenant.staffId, staff.id), eq(staffTenant.tenantId, tenantId)))
      .where(eq(staff.userName, email));
    if (!person) return null;
    const [open] = await tx
      .select({ id: staffLink.id, expiresAt: staffLink.expiresAt })
      .from(staffLink)
      .where(and(eq(staffLink.staffId, person.id), eq(staffLink.createdAt, row.createdAt), isNull(staffLink.usedAt)))
      .orderBy(desc(staffLink.expiresAt))
      .limit(1);
    const shown = open !== undefined && open.expiresAt > now;
    const link = shown
      ? { staffLinkId: open.id, token: staffLinkToken(secret, open.id), expiresAt: open.expiresAt }
      : null;
    users.push({ name: person.name, userName: person.userName, link });
  }
  const records = senderRecords({ domain: domainOf(answers.mailFromAddress), key, spfInclude });
  const { slug, name, hosts, sendLinks: sent } = answers;
  return { tenantId, slug, name, hosts, users, records, sent };
}

/**
 * Makes a tenant whole, in one transaction that began outside any: its row, hosts, first configuration, privacy notice,
 * two super users with their links, the key of its mail. All of it, or nothing. Every process has it as soon as it is
 * committed. Refuses with `invalid` and the fields that are wrong; `slugTaken` and `hostTaken` among them.
 */
export async function makeTenant(moment: Moment, making: Making): Promise<MadeTenant> {
  const { tx, now } = moment;
  const { secret, prepared, answers, maker, spfInclude } = making;
  const { tenantId, picture, drawn } = prepared;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`tenant:${answers.slug}`}))`);
  const before = await madeBefore(moment, tenantId, making);
  if (before) return before;
  const { file: answered, policy } = await judgeNewTenant(moment, answers, tenantId);
  const scope = { tx, tenantId, now };
  await tx.insert(tenant).values({ id: tenantId, slug: answered.slug, createdAt: now });
  await enterTenant(tx, tenantId);
  const logotype = picture ? await keepPicture(scope, picture, maker.id) : null;
  const file = { ...answered, look: { ...answered.look, logotype } };
  await failpoint("onboarding.begun");
  await keepVersion(scope, {
    source: "settings",
    author: maker.name,
    authorId: maker.id,
    reason: "onboarding",
    content: file,
    effectiveAt: now,
  });
  await failpoint("onboarding.configured");
  const taken = await keepConfiguredHosts(scope, file.hosts);
  if (taken) throw refuseFields([{ path: ["hosts"], code: "hostTaken", details: {} }]);
  await failpoint("onboarding.hosted");
  await keepNotice({ ...scope, policy });
  const users: FirstUser[] = [];
  for (const { name, email } of answers.users) {
    const language = policy.languages.default;
    const person = await findOrInviteStaff(moment, { name, email, language, operator: false });
    await tx.insert(staffTenant).values({ staffId: person.id, tenantId });
    const title = name;
    await tx.insert(membership).values({ tenantId, staffId: person.id, rights, title, createdAt: now });
    const link =
      person.passwordHash === null
        ? await makeStaffLink(moment, secret, { staffId: person.id, purpose: "invitation" })
        : null;
    if (link && answers.sendLinks)
      await promise(scope, "staff.invited", { staffId: person.id, staffLinkId: link.staffLinkId });
    users.push({ name: person.name, userName: person.userName, link });
    await failpoint("onboarding.invited");
  }
  const key = await keepMailKey(scope, file.mail.fromAddress, drawn);
  await tx.insert(auditEvent).values({
    tenantId,
    at: now,
    actorKind: maker.kind,
    actorId: maker.id,
    action: "onboarding.made",
    objectIds: { tenantId },
    sessionHash: null,
    requestId: maker.requestId,
  });
  await failpoint("onboarding.written");
  const records = senderRecords({ domain: domainOf(file.mail.fromAddress), key, spfInclude });
  return {
    ...{ tenantId, users, records, slug: file.slug, name: file.name, hosts: file.hosts },
    sent: answers.sendLinks,
  };
}
