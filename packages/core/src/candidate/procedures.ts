import { asc, eq, sql } from "drizzle-orm";
import { recruitmentInput } from "../advert/schema";
import { advertVersion } from "../advert/table";
import { applicationInput } from "../application/schema";
import { application, applicationVersion } from "../application/table";
import { attachmentInput } from "../attachment/schema";
import { applicationAttachment, attachment } from "../attachment/table";
import { recruitment } from "../recruitment/table";
import { Refusal } from "../refusal";
import { router, staffProcedure } from "../trpc";

/** An application as the recruiter works with it. Every look is in the audit trail (security.md, 9). */
export const candidates = router({
  /** The applications of a recruitment, in the order they came. */
  list: staffProcedure("application.see")
    .meta({ who: "staff", right: "application.see", audited: true })
    .input(recruitmentInput)
    .query(async ({ ctx: { tx }, input }) => {
      const [found] = await tx
        .select({ id: recruitment.id })
        .from(recruitment)
        .where(eq(recruitment.id, input.recruitmentId));
      if (!found) throw new Refusal("notFound", "notFound");
      return tx
        .selectDistinctOn([application.number], {
          applicationId: application.id,
          number: application.number,
          firstName: sql<string>`${applicationVersion.content}->'details'->>'firstName'`,
          lastName: sql<string>`${applicationVersion.content}->'details'->>'lastName'`,
          receivedAt: application.receivedAt,
          withdrawnAt: application.withdrawnAt,
          late: applicationVersion.late,
          attachments: sql<number>`jsonb_array_length(${applicationVersion.content}->'attachments')`,
          exemptionAsked: sql<boolean>`coalesce((${applicationVersion.content}->'details'->>'exemptionAsked')::boolean, false)`,
        })
        .from(application)
        .innerJoin(applicationVersion, eq(applicationVersion.applicationId, application.id))
        .where(eq(application.recruitmentId, input.recruitmentId))
        .orderBy(asc(application.number), sql`${applicationVersion.number} desc`);
    }),

  /** One application: its newest version, its files, and the neighbours in the list. */
  open: staffProcedure("application.see")
    .meta({ who: "staff", right: "application.see", audited: true })
    .input(applicationInput)
    .query(async ({ ctx: { tx }, input }) => {
      const [found] = await tx
        .select({
          applicationId: application.id,
          number: application.number,
          recruitmentId: recruitment.id,
          reference: recruitment.reference,
          title: advertVersion.title,
          receivedAt: applicationVersion.receivedAt,
          late: applicationVersion.late,
          withdrawnAt: application.withdrawnAt,
          versionId: applicationVersion.id,
          versionNumber: applicationVersion.number,
          content: applicationVersion.content,
        })
        .from(application)
        .innerJoin(recruitment, eq(recruitment.id, application.recruitmentId))
        .innerJoin(applicationVersion, eq(applicationVersion.applicationId, application.id))
        .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId))
        .where(eq(application.id, input.applicationId))
        .orderBy(sql`${applicationVersion.number} desc`)
        .limit(1);
      if (!found) throw new Refusal("notFound", "notFound");
      const files = await tx
        .select({
          attachmentId: attachment.id,
          name: attachment.name,
          format: attachment.format,
          bytes: attachment.bytes,
          scan: attachment.scan,
        })
        .from(applicationAttachment)
        .innerJoin(attachment, eq(attachment.id, applicationAttachment.attachmentId))
        .where(eq(applicationAttachment.applicationVersionId, found.versionId))
        .orderBy(asc(applicationAttachment.position));
      const around = await tx
        .select({ applicationId: application.id, number: application.number })
        .from(application)
        .where(
          sql`${application.recruitmentId} = ${found.recruitmentId} and ${application.number} in (${found.number - 1}, ${found.number + 1})`,
        );
      const neighbour = (number: number) => around.find((other) => other.number === number)?.applicationId ?? null;
      return { ...found, files, previous: neighbour(found.number - 1), next: neighbour(found.number + 1) };
    }),

  /** A file of a submitted application, to read. A draft's file is nobody's but the applicant's: `notFound`. */
  attachment: staffProcedure("application.see")
    .meta({ who: "staff", right: "application.see", audited: true })
    .input(attachmentInput)
    .query(async ({ ctx: { tx, dependencies }, input }) => {
      const [found] = await tx
        .select({
          name: attachment.name,
          format: attachment.format,
          bytes: attachment.bytes,
          scan: attachment.scan,
          storageKey: attachment.storageKey,
        })
        .from(attachment)
        .innerJoin(applicationAttachment, eq(applicationAttachment.attachmentId, attachment.id))
        .where(eq(attachment.id, input.attachmentId))
        .limit(1);
      if (!found || found.scan === "rejected") throw new Refusal("notFound", "notFound");
      const { storageKey, ...file } = found;
      return { ...file, read: () => dependencies.storage.open(storageKey) };
    }),
});
