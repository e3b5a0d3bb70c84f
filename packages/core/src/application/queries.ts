import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { advert, advertVersion } from "../advert/table";
import { applicationAttachment, attachment } from "../attachment/table";
import type { Database } from "../db/client";
import { draft } from "../draft/table";
import { message } from "../message/table";
import { recruitment } from "../recruitment/table";
import { Refusal } from "../refusal";
import { portalLetters } from "./rules";
import { application, applicationVersion } from "./table";

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
  return current ? later(current, version).closesAt : version.closesAt;
}

/** Of two versions of an advert the one that stands open longer. */
const later = <Version extends { readonly closesAt: Date | null }>(one: Version, other: Version): Version =>
  one.closesAt !== null && (other.closesAt === null || other.closesAt > one.closesAt) ? other : one;

/** The advert as it stands published now, beside the version that the application answered. */
const current = alias(advertVersion, "current");

const receiptColumns = {
  applicationId: application.id,
  number: application.number,
  reference: recruitment.reference,
  title: advertVersion.title,
  unitName: advertVersion.unitName,
  advertId: application.advertId,
  versionNumber: applicationVersion.number,
  receivedAt: application.receivedAt,
  /** When this version came in: the same moment, as long as nothing was updated. */
  changedAt: applicationVersion.receivedAt,
  late: applicationVersion.late,
  withdrawnAt: application.withdrawnAt,
  withdrawnBy: application.withdrawnBy,
  seen: { lastDayOn: advertVersion.lastDayOn, closesAt: advertVersion.closesAt },
  now: { lastDayOn: current.lastDayOn, closesAt: current.closesAt },
  process: sql<readonly { what: string; on: string }[]>`${current.content}->'process'`,
  standing: sql<boolean>`(${advertVersion.content}->>'standing')::boolean`,
  /** An update that was begun and not handed in. */
  updateDraftId: draft.id,
  /** A letter about it came back, or was given up. */
  undelivered: sql<boolean>`exists (
    select from ${message} where ${message.applicationId} = ${application.id} and ${message.state} = 'failed'
  )`,
};

type Read = {
  readonly seen: { readonly lastDayOn: string | null; readonly closesAt: Date | null };
  readonly now: { readonly lastDayOn: string | null; readonly closesAt: Date | null };
};

/** Counts with the later of both last days, as a submission does. */
function withLastDay<Row extends Read>({ seen, now, ...row }: Row) {
  return { ...row, ...later(now, seen) };
}

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
    .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId))
    .innerJoin(advert, eq(advert.id, application.advertId))
    .innerJoin(current, eq(current.id, advert.publishedVersionId))
    .leftJoin(draft, eq(draft.applicationId, application.id));

/** The receipt that a submission key led to, or nothing: the same key is the same act. */
export async function receiptOfKey(tx: Database, applicantId: string, submissionKey: string) {
  const [found] = await receipts(tx).where(
    and(eq(applicationVersion.applicantId, applicantId), eq(applicationVersion.submissionKey, submissionKey)),
  );
  return found ? withLastDay(found) : null;
}

/** The newest version of one's own application, or the one of a number. */
export async function receiptOfApplication(
  tx: Database,
  applicantId: string,
  { applicationId, number }: { readonly applicationId: string; readonly number?: number },
) {
  const [found] = await receipts(tx)
    .where(
      and(
        eq(application.applicantId, applicantId),
        eq(application.id, applicationId),
        number === undefined ? undefined : eq(applicationVersion.number, number),
      ),
    )
    .orderBy(desc(applicationVersion.number))
    .limit(1);
  if (!found) throw new Refusal("notFound", "notFound");
  return withLastDay(found);
}

/** All of one's own applications, newest first. */
export async function applicationsOf(tx: Database, applicantId: string) {
  const rows = await tx
    .selectDistinctOn([application.receivedAt, application.id], receiptColumns)
    .from(application)
    .innerJoin(recruitment, eq(recruitment.id, application.recruitmentId))
    .innerJoin(applicationVersion, eq(applicationVersion.applicationId, application.id))
    .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId))
    .innerJoin(advert, eq(advert.id, application.advertId))
    .innerJoin(current, eq(current.id, advert.publishedVersionId))
    .leftJoin(draft, eq(draft.applicationId, application.id))
    .where(eq(application.applicantId, applicantId))
    .orderBy(desc(application.receivedAt), application.id, desc(applicationVersion.number));
  return rows.map(withLastDay);
}

/** Every version of one's own application, the first one first. None where there is no such application. */
export async function versionsOf(tx: Database, applicantId: string, applicationId: string) {
  return tx
    .select({
      number: applicationVersion.number,
      receivedAt: applicationVersion.receivedAt,
      content: applicationVersion.content,
    })
    .from(applicationVersion)
    .where(and(eq(applicationVersion.applicantId, applicantId), eq(applicationVersion.applicationId, applicationId)))
    .orderBy(asc(applicationVersion.number));
}

/** The letters about one's own application, newest first, as they were written. Refuses with `notFound`. */
export async function lettersOf(tx: Database, applicantId: string, applicationId: string) {
  const [mine] = await tx
    .select({ id: application.id })
    .from(application)
    .where(and(eq(application.id, applicationId), eq(application.applicantId, applicantId)));
  if (!mine) throw new Refusal("notFound", "notFound");
  return tx
    .select({
      messageId: message.id,
      kind: message.kind,
      subject: message.subject,
      text: message.text,
      language: message.language,
      recipient: message.recipient,
      state: message.state,
      createdAt: message.createdAt,
      sentAt: message.sentAt,
    })
    .from(message)
    .where(
      and(
        eq(message.applicantId, applicantId),
        eq(message.applicationId, applicationId),
        inArray(message.kind, [...portalLetters]),
      ),
    )
    .orderBy(desc(message.createdAt), desc(message.id));
}

/** What somebody has begun, handed in or withdrawn at a recruitment: the newest application counts. */
export async function ownOf(tx: Database, applicantId: string, recruitmentId: string) {
  const [applied] = await tx
    .select({
      applicationId: application.id,
      receivedAt: application.receivedAt,
      withdrawnAt: application.withdrawnAt,
    })
    .from(application)
    .where(and(eq(application.applicantId, applicantId), eq(application.recruitmentId, recruitmentId)))
    .orderBy(sql`${application.withdrawnAt} is not null`, desc(application.receivedAt))
    .limit(1);
  const [begun] = await tx
    .select({ draftId: draft.id })
    .from(draft)
    .where(and(eq(draft.applicantId, applicantId), eq(draft.recruitmentId, recruitmentId)));
  return { draftId: begun?.draftId ?? null, applied: applied ?? null };
}

/** The files of an application's newest version, in their order. */
async function filesOfNewest(tx: Database, applicationId: string) {
  const newest = tx
    .select({ id: applicationVersion.id })
    .from(applicationVersion)
    .where(eq(applicationVersion.applicationId, applicationId))
    .orderBy(desc(applicationVersion.number))
    .limit(1);
  return tx
    .select({
      id: attachment.id,
      name: attachment.name,
      bytes: attachment.bytes,
      format: attachment.format,
      scan: attachment.scan,
      sha256: attachment.sha256,
    })
    .from(applicationAttachment)
    .innerJoin(attachment, eq(attachment.id, applicationAttachment.attachmentId))
    .where(inArray(applicationAttachment.applicationVersionId, newest))
    .orderBy(asc(applicationAttachment.position));
}

/** In an update: the files of the version before, and which of them stay. None in a first application. */
export async function earlierFilesOf(
  tx: Database,
  { applicationId, content }: { applicationId: string | null; content: { readonly earlierFiles?: readonly string[] } },
) {
  if (!applicationId) return [];
  const files = await filesOfNewest(tx, applicationId);
  return files.map((file) => ({ ...file, kept: content.earlierFiles?.includes(file.id) ?? false }));
}
