import { and, asc, eq, sql } from "drizzle-orm";
import { advert, advertVersion } from "../advert/table";
import { attachment } from "../attachment/table";
import type { Database } from "../db/client";
import { recruitment } from "../recruitment/table";
import { Refusal } from "../refusal";
import { application, applicationVersion, draft } from "./table";

type Mine = { readonly draftId: string; readonly applicantId: string };

/**
 * A draft with the advert version it pins. Somebody else's draft and none at all are the same `notFound`; one's own that
 * was handed in is `conflict: alreadySubmitted` with the id of the application.
 */
export async function draftOf(tx: Database, { draftId, applicantId }: Mine, toChange = false) {
  const query = tx
    .select({ draft, version: advertVersion, reference: recruitment.reference })
    .from(draft)
    .innerJoin(advertVersion, eq(advertVersion.id, draft.advertVersionId))
    .innerJoin(recruitment, eq(recruitment.id, draft.recruitmentId))
    .where(and(eq(draft.id, draftId), eq(draft.applicantId, applicantId)));
  const [found] = await (toChange ? query.for("update", { of: draft }) : query);
  if (!found) throw await gone(tx, { draftId, applicantId });
  return found;
}

/** Holds a draft for the rest of the transaction, and marks that something in it changes. Refuses as `draftOf` does. */
export async function takeDraft(tx: Database, mine: Mine, now: Date): Promise<void> {
  const taken = await tx
    .update(draft)
    .set({ updatedAt: now })
    .where(and(eq(draft.id, mine.draftId), eq(draft.applicantId, mine.applicantId)))
    .returning({ id: draft.id });
  if (taken.length === 0) throw await gone(tx, mine);
}

async function gone(tx: Database, { draftId, applicantId }: Mine): Promise<Refusal> {
  const [handedIn] = await tx
    .select({ applicationId: applicationVersion.applicationId })
    .from(applicationVersion)
    .where(and(eq(applicationVersion.draftId, draftId), eq(applicationVersion.applicantId, applicantId)));
  return handedIn ? new Refusal("conflict", "alreadySubmitted", handedIn) : new Refusal("notFound", "notFound");
}

/** When the advert closes: as the applicant saw it, or later when the employer has given more time since. */
export async function closesAtOf(
  tx: Database,
  version: { advertId: string; closesAt: Date | null },
): Promise<Date | null> {
  const [current] = await tx
    .select({ closesAt: advertVersion.closesAt })
    .from(advert)
    .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
    .where(eq(advert.id, version.advertId));
  if (!current) return version.closesAt;
  if (!version.closesAt || !current.closesAt) return null;
  return new Date(Math.max(current.closesAt.getTime(), version.closesAt.getTime()));
}

/** The files of a draft that have been received whole, in the order they came. */
export async function filesOf(tx: Database, draftId: string) {
  return tx
    .select({
      id: attachment.id,
      name: attachment.name,
      bytes: attachment.bytes,
      format: attachment.format,
      scan: attachment.scan,
      sha256: attachment.sha256,
    })
    .from(attachment)
    .where(and(eq(attachment.draftId, draftId), eq(attachment.state, "kept")))
    .orderBy(asc(attachment.createdAt), asc(attachment.id));
}

const receiptColumns = {
  applicationId: application.id,
  number: application.number,
  reference: recruitment.reference,
  title: advertVersion.title,
  unitName: advertVersion.unitName,
  advertId: application.advertId,
  lastDayOn: advertVersion.lastDayOn,
  closesAt: advertVersion.closesAt,
  receivedAt: applicationVersion.receivedAt,
  late: applicationVersion.late,
  withdrawnAt: application.withdrawnAt,
  process: sql<readonly { what: string; on: string }[]>`${advertVersion.content}->'process'`,
};

const receipts = (tx: Database) =>
  tx
    .select({
      ...receiptColumns,
      content: applicationVersion.content,
      versionId: applicationVersion.id,
      notices: sql<readonly string[]>`${advertVersion.content}->'notices'`,
    })
    .from(applicationVersion)
    .innerJoin(application, eq(application.id, applicationVersion.applicationId))
    .innerJoin(recruitment, eq(recruitment.id, application.recruitmentId))
    .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId));

/** The receipt that a submission key led to, or nothing: the same key is the same act. */
export async function receiptOfKey(tx: Database, applicantId: string, submissionKey: string) {
  const [found] = await receipts(tx).where(
    and(eq(applicationVersion.applicantId, applicantId), eq(applicationVersion.submissionKey, submissionKey)),
  );
  return found ?? null;
}

/** The newest version of one's own application. */
export async function receiptOfApplication(tx: Database, applicantId: string, applicationId: string) {
  const [found] = await receipts(tx)
    .where(and(eq(application.applicantId, applicantId), eq(application.id, applicationId)))
    .orderBy(sql`${applicationVersion.number} desc`)
    .limit(1);
  if (!found) throw new Refusal("notFound", "notFound");
  return found;
}

/** All of one's own applications, newest first. */
export async function applicationsOf(tx: Database, applicantId: string) {
  return tx
    .selectDistinctOn([application.receivedAt, application.id], receiptColumns)
    .from(application)
    .innerJoin(recruitment, eq(recruitment.id, application.recruitmentId))
    .innerJoin(applicationVersion, eq(applicationVersion.applicationId, application.id))
    .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId))
    .where(eq(application.applicantId, applicantId))
    .orderBy(sql`${application.receivedAt} desc`, application.id, sql`${applicationVersion.number} desc`);
}
