import { and, eq, isNull, or } from "drizzle-orm";
import { dayIn } from "../advert/rules";
import { type Cv, emptyCv, type OwnDetails } from "../application/schema";
import { discardFilesOfApplicant } from "../attachment/acts";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { draft, keptForm } from "../draft/table";
import { applicant, applicantSession, emailToken } from "../identity/table";
import { interestRegistration } from "../interest/table";
import { writeFarewell } from "../message/deliver";
import { message } from "../message/table";
import { promise } from "../outbox/promise";
import { Refusal } from "../refusal";
import type { TenantRef } from "../tenant/registry";
import { enforce } from "../verdict";
import { applicationCountOf, latestApplicationOn } from "./queries";
import { closureDueOn, judgeClosing, judgeClosureRequest, learned } from "./rules";
import { closureRequest } from "./table";

/** What these acts stand in: a transaction of a tenant. The context of a procedure is one. */
type Scope = { readonly tx: Database; readonly now: Date; readonly tenantId: string; readonly tenant: TenantRef };

/** Who does it: the owner of the account, or a staff member who answers a request. */
export type ClosedBy = { readonly kind: "applicant" } | { readonly kind: "staff"; readonly staffId: string };

/**
 * Closes an account: sign-in, profile, CV, alerts, drafts with their files, kept forms and sessions are gone when this
 * is committed. Its row stays for the applications, which are records (SE-1), and says no longer who it was. The mail
 * that tells of it (OS-15) is written here, while there is an address. Refuses with `notFound` for no open account, and
 * `conflict`: `closureBySupport`, `closureTooEarly` with `earliestOn` (VN-11, OR-20).
 */
export async function closeAccount(scope: Scope, applicantId: string, by: ClosedBy): Promise<void> {
  const { tx, now, tenant } = scope;
  const { policy } = tenant;
  const [account] = await tx
    .select({ email: applicant.email, language: applicant.language, verifiedAt: applicant.verifiedAt })
    .from(applicant)
    .where(and(eq(applicant.id, applicantId), isNull(applicant.closedAt)))
    .for("update");
  if (!account?.email) throw new Refusal("notFound", "notFound");
  const { email, language } = account;
  const facts = {
    latestApplicationOn: await latestApplicationOn(tx, applicantId, policy.timeZone),
    today: dayIn(policy.timeZone, now),
  };
  enforce(judgeClosing(by.kind, facts, policy));

  const applications = await applicationCountOf(tx, applicantId);
  const effectId = await promise(scope, "account.closed", { applicantId });
  const letter = { kind: "accountClosed", applications } as const;
  // Letters that were no part of an application, such as links and digits, say only that there was an account.
  await tx.delete(message).where(and(eq(message.applicantId, applicantId), isNull(message.applicationId)));
  await writeFarewell(scope, effectId, { facts: letter, recipient: email, language, applicantId, applicationId: null });

  await tx.delete(applicantSession).where(eq(applicantSession.applicantId, applicantId));
  await tx.delete(emailToken).where(eq(emailToken.applicantId, applicantId));
  await tx.delete(keptForm).where(eq(keptForm.applicantId, applicantId));
  await discardFilesOfApplicant(tx, applicantId);
  await tx.delete(draft).where(eq(draft.applicantId, applicantId));
  // An address that was never confirmed may be somebody else's, and so may what is registered for it.
  const byAddress = account.verifiedAt ? eq(interestRegistration.email, email) : undefined;
  await tx.delete(interestRegistration).where(or(eq(interestRegistration.applicantId, applicantId), byAddress));
  await decide(scope, applicantId, { decision: "closed", decidedBy: by.kind === "staff" ? by.staffId : null });
  await tx
    .update(applicant)
    .set({
      email: null,
      passwordHash: null,
      details: {},
      cv: emptyCv,
      verifiedAt: null,
      closedAt: now,
    })
    .where(eq(applicant.id, applicantId));
}

type Filing = { readonly applicantId: string; readonly filedBy: "applicant" | "helpdesk" };

/**
 * Files a dated request to close an account, confirmed by mail. Asked twice it is one request, the first. Refuses with
 * `notFound` for no open account, and `conflict: closureIsOwn` where its owner closes it (VN-11, OR-20, OS-15).
 */
export async function fileClosureRequest(
  scope: Scope,
  { applicantId, filedBy }: Filing,
): Promise<{ readonly closureRequestId: string; readonly dueOn: string }> {
  const { tx, now, tenantId, tenant } = scope;
  enforce(judgeClosureRequest(tenant.policy));
  const [account] = await tx
    .select({ id: applicant.id })
    .from(applicant)
    .where(and(eq(applicant.id, applicantId), isNull(applicant.closedAt)))
    .for("no key update");
  if (!account) throw new Refusal("notFound", "notFound");
  const [known] = await tx
    .select({ closureRequestId: closureRequest.id, dueOn: closureRequest.dueOn })
    .from(closureRequest)
    .where(waitingFor(applicantId));
  if (known) return known;
  const closureRequestId = newId();
  const dueOn = closureDueOn(dayIn(tenant.policy.timeZone, now), tenant.policy);
  await tx.insert(closureRequest).values({ tenantId, id: closureRequestId, applicantId, filedBy, askedAt: now, dueOn });
  await promise(scope, "closure.filed", { closureRequestId });
  return { closureRequestId, dueOn };
}

/** Refuses a request with a reason, which is mailed. Refuses with `notFound` when it does not wait for an answer. */
export async function refuseClosureRequest(
  scope: Scope,
  { closureRequestId, staffId, reason }: { closureRequestId: string; staffId: string; reason: string },
): Promise<void> {
  const { tx, now } = scope;
  const refused = await tx
    .update(closureRequest)
    .set({ decision: "refused", decidedAt: now, decidedBy: staffId, reason })
    .where(and(eq(closureRequest.id, closureRequestId), isNull(closureRequest.decidedAt)))
    .returning({ id: closureRequest.id });
  if (refused.length === 0) throw new Refusal("notFound", "notFound");
  await promise(scope, "closure.refused", { closureRequestId });
}

/** Takes one's own request back. One that waits no longer is not there to take back. */
export const takeBackClosureRequest = (scope: Scope, applicantId: string): Promise<void> =>
  decide(scope, applicantId, { decision: "takenBack", decidedBy: null });

const waitingFor = (applicantId: string) =>
  and(eq(closureRequest.applicantId, applicantId), isNull(closureRequest.decidedAt));

async function decide(
  { tx, now }: Scope,
  applicantId: string,
  answer: { decision: "closed" | "takenBack"; decidedBy: string | null },
): Promise<void> {
  await tx
    .update(closureRequest)
    .set({ ...answer, decidedAt: now })
    .where(waitingFor(applicantId));
}

/** Keeps what an application told and the account did not know, so that the next one begins with it. */
export async function learnFromApplication(
  tx: Database,
  applicantId: string,
  told: { readonly details: OwnDetails; readonly cv: Cv },
): Promise<void> {
  const [known] = await tx
    .select({ details: applicant.details, cv: applicant.cv })
    .from(applicant)
    .where(eq(applicant.id, applicantId))
    .for("no key update");
  if (known) await tx.update(applicant).set(learned(known, told)).where(eq(applicant.id, applicantId));
}
