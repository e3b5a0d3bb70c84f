import { and, desc, eq } from "drizzle-orm";
import { advertVersion } from "../advert/table";
import { addresseeOf, giveUpMail, mailOnce } from "../message/deliver";
import type { Handlers } from "../outbox/handler";
import { recruitment } from "../recruitment/table";
import { closesAtOf } from "./queries";
import { application, applicationVersion } from "./table";

/** What follows from what happens to an application. */
export const applicationHandlers = {
  "application.submitted": {
    giveUp: giveUpMail,
    run: (attempt, { applicationId, applicationVersionId }) =>
      mailOnce(attempt, async (tx) => {
        const [found] = await tx
          .select({
            applicantId: application.applicantId,
            number: application.number,
            version: applicationVersion.number,
            receivedAt: application.receivedAt,
            changedAt: applicationVersion.receivedAt,
            content: applicationVersion.content,
            title: advertVersion.title,
            lastDayOn: advertVersion.lastDayOn,
            advert: advertVersion.content,
            reference: recruitment.reference,
          })
          .from(applicationVersion)
          .innerJoin(application, eq(application.id, applicationVersion.applicationId))
          .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId))
          .innerJoin(recruitment, eq(recruitment.id, application.recruitmentId))
          .where(and(eq(applicationVersion.id, applicationVersionId), eq(application.id, applicationId)));
        const person = found && (await addresseeOf(tx, found.applicantId));
        if (!found || !person) return null;
        return {
          facts: {
            kind: "receipt",
            jobTitle: found.title,
            reference: found.reference,
            number: found.number,
            receivedAt: found.receivedAt,
            updatedAt: found.version > 1 ? found.changedAt : null,
            lastDayOn: found.lastDayOn,
            standing: found.advert.standing,
            process: found.advert.process,
          },
          recipient: person.email,
          language: found.content.language,
          applicantId: person.id,
          applicationId,
        };
      }),
  },
  "application.withdrawn": {
    giveUp: giveUpMail,
    run: (attempt, { applicationId }) =>
      mailOnce(attempt, async (tx) => {
        const [found] = await tx
          .select({
            applicantId: application.applicantId,
            number: application.number,
            withdrawnAt: application.withdrawnAt,
            withdrawnBy: application.withdrawnBy,
            title: advertVersion.title,
            advertId: application.advertId,
            lastDayOn: advertVersion.lastDayOn,
            closesAt: advertVersion.closesAt,
            content: applicationVersion.content,
            reference: recruitment.reference,
          })
          .from(application)
          .innerJoin(applicationVersion, eq(applicationVersion.applicationId, application.id))
          .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId))
          .innerJoin(recruitment, eq(recruitment.id, application.recruitmentId))
          .where(eq(application.id, applicationId))
          .orderBy(desc(applicationVersion.number))
          .limit(1);
        const person = found && (await addresseeOf(tx, found.applicantId));
        if (!found?.withdrawnAt || !found.withdrawnBy || !person) return null;
        const closesAt = await closesAtOf(tx, found);
        return {
          facts: {
            kind: "withdrawn",
            jobTitle: found.title,
            reference: found.reference,
            number: found.number,
            withdrawnAt: found.withdrawnAt,
            withdrawnBy: found.withdrawnBy,
            again: closesAt === null || found.withdrawnAt < closesAt ? { until: found.lastDayOn } : null,
          },
          recipient: person.email,
          language: found.content.language,
          applicantId: person.id,
          applicationId,
        };
      }),
  },
} satisfies Partial<Handlers>;
