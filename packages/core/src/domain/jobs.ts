import { and, eq } from "drizzle-orm";
import type { Database } from "../db/client";
import { staff } from "../identity/table";
import { type Addressed, giveUpMail, mailOnce } from "../message/deliver";
import type { Attempt, Handlers } from "../outbox/handler";
import { recordOf } from "./finding";
import { claimOf } from "./queries";
import { lostAt, stateOf } from "./rules";

type About = { readonly host: string; readonly staffId: string };

/** What follows from a host whose record is missing. */
export const domainHandlers = {
  "domain.missing": {
    giveUp: giveUpMail,
    run: (attempt, about) =>
      mailOnce(attempt, async (tx) => {
        const { tenant, dependencies } = attempt;
        const claim = await claimOf(tx, tenant.id, about.host);
        // Found again, or let go, since: there is nothing to put right.
        if (!claim?.missingSince || stateOf(claim) !== "missing") return null;
        const record = recordOf(dependencies.secret, tenant.id, about.host);
        const goesAt = lostAt(claim.missingSince);
        return addressed(tx, attempt, about, { kind: "domainMissing", host: about.host, record, lostAt: goesAt });
      }),
  },
  "domain.lost": {
    giveUp: giveUpMail,
    run: (attempt, about) =>
      mailOnce(attempt, async (tx) => {
        const claim = await claimOf(tx, attempt.tenant.id, about.host);
        if (!claim || stateOf(claim) !== "lost") return null;
        return addressed(tx, attempt, about, { kind: "domainLost", host: about.host });
      }),
  },
} satisfies Partial<Handlers>;

async function addressed(
  tx: Database,
  { tenant }: Attempt,
  { staffId }: About,
  facts: Addressed["facts"],
): Promise<Addressed | null> {
  const [person] = await tx
    .select({ email: staff.email, language: staff.language })
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.active, true)));
  if (!person) return null;
  return {
    facts,
    recipient: person.email,
    language: person.language || tenant.policy.languages.default,
    applicantId: null,
    applicationId: null,
  };
}
