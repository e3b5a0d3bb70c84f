import type { Policy } from "@vakans/tenant-config";
import { count, desc, eq, sql } from "drizzle-orm";
import { dayIn, daysBetween, emptyAdvert } from "../advert/rules";
import { recruitmentInput } from "../advert/schema";
import { advert, advertVersion } from "../advert/table";
import { application } from "../application/table";
import { newId } from "../db/id";
import { sqlState } from "../db/tenant-transaction";
import { questionnaire } from "../questionnaire/table";
import { Refusal, refuseFields } from "../refusal";
import { router, staffProcedure } from "../trpc";
import { unit } from "../unit/table";
import { createRecruitmentInput } from "./schema";
import { recruitment } from "./table";

const uniqueViolation = "23505";

/** Cases, from the need to the decision. */
export const recruitments = router({
  /** All recruitments, newest first, each with where its advert stands and how many have applied. */
  list: staffProcedure("recruitment.see").query(async ({ ctx: { tx, now, policy } }) => {
    const applications = tx
      .select({ recruitmentId: application.recruitmentId, applications: count().as("applications") })
      .from(application)
      .groupBy(application.recruitmentId)
      .as("applications_of");
    const rows = await tx
      .select({
        recruitmentId: recruitment.id,
        title: recruitment.title,
        reference: recruitment.reference,
        unitName: unit.name,
        lastDayOn: advertVersion.lastDayOn,
        closesAt: advertVersion.closesAt,
        publishedAt: advertVersion.publishedAt,
        applications: sql<number>`coalesce(${applications.applications}, 0)::int`,
      })
      .from(recruitment)
      .innerJoin(unit, eq(unit.id, recruitment.unitId))
      .leftJoin(advert, eq(advert.recruitmentId, recruitment.id))
      .leftJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
      .leftJoin(applications, eq(applications.recruitmentId, recruitment.id))
      .orderBy(desc(recruitment.createdAt), desc(recruitment.id));
    return rows.map(({ closesAt, ...row }) => ({
      ...row,
      state: stateOf(row.publishedAt, closesAt, now),
      daysLeft: daysLeftOf(row.lastDayOn, policy, now),
    }));
  }),

  open: staffProcedure("recruitment.see")
    .input(recruitmentInput)
    .query(async ({ ctx: { tx, now, policy }, input }) => {
      const [found] = await tx
        .select({
          recruitmentId: recruitment.id,
          title: recruitment.title,
          reference: recruitment.reference,
          unitId: recruitment.unitId,
          unitName: unit.name,
          advertId: advert.id,
          revision: advert.revision,
          lastDayOn: advertVersion.lastDayOn,
          closesAt: advertVersion.closesAt,
          publishedAt: advertVersion.publishedAt,
          applications: recruitment.lastApplicationNumber,
        })
        .from(recruitment)
        .innerJoin(unit, eq(unit.id, recruitment.unitId))
        .innerJoin(advert, eq(advert.recruitmentId, recruitment.id))
        .leftJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
        .where(eq(recruitment.id, input.recruitmentId));
      if (!found) throw new Refusal("notFound", "notFound");
      return {
        ...found,
        state: stateOf(found.publishedAt, found.closesAt, now),
        daysLeft: daysLeftOf(found.lastDayOn, policy, now),
      };
    }),

  /** Opens a case with an empty questionnaire and an empty advert. Refuses the field `reference: referenceTaken`. */
  create: staffProcedure("recruitment.edit")
    .input(createRecruitmentInput)
    .mutation(async ({ ctx: { tx, tenantId, policy, actor, now }, input }) => {
      const [home] = await tx.select({ place: unit.place }).from(unit).where(eq(unit.id, input.unitId));
      if (!home) throw new Refusal("notFound", "notFound");
      const recruitmentId = newId();
      const countryPack = `${policy.pack.country} ${policy.pack.validFrom}`;
      try {
        await tx
          .insert(recruitment)
          .values({ ...input, tenantId, id: recruitmentId, responsibleStaffId: actor.id, countryPack, createdAt: now });
      } catch (error) {
        if (sqlState(error) === uniqueViolation)
          throw refuseFields([{ path: ["reference"], code: "referenceTaken", details: {} }]);
        throw error;
      }
      await tx.insert(questionnaire).values({ tenantId, recruitmentId, questions: [], createdAt: now });
      await tx
        .insert(advert)
        .values({ tenantId, recruitmentId, draft: emptyAdvert(input.title, home.place), createdAt: now });
      return { recruitmentId };
    }),
});

/** Where a recruitment's advert stands. */
function stateOf(publishedAt: Date | null, closesAt: Date | null, now: Date): "preparing" | "open" | "closed" {
  if (!publishedAt) return "preparing";
  return closesAt && closesAt <= now ? "closed" : "open";
}

/** Days until the last day by the calendar of the tenant's zone: 0 is today, negative has passed. */
const daysLeftOf = (lastDayOn: string | null, { timeZone }: Policy, now: Date): number | null =>
  lastDayOn === null ? null : daysBetween(dayIn(timeZone, now), lastDayOn);
