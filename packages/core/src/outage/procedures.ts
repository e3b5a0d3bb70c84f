import { and, desc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { staff } from "../identity/table";
import { Refusal } from "../refusal";
import { router, staffProcedure } from "../trpc";
import { announceOutage, holdOutages, tellPages } from "./acts";
import { announceInput, outageInput } from "./schema";
import { outage } from "./table";

const pastMax = 20;

const listed = {
  outageId: outage.id,
  startsAt: outage.startsAt,
  endsAt: outage.endsAt,
  toldFrom: outage.toldFrom,
  text: outage.text,
  overrideReason: outage.overrideReason,
  announcedAt: outage.createdAt,
  /** Null: an operator of the platform. */
  announcedBy: staff.name,
  cancelledAt: outage.cancelledAt,
  /** Not null: the tenant's part of a platform's outage, which only an operator changes. */
  platformOutageId: outage.platformOutageId,
};

/** Planned outages of a tenant (PL 18): information to whoever reads its pages; nothing is switched off by it. */
export const outages = router({
  /** Those that are under way or to come, the next one first; and the latest that are over or were called off. */
  list: staffProcedure("tenant.settings").query(async ({ ctx: { tx, now, policy } }) => {
    const rows = tx.select(listed).from(outage).leftJoin(staff, eq(staff.id, outage.createdBy));
    const coming = await rows
      .where(and(isNull(outage.cancelledAt), gt(outage.endsAt, now)))
      .orderBy(outage.startsAt, outage.id);
    const past = await tx
      .select(listed)
      .from(outage)
      .leftJoin(staff, eq(staff.id, outage.createdBy))
      .where(or(lte(outage.endsAt, now), gt(outage.cancelledAt, new Date(0))))
      .orderBy(desc(outage.startsAt), desc(outage.id))
      .limit(pastMax);
    return {
      timeZone: policy.timeZone,
      coming: coming.map((row) => ({ ...row, begun: row.startsAt <= now, told: row.toldFrom <= now })),
      past,
    };
  }),

  /**
   * Announces an outage: all pages tell it from its day until it is over. Sent twice it is one. Refuses fields: `outagePast`,
   * `outageEndsFirst`, `outageTooLong`, `outageToldLate`, and `outageOverLastDay` when the last day of an open advert falls
   * into it and no reason is given, `outageReasonShort` when the reason is none (PL 18).
   */
  announce: staffProcedure("tenant.settings")
    .input(announceInput)
    .mutation(({ ctx, input }) => announceOutage(ctx, input, ctx.actor.id)),

  /** Calls an outage off, or says that it is over before its time. Refuses with `notFound`, `conflict: outageOver`, `outageOfPlatform`. */
  cancel: staffProcedure("tenant.settings")
    .input(outageInput)
    .mutation(async ({ ctx: { tx, now, tenantId, actor }, input: { outageId } }) => {
      await holdOutages(tx, tenantId, "announce");
      const [found] = await tx.select().from(outage).where(eq(outage.id, outageId));
      if (!found) throw new Refusal("notFound", "notFound");
      if (found.cancelledAt) return { outageId };
      if (found.endsAt <= now) throw new Refusal("conflict", "outageOver");
      if (found.platformOutageId) throw new Refusal("conflict", "outageOfPlatform");
      await tx.update(outage).set({ cancelledAt: now, cancelledBy: actor.id }).where(eq(outage.id, outageId));
      await tellPages(tx, tenantId);
      return { outageId };
    }),
});
