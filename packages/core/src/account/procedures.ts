import { and, count, eq, isNull } from "drizzle-orm";
import { dayIn } from "../advert/rules";
import { type Cv, type CvPart, cvRowsMax, emptyDetails } from "../application/schema";
import type { Database } from "../db/client";
import { askedDetails } from "../draft/rules";
import { draft } from "../draft/table";
import { passwordMatches } from "../identity/password";
import { countRequest } from "../identity/request-count";
import type { ApplicantActor, StaffActor } from "../identity/session";
import { applicant } from "../identity/table";
import { bucketsOf, countFailure, refuseThrottled } from "../identity/throttle";
import { keyedHash } from "../identity/token";
import { Refusal, refuseFields } from "../refusal";
import { applicantProcedure, router, stagedApplicantProcedure } from "../trpc";
import { enforce } from "../verdict";
import { closeAccount, fileClosureRequest, takeBackClosureRequest } from "./acts";
import { archiveOf } from "./archive";
import { countsOf, everythingAbout, ownApplications, personOf } from "./own-data";
import { closureRequestOf, latestApplicationOn } from "./queries";
import { closureDueOn, earliestClosingOn, judgeClosing, judgeProfile } from "./rules";
import { closeAccountInput, keepOwnCvRowInput, removeOwnCvRowInput, saveProfileInput } from "./schema";

type CvRow = Cv[CvPart][number];

const downloadsMax = 5;
const downloadWindowMinutes = 60;

/** One's own account: details and CV for the next application, everything that is held, and the end of it. */
export const account = router({
  /** Own details and CV, and how many applications are begun: those keep what they have. */
  profile: applicantProcedure.query(async ({ ctx: { tx, policy, actor } }) => {
    const mine = await accountOf(tx, actor.id);
    const [begun] = await tx.select({ count: count() }).from(draft).where(eq(draft.applicantId, actor.id));
    return {
      email: mine.email ?? "",
      details: { ...emptyDetails, ...mine.details },
      cv: mine.cv,
      asked: askedDetails(policy),
      begun: begun?.count ?? 0,
    };
  }),

  /**
   * Stores own details; nothing is stored before (VN-5, OR-17, OS-7). What was begun or handed in stays as it is.
   * Refuses fields: `required`, `phoneInvalid`, `birthDateInvalid`, `tooLong`.
   */
  saveProfile: applicantProcedure
    .input(saveProfileInput)
    .mutation(async ({ ctx: { tx, now, policy, actor }, input }) => {
      const problems = judgeProfile(input, dayIn(policy.timeZone, now));
      if (problems.length > 0) throw refuseFields(problems);
      const { details } = await accountOf(tx, actor.id, true);
      await tx
        .update(applicant)
        .set({ details: { ...details, ...input } })
        .where(eq(applicant.id, actor.id));
      return { saved: true as const };
    }),

  /** Adds a row to one's own CV, or changes the one with its id: sent twice it is one row. Refuses `rowsTooMany`. */
  keepCvRow: applicantProcedure.input(keepOwnCvRowInput).mutation(({ ctx: { tx, actor }, input }) =>
    changeCv(tx, actor.id, input.part, (rows) => {
      if (rows.some(({ id }) => id === input.row.id))
        return rows.map((row) => (row.id === input.row.id ? input.row : row));
      if (rows.length >= cvRowsMax[input.part])
        throw refuseFields([{ path: ["row"], code: "rowsTooMany", details: {} }]);
      return [...rows, input.row];
    }),
  ),

  /** Takes a row out of one's own CV. One that is gone already is gone. */
  removeCvRow: applicantProcedure
    .input(removeOwnCvRowInput)
    .mutation(({ ctx: { tx, actor }, input }) =>
      changeCv(tx, actor.id, input.part, (rows) => rows.filter(({ id }) => id !== input.rowId)),
    ),

  /** What is held, in numbers, with each application and what is known of its destruction (SE-5, SE-13). */
  held: applicantProcedure.query(async ({ ctx }) => {
    const mine = await accountOf(ctx.tx, ctx.actor.id);
    return {
      email: mine.email ?? "",
      since: mine.createdAt,
      cvRows: Object.values(mine.cv).flat().length,
      counts: await countsOf(ctx, personOf(mine)),
      applications: await ownApplications(ctx, ctx.actor.id),
    };
  }),

  /**
   * Everything that is held, as a zip with `data.json` and the original files (SE-13); read it once. Refuses with
   * `tooMany: downloadsTooMany` after five in an hour.
   */
  download: stagedApplicantProcedure.mutation(async ({ ctx }) => {
    const { dependencies, tenantId, tenant } = ctx;
    const allowed = await ctx.transaction("counted", ({ tx, now, actor }) =>
      countRequest({
        tx,
        tenantId,
        now,
        bucket: keyedHash(dependencies.secret, `download:${requireApplicant(actor).id}`),
        max: downloadsMax,
        windowMinutes: downloadWindowMinutes,
      }),
    );
    if (!allowed) throw new Refusal("tooMany", "downloadsTooMany");
    const { everything, writtenAt } = await ctx.transaction("gathered", async ({ tx, now, actor }) => ({
      everything: await everythingAbout({ tx, now, tenant }, requireApplicant(actor).id),
      writtenAt: now,
    }));
    if (!everything) throw new Refusal("notFound", "notFound");
    return {
      writtenOn: dayIn(tenant.policy.timeZone, writtenAt),
      read: () => archiveOf(dependencies.storage, { ...everything, writtenAt }),
    };
  }),

  /** How the account can end here: at once, or by a request, and what stays (VN-11, OR-20, OS-15). */
  closing: applicantProcedure.query(async ({ ctx }) => {
    const { tx, now, policy, actor } = ctx;
    const today = dayIn(policy.timeZone, now);
    const latest = await latestApplicationOn(tx, actor.id, policy.timeZone);
    const request = await closureRequestOf(tx, actor.id);
    return {
      own: policy.accounts.selfRemoval,
      today,
      /** The first day on which it can go, where the tenant waits; in the past when the wait is over. */
      earliestOn: earliestClosingOn(latest, policy),
      dueOn: closureDueOn(today, policy),
      applications: await ownApplications(ctx, actor.id),
      request: request && {
        askedAt: request.askedAt,
        dueOn: request.dueOn,
        filedBy: request.filedBy,
        decidedAt: request.decidedAt,
        decision: request.decision,
        reason: request.reason,
      },
    };
  }),

  /**
   * Closes one's own account at once, after its password. The session ends with it. Refuses with `conflict:
   * closureBySupport` where the tenant does it (VN-11, OR-20, OS-15), the field `currentPasswordWrong`, `tooMany: signInThrottled`.
   */
  close: stagedApplicantProcedure.input(closeAccountInput).mutation(async ({ ctx, input }) => {
    const { dependencies, tenantId, tenant, policy, caller } = ctx;
    // The same count as when a password or an address is changed: the sign-in stays open.
    const bucketsFor = (id: string) => bucketsOf(dependencies.secret, `signedIn:${id}`, caller.address);
    const known = await ctx.transaction("looked", async ({ tx, now, actor }) => {
      const { id } = requireApplicant(actor);
      enforce(judgeClosing("applicant", { latestApplicationOn: null, today: dayIn(policy.timeZone, now) }, policy));
      await refuseThrottled(tx, now, bucketsFor(id));
      const { passwordHash } = await accountOf(tx, id);
      return { id, passwordHash };
    });
    if (!(await passwordMatches(known.passwordHash, input.currentPassword))) {
      await ctx.transaction("failed", ({ tx, now }) => countFailure(tx, tenantId, now, bucketsFor(known.id)));
      throw refuseFields([{ path: ["currentPassword"], code: "currentPasswordWrong", details: {} }]);
    }
    await ctx.transaction("closed", ({ tx, now }) =>
      closeAccount({ tx, now, tenantId, tenant }, known.id, { kind: "applicant" }),
    );
    return { closed: true as const };
  }),

  /** Files a dated request to close the account. Asked twice it is one. Refuses with `conflict: closureIsOwn`. */
  askClosure: applicantProcedure.mutation(({ ctx }) =>
    fileClosureRequest(ctx, { applicantId: ctx.actor.id, filedBy: "applicant" }),
  ),

  /** Takes the request back. One that is answered already stays answered. */
  takeBackClosure: applicantProcedure.mutation(async ({ ctx }) => {
    await takeBackClosureRequest(ctx, ctx.actor.id);
    return { takenBack: true as const };
  }),
});

async function accountOf(tx: Database, applicantId: string, toChange = false) {
  const query = tx
    .select()
    .from(applicant)
    .where(and(eq(applicant.id, applicantId), isNull(applicant.closedAt)));
  const [found] = await (toChange ? query.for("no key update") : query);
  if (!found) throw new Refusal("notFound", "notFound");
  return found;
}

async function changeCv(
  tx: Database,
  applicantId: string,
  part: CvPart,
  edit: (rows: readonly CvRow[]) => readonly CvRow[],
): Promise<{ kept: true }> {
  const { cv } = await accountOf(tx, applicantId, true);
  await tx
    .update(applicant)
    .set({ cv: { ...cv, [part]: edit(cv[part]) } as Cv })
    .where(eq(applicant.id, applicantId));
  return { kept: true };
}

function requireApplicant(actor: ApplicantActor | StaffActor | null): ApplicantActor {
  if (actor?.kind !== "applicant") throw new Error("an applicant's procedure ran without one");
  return actor;
}
