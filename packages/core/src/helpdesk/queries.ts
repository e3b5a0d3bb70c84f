import { and, count, desc, eq, gt, inArray, isNotNull, isNull, like, max, notLike, or, sql } from "drizzle-orm";
import { closureRequest } from "../account/table";
import { advertVersion } from "../advert/table";
import { application, applicationVersion } from "../application/table";
import { auditEvent } from "../audit/table";
import type { Database } from "../db/client";
import { draft } from "../draft/table";
import { applicant, applicantSession, emailToken, signInFailure, staff } from "../identity/table";
import { tokenPlace } from "../message/letter";
import { message } from "../message/table";
import { recruitment } from "../recruitment/table";
import { Refusal } from "../refusal";
import { supportRequest } from "../support/table";
import { plainReference, resendingOf } from "./rules";

/** The account that a helpdesk works with; a closed one has no address. Refuses with `notFound`. */
export async function helpedAccount(tx: Database, applicantId: string) {
  const [found] = await tx
    .select({
      applicantId: applicant.id,
      email: applicant.email,
      firstName: sql<string>`coalesce(${applicant.details}->>'firstName', '')`,
      lastName: sql<string>`coalesce(${applicant.details}->>'lastName', '')`,
      language: applicant.language,
      createdAt: applicant.createdAt,
      verifiedAt: applicant.verifiedAt,
      closedAt: applicant.closedAt,
    })
    .from(applicant)
    .where(eq(applicant.id, applicantId));
  if (!found) throw new Refusal("notFound", "notFound");
  return found;
}

/** Whose address it is: nobody's, or one account's. */
export async function applicantsOfAddress(tx: Database, email: string) {
  const found = await tx.select({ applicantId: applicant.id }).from(applicant).where(eq(applicant.email, email));
  return found.map(({ applicantId }) => ({ applicantId, reference: null, number: null }));
}

/** Whose application has a number in a recruitment, by references as `plainReference` writes them. */
export async function applicantsOfNumber(tx: Database, reference: string, number: number) {
  const all = await tx.select({ id: recruitment.id, reference: recruitment.reference }).from(recruitment);
  const meant = all.filter((one) => plainReference(one.reference) === reference);
  if (meant.length === 0) return [];
  return tx
    .select({ applicantId: application.applicantId, reference: recruitment.reference, number: application.number })
    .from(application)
    .innerJoin(recruitment, eq(recruitment.id, application.recruitmentId))
    .where(
      and(
        inArray(
          application.recruitmentId,
          meant.map(({ id }) => id),
        ),
        eq(application.number, number),
      ),
    );
}

/** How the account is signed in to: how many sessions live, when the newest known one began, until when it has to wait. */
export async function waysIn(tx: Database, applicantId: string, bucket: string | null, now: Date) {
  const [sessions] = await tx
    .select({ lastSignInAt: max(applicantSession.createdAt) })
    .from(applicantSession)
    .where(eq(applicantSession.applicantId, applicantId));
  const [live] = await tx
    .select({ sessions: count(), provisional: count(applicantSession.provisionalDigitsHash) })
    .from(applicantSession)
    .where(and(eq(applicantSession.applicantId, applicantId), gt(applicantSession.expiresAt, now)));
  const [blocked] = bucket
    ? await tx
        .select({ until: signInFailure.blockedUntil })
        .from(signInFailure)
        .where(and(eq(signInFailure.bucket, bucket), gt(signInFailure.blockedUntil, now)))
    : [];
  const [renewal] = await tx
    .select({ until: max(emailToken.expiresAt) })
    .from(emailToken)
    .where(
      and(
        eq(emailToken.applicantId, applicantId),
        inArray(emailToken.purpose, ["renewalLink", "renewalDigits"]),
        isNull(emailToken.usedAt),
        gt(emailToken.expiresAt, now),
      ),
    );
  return {
    lastSignInAt: sessions?.lastSignInAt ?? null,
    sessions: live?.sessions ?? 0,
    /** Signed in with provisional digits, and no password of their own yet. */
    provisional: (live?.provisional ?? 0) > 0,
    throttledUntil: blocked?.until ?? null,
    renewalUntil: renewal?.until ?? null,
  };
}

/** How much somebody has begun. What stands in it is theirs alone, and is not read here. */
export async function begunOf(tx: Database, applicantId: string) {
  const [begun] = await tx
    .select({
      applications: sql<number>`count(*) filter (where ${draft.applicationId} is null)::int`,
      changes: sql<number>`count(*) filter (where ${draft.applicationId} is not null)::int`,
    })
    .from(draft)
    .where(eq(draft.applicantId, applicantId));
  return begun ?? { applications: 0, changes: 0 };
}

/** What somebody has handed in, newest first: when and how often, and nothing of what stands in it. */
export async function handedInBy(tx: Database, applicantId: string) {
  const versions = await tx
    .select({
      applicationId: applicationVersion.applicationId,
      version: applicationVersion.number,
      receivedAt: applicationVersion.receivedAt,
      title: advertVersion.title,
      lastDayOn: advertVersion.lastDayOn,
    })
    .from(applicationVersion)
    .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId))
    .where(eq(applicationVersion.applicantId, applicantId))
    .orderBy(desc(applicationVersion.number));
  const rows = await tx
    .select({
      applicationId: application.id,
      number: application.number,
      reference: recruitment.reference,
      receivedAt: application.receivedAt,
      withdrawnAt: application.withdrawnAt,
      withdrawnBy: application.withdrawnBy,
    })
    .from(application)
    .innerJoin(recruitment, eq(recruitment.id, application.recruitmentId))
    .where(eq(application.applicantId, applicantId))
    .orderBy(desc(application.receivedAt), desc(application.id));
  return rows.map((row) => {
    const [newest, ...older] = versions.filter(({ applicationId }) => applicationId === row.applicationId);
    return {
      ...row,
      title: newest?.title ?? "",
      lastDayOn: newest?.lastDayOn ?? null,
      versions: older.length + 1,
      updatedAt: older.length > 0 ? (newest?.receivedAt ?? null) : null,
    };
  });
}

const letterColumns = {
  messageId: message.id,
  applicationId: message.applicationId,
  kind: message.kind,
  subject: message.subject,
  recipient: message.recipient,
  state: message.state,
  attempts: message.attempts,
  createdAt: message.createdAt,
  sentAt: message.sentAt,
  heldSecret: sql<boolean>`position(${tokenPlace} in ${message.text}) > 0`,
};

type Letter = {
  readonly applicationId: string | null;
  readonly kind: string;
  readonly state: "pending" | "sent" | "failed";
  readonly recipient: string;
  readonly heldSecret: boolean;
};

function withResending<Row extends Letter>({ heldSecret, ...row }: Row, address: string | null) {
  const { kind, state, applicationId, recipient } = row;
  const letter = {
    kind,
    state,
    heldSecret,
    aboutApplication: applicationId !== null,
    toPresentAddress: recipient === address,
  };
  return { ...row, resending: address === null ? ("no" as const) : resendingOf(letter) };
}

/** What has been written to somebody, newest first, without the texts. */
export async function lettersTo(tx: Database, applicantId: string, address: string | null) {
  const rows = await tx
    .select(letterColumns)
    .from(message)
    .where(eq(message.applicantId, applicantId))
    .orderBy(desc(message.createdAt), desc(message.id))
    .limit(200);
  return rows.map((row) => withResending(row, address));
}

/** One letter with its text. Where a link or digits stood, the text says nothing: they are kept nowhere. */
export async function letterTo(tx: Database, ids: { applicantId: string; messageId: string }, address: string | null) {
  const [found] = await tx
    .select({ ...letterColumns, text: message.text })
    .from(message)
    .where(and(eq(message.applicantId, ids.applicantId), eq(message.id, ids.messageId)));
  if (!found) throw new Refusal("notFound", "notFound");
  return { ...withResending(found, address), text: found.text.replaceAll(tokenPlace, "•••") };
}

/** Requests to close an account, newest first. */
export const closuresOf = (tx: Database, applicantId: string) =>
  tx
    .select({
      closureRequestId: closureRequest.id,
      filedBy: closureRequest.filedBy,
      askedAt: closureRequest.askedAt,
      dueOn: closureRequest.dueOn,
      decidedAt: closureRequest.decidedAt,
      decision: closureRequest.decision,
      reason: closureRequest.reason,
    })
    .from(closureRequest)
    .where(eq(closureRequest.applicantId, applicantId))
    .orderBy(desc(closureRequest.askedAt), desc(closureRequest.id));

/** What somebody wrote to support, signed in or by the same address. */
export const supportOf = (tx: Database, applicantId: string, address: string | null) =>
  tx
    .select({
      supportRequestId: supportRequest.id,
      kind: supportRequest.kind,
      createdAt: supportRequest.createdAt,
      handledAt: supportRequest.handledAt,
    })
    .from(supportRequest)
    .where(or(eq(supportRequest.applicantId, applicantId), address ? eq(supportRequest.email, address) : undefined))
    .orderBy(desc(supportRequest.createdAt), desc(supportRequest.id))
    .limit(50);

const helpdeskActions = "staff.helpdesk.%";
/** A step before the act itself: it leaves its row, and says nothing that the act's own row does not. */
const stepsBefore = "%#looked";

/** What the helpdesk has looked at and done with an account, newest first. */
export const trailOf = (tx: Database, applicantId: string) =>
  tx
    .select({ at: auditEvent.at, action: auditEvent.action, name: staff.name })
    .from(auditEvent)
    .innerJoin(staff, eq(staff.id, auditEvent.actorId))
    .where(
      and(
        like(auditEvent.action, helpdeskActions),
        notLike(auditEvent.action, stepsBefore),
        eq(sql`${auditEvent.objectIds}->>'applicantId'`, applicantId),
      ),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(20);

const openClosure = isNull(closureRequest.decidedAt);

/** Requests to close accounts that wait for an answer, the most urgent first. */
export const openClosures = (tx: Database) =>
  tx
    .select({
      closureRequestId: closureRequest.id,
      applicantId: closureRequest.applicantId,
      email: applicant.email,
      filedBy: closureRequest.filedBy,
      askedAt: closureRequest.askedAt,
      dueOn: closureRequest.dueOn,
    })
    .from(closureRequest)
    .innerJoin(applicant, eq(applicant.id, closureRequest.applicantId))
    .where(openClosure)
    .orderBy(closureRequest.dueOn, closureRequest.askedAt, closureRequest.id)
    .limit(500);

/** What people wrote to support, or reported about accessibility: what waits longest first, what is handled newest first. */
export const supportList = (tx: Database, kind: "support" | "accessibility", handled: boolean) =>
  tx
    .select({
      supportRequestId: supportRequest.id,
      email: supportRequest.email,
      tried: sql<string>`left(${supportRequest.tried}, 120)`,
      createdAt: supportRequest.createdAt,
      handledAt: supportRequest.handledAt,
      handledByName: staff.name,
    })
    .from(supportRequest)
    .leftJoin(staff, eq(staff.id, supportRequest.handledBy))
    .where(
      and(
        eq(supportRequest.kind, kind),
        handled ? isNotNull(supportRequest.handledAt) : isNull(supportRequest.handledAt),
      ),
    )
    .orderBy(handled ? desc(supportRequest.handledAt) : supportRequest.createdAt, supportRequest.id)
    .limit(handled ? 100 : 500);

/** How much waits: requests to close, and those of them that are overdue; support; accessibility. */
export async function waiting(tx: Database, today: string) {
  const [closures] = await tx
    .select({
      closures: sql<number>`count(*)::int`,
      overdue: sql<number>`count(*) filter (where ${closureRequest.dueOn} < ${today})::int`,
    })
    .from(closureRequest)
    .where(openClosure);
  const [requests] = await tx
    .select({
      support: sql<number>`count(*) filter (where ${supportRequest.kind} = 'support')::int`,
      accessibility: sql<number>`count(*) filter (where ${supportRequest.kind} = 'accessibility')::int`,
    })
    .from(supportRequest)
    .where(isNull(supportRequest.handledAt));
  return {
    closures: closures?.closures ?? 0,
    overdue: closures?.overdue ?? 0,
    support: requests?.support ?? 0,
    accessibility: requests?.accessibility ?? 0,
  };
}
