import { type SQL, sql } from "drizzle-orm";
import type { Client } from "../db/client";
import { type TenantTransaction, withTenant } from "../db/tenant-transaction";
import { endedKeptMs } from "../identity/ended-session";
import { overBefore } from "../interest/rules";
import type { TenantRef } from "../tenant/registry";
import type { chores } from "./chores";
import { failuresKeptMs, hourMs } from "./sweep";

/** What can be wanted at a tenant. */
type Wanted = keyof typeof chores | "sweep";

type Moment = Pick<TenantTransaction, "now"> & Pick<TenantRef, "policy">;

const before = (now: Date, ms: number) => new Date(now.getTime() - ms);

/** For each chore a condition without which it finds nothing. One that is too wide costs a look, one too narrow an hour. */
const conditions = ({ now, policy }: Moment): Readonly<Record<Wanted, SQL>> => ({
  sweep: sql`exists (select from attachment where state = 'receiving' and created_at < ${before(now, hourMs)})
    or exists (select from registration where expires_at < ${now})
    or exists (select from applicant_session where expires_at < ${before(now, endedKeptMs(policy))})
    or exists (select from sign_in_failure where last_at < ${before(now, failuresKeptMs)})
    or exists (select from challenge_use where used_at < ${before(now, hourMs)})
    or exists (select from request_count where since < ${before(now, failuresKeptMs)})
    or exists (select from email_token where expires_at < ${now})`,
  "interest.matched": sql`exists (select from advert_version where number = 1 and matched_at is null)`,
  "interest.ended": sql`exists (select from interest_registration
    where updated_at <= ${overBefore(now, policy.interestRegistrations.keptMonths)})`,
  "interest.requestOver": sql`exists (select from interest_request where expires_at <= ${now})`,
  "draft.old": sql`exists (select from draft)`,
  "draft.closingSoon": sql`exists (select from draft where reminded_at is null and application_id is null)`,
  "keptForm.old": sql`exists (select from kept_form
    where created_at < ${before(now, policy.applications.drafts.keptHours * hourMs)})`,
  "attachment.discarded": sql`exists (select from attachment where state = 'discarded')`,
  // It knows by itself, without asking, whether the policy is another.
  "notice.changed": sql`true`,
  // The newest event has its link last; one that was committed late lies close behind it.
  "audit.linked": sql`exists (
    select from audit_event e
    where (e.at > ${before(now, hourMs)} or e.id = (select id from audit_event order by id desc limit 1))
      and not exists (select from audit_link l where l.tenant_id = e.tenant_id and l.event_id = e.id))`,
  "domain.checked": sql`exists (select from domain_claim where tenant_id = current_tenant() and proved_at is not null)`,
  "outage.followed": sql`exists (select from platform_outage where ends_at > ${now})`,
});

/** Asks a tenant, in one statement, which chores may find something there: at most tenants at most times it is none. */
export function waitingAt(client: Client, { id, policy }: TenantRef): Promise<ReadonlySet<string>> {
  return withTenant(client, id, async ({ tx, now }) => {
    const asked = Object.entries(conditions({ now, policy }));
    const columns = asked.map(([name, condition]) => sql`(${condition}) as ${sql.identifier(name)}`);
    const { rows } = await tx.execute<Record<string, boolean>>(sql`select ${sql.join(columns, sql`, `)}`);
    const [row] = rows;
    return new Set(asked.map(([name]) => name).filter((name) => row?.[name] !== false));
  });
}
