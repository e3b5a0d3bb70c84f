import type { Policy, TenantFile } from "@vakans/tenant-config";
import { eq, inArray, sql } from "drizzle-orm";
import { auditEvent } from "../audit/table";
import { keepVersion } from "../configuration/acts";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { enterTenant } from "../db/tenant-transaction";
import { keepConfiguredHosts } from "../domain/acts";
import { findOrInviteStaff, makeStaffLink, type StaffLink } from "../identity/acts";
import { rights } from "../identity/rights";
import { membership, staff, staffTenant } from "../identity/table";
import { keepMailKey } from "../mail/acts";
import { drawMailKey } from "../mail/key";
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

/** What is made before the transaction, since it takes its time: the tenant's id, and the key that signs its mail. */
export async function prepareTenant(secret: string) {
  const tenantId = newId();
  return { tenantId, drawn: await drawMailKey(secret, tenantId) };
}

/** The configuration that answers make; refuses them with every problem they have, those with other tenants among them. */
export async function judgeNewTenant(
  { tx, now }: Moment,
  answers: NewTenant,
): Promise<{ readonly file: TenantFile; readonly policy: Policy }> {
  const judged = judgeAnswers(answers, now);
  const problems: FieldProblem[] = judged.ok ? [] : [...judged.problems];
  const add = (path: readonly string[], code: FieldProblem["code"]) => problems.push({ path, code, details: {} });
  const [taken] = await tx.select({ id: tenant.id }).from(tenant).where(eq(tenant.slug, answers.slug));
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

type Making = {
  readonly secret: string;
  readonly prepared: Awaited<ReturnType<typeof prepareTenant>>;
  readonly answers: NewTenant;
  readonly maker: Maker;
  readonly spfInclude: string | null;
};

/**
 * Makes a tenant whole, in one transaction that began outside any: its row, hosts, first configuration, privacy notice,
 * two super users with their links, the key of its mail. All of it, or nothing. Every process has it as soon as it is
 * committed. Refuses with `invalid` and the fields that are wrong; `slugTaken` and `hostTaken` among them.
 */
export async function makeTenant(moment: Moment, making: Making): Promise<MadeTenant> {
  const { tx, now } = moment;
  const { secret, prepared, answers, maker, spfInclude } = making;
  const { tenantId, drawn } = prepared;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`tenant:${answers.slug}`}))`);
  const { file, policy } = await judgeNewTenant(moment, answers);
  const scope = { tx, tenantId, now };
  await tx.insert(tenant).values({ id: tenantId, slug: file.slug, createdAt: now });
  await enterTenant(tx, tenantId);
  await keepVersion(scope, {
    source: "settings",
    author: maker.name,
    authorId: maker.id,
    reason: "onboarding",
    content: file,
    effectiveAt: now,
  });
  const taken = await keepConfiguredHosts(scope, file.hosts);
  if (taken) throw refuseFields([{ path: ["hosts"], code: "hostTaken", details: {} }]);
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
  const records = senderRecords({ domain: domainOf(file.mail.fromAddress), key, spfInclude });
  return {
    ...{ tenantId, users, records, slug: file.slug, name: file.name, hosts: file.hosts },
    sent: answers.sendLinks,
  };
}
