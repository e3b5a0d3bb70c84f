import { and, gt, isNull, sql } from "drizzle-orm";
import { newId } from "../db/id";
import { Refusal } from "../refusal";
import { router, staffProcedure } from "../trpc";
import { currentLeave, leavesGiven, seenUnderLeave } from "./queries";
import { grantLeaveInput } from "./schema";
import { supportLeave } from "./table";

/**
 * The tenant's leave for the platform's operators to look: with a reason, for a time, and only to read (SE-14). Without
 * one an operator is told that there is no such place.
 */
export const leave = router({
  /** The leave that lasts, those before it, and what operators have looked at. */
  current: staffProcedure("tenant.settings").query(async ({ ctx: { tx, now } }) => {
    const lasting = await currentLeave(tx, now);
    const given = await leavesGiven(tx);
    return {
      now,
      current: given.find(({ leaveId }) => leaveId === lasting?.id) ?? null,
      earlier: given.filter(({ leaveId }) => leaveId !== lasting?.id),
      seen: await seenUnderLeave(tx),
    };
  }),

  /** Gives leave. Refuses with `conflict: leaveLasts` while another one lasts, also for a second press. */
  grant: staffProcedure("tenant.settings")
    .input(grantLeaveInput)
    .mutation(async ({ ctx: { tx, tenantId, actor, now }, input: { reason, hours, rights } }) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`leave:${tenantId}`}))`);
      if (await currentLeave(tx, now)) throw new Refusal("conflict", "leaveLasts");
      const endsAt = new Date(now.getTime() + hours * 3_600_000);
      const row = { tenantId, id: newId(), reason, rights: [...new Set(rights)], grantedBy: actor.id };
      await tx.insert(supportLeave).values({ ...row, createdAt: now, endsAt });
      return { leaveId: row.id, endsAt };
    }),

  /** Ends the leave that lasts; an operator's next request is refused. Pressed again it is the same act. */
  end: staffProcedure("tenant.settings").mutation(async ({ ctx: { tx, actor, now } }) => {
    await tx
      .update(supportLeave)
      .set({ endedAt: now, endedBy: actor.id })
      .where(and(isNull(supportLeave.endedAt), gt(supportLeave.endsAt, now)));
    return { ended: true as const };
  }),
});
