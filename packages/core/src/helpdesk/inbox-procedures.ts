import { eq } from "drizzle-orm";
import { dayIn } from "../advert/rules";
import { staff } from "../identity/table";
import { Refusal } from "../refusal";
import { supportRequest } from "../support/table";
import { router, staffProcedure } from "../trpc";
import { openClosures, supportList, waiting } from "./queries";
import { isOverdue } from "./rules";
import { handledInput, supportInput, supportListInput } from "./schema";

const readProcedure = staffProcedure("applicant.help").meta({ who: "staff", right: "applicant.help", audited: true });

/** What people have asked the helpdesk for, and what waits. Every look at what somebody wrote is in the audit trail. */
export const inbox = router({
  /** How much waits: numbers alone, so that a look at them leaves no trace. */
  waiting: staffProcedure("applicant.help").query(({ ctx: { tx, now, policy } }) =>
    waiting(tx, dayIn(policy.timeZone, now)),
  ),

  /** Requests to close an account that wait for an answer, the most urgent first. */
  closures: readProcedure.query(async ({ ctx: { tx, now, policy } }) => {
    const today = dayIn(policy.timeZone, now);
    return (await openClosures(tx)).map((row) => ({ ...row, overdue: isOverdue(row.dueOn, today) }));
  }),

  /** What people wrote to support (VN-6), or reported about accessibility (SE-10). */
  support: readProcedure
    .input(supportListInput)
    .query(({ ctx: { tx }, input }) => supportList(tx, input.kind, input.handled)),

  /** One of them, whole. Refuses with `notFound`. */
  supportRequest: readProcedure.input(supportInput).query(async ({ ctx: { tx }, input: { supportRequestId } }) => {
    const [found] = await tx
      .select({
        supportRequestId: supportRequest.id,
        kind: supportRequest.kind,
        applicantId: supportRequest.applicantId,
        email: supportRequest.email,
        tried: supportRequest.tried,
        happened: supportRequest.happened,
        page: supportRequest.page,
        language: supportRequest.language,
        createdAt: supportRequest.createdAt,
        handledAt: supportRequest.handledAt,
        handledByName: staff.name,
      })
      .from(supportRequest)
      .leftJoin(staff, eq(staff.id, supportRequest.handledBy))
      .where(eq(supportRequest.id, supportRequestId));
    if (!found) throw new Refusal("notFound", "notFound");
    return found;
  }),

  /** Marks what somebody wrote as handled, or takes the mark away. Refuses with `notFound`. */
  markHandled: readProcedure
    .input(handledInput)
    .mutation(async ({ ctx: { tx, actor, now }, input: { supportRequestId, handled } }) => {
      const [found] = await tx
        .select({ handledAt: supportRequest.handledAt })
        .from(supportRequest)
        .where(eq(supportRequest.id, supportRequestId))
        .for("update");
      if (!found) throw new Refusal("notFound", "notFound");
      // Who was first stays.
      if ((found.handledAt !== null) !== handled) {
        await tx
          .update(supportRequest)
          .set(handled ? { handledAt: now, handledBy: actor.id } : { handledAt: null, handledBy: null })
          .where(eq(supportRequest.id, supportRequestId));
      }
      return { handled };
    }),
});
