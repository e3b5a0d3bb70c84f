import { and, eq, sql } from "drizzle-orm";
import { advert, advertVersion } from "../advert/table";
import type { Database } from "../db/client";
import { recruitment } from "../recruitment/table";
import { Refusal } from "../refusal";
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
  if (!current) return version.closesAt;
  if (!version.closesAt || !current.closesAt) return null;
  return new Date(Math.max(current.closesAt.getTime(), version.closesAt.getTime()));
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
