import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { closeAccount, fileClosureRequest, refuseClosureRequest } from "../account/acts";
import { latestApplicationOn } from "../account/queries";
import { earliestClosingOn } from "../account/rules";
import { closureRequest } from "../account/table";
import { dayIn } from "../advert/rules";
import { withdrawApplication } from "../application/acts";
import { application } from "../application/table";
import { keepAuditEvent } from "../audit/trail";
import { endSessions, prepareRenewal, promiseRenewal, promiseVerification } from "../credential/acts";
import type { Database } from "../db/client";
import { applicant, emailToken } from "../identity/table";
import { bucketsOf } from "../identity/throttle";
import { message } from "../message/table";
import { promise } from "../outbox/promise";
import { Refusal, refuseFields } from "../refusal";
import { router, staffProcedure, stagedStaffProcedure } from "../trpc";
import {
  applicantsOfAddress,
  applicantsOfNumber,
  begunOf,
  closuresOf,
  handedInBy,
  helpedAccount,
  lettersTo,
  letterTo,
  supportOf,
  trailOf,
  waysIn,
} from "./queries";
import { isOverdue, masked, soughtIn } from "./rules";
import {
  closureInput,
  findInput,
  helpedInput,
  letterInput,
  refuseClosureInput,
  resendInput,
  withdrawForInput,
} from "./schema";

const helpProcedure = staffProcedure("applicant.help").meta({ who: "staff", right: "applicant.help", audited: true });

/**
 * Where VN-13, VN-16, OS-14 and OR-19 send people: a person who finds their account, sees what came and went, and acts on
 * request. Every look and act leaves a row in the audit trail that names the account (security.md, 9). What somebody has
 * begun, what stands in applications and every file stay unread.
 */
export const helpdesk = router({
  /**
   * Finds accounts by one whole address, or by an application's reference and number. Never lists people. A mutation, since
   * what is typed must stand in no address. Refuses the field `text: soughtUnreadable`.
   */
  find: helpProcedure.input(findInput).mutation(async ({ ctx: { tx, tenantId, actor, now, caller }, input }) => {
    const sought = soughtIn(input.text);
    if (!sought) throw refuseFields([{ path: ["text"], code: "soughtUnreadable", details: {} }]);
    const hits =
      sought.kind === "address"
        ? await applicantsOfAddress(tx, sought.email)
        : await applicantsOfNumber(tx, sought.reference, sought.number);
    const accounts = [];
    for (const hit of hits) {
      const { applicantId } = hit;
      const { email, createdAt, closedAt } = await helpedAccount(tx, applicantId);
      accounts.push({ ...hit, address: email && masked(email), createdAt, closedAt });
      await keepAuditEvent(tx, {
        tenantId,
        at: now,
        actor,
        action: "staff.helpdesk.find#found",
        objectIds: { applicantId },
        requestId: caller.requestId,
      });
    }
    return { kind: sought.kind, accounts };
  }),

  /** One account, as far as helping needs it. Refuses with `notFound`. */
  account: helpProcedure
    .input(helpedInput)
    .query(async ({ ctx: { tx, now, dependencies }, input: { applicantId } }) => {
      const account = await helpedAccount(tx, applicantId);
      const { email } = account;
      const bucket = email === null ? null : bucketsOf(dependencies.secret, email, "").account;
      return {
        ...account,
        ...(await waysIn(tx, applicantId, bucket, now)),
        begun: await begunOf(tx, applicantId),
        applications: await handedInBy(tx, applicantId),
        letters: await lettersTo(tx, applicantId, email),
        closures: await closuresOf(tx, applicantId),
        support: await supportOf(tx, applicantId, email),
        trail: await trailOf(tx, applicantId),
      };
    }),

  /** One letter as it was sent, without the link or digits that stood in it. Refuses with `notFound`. */
  letter: helpProcedure.input(letterInput).query(async ({ ctx: { tx }, input }) => {
    const { email } = await helpedAccount(tx, input.applicantId);
    return { ...(await letterTo(tx, input, email)), address: email };
  }),

  /**
   * Sends a letter once more, word for word and under its own Message-ID, to the account's present address. A press that
   * comes again, or while it is on its way, is the same act. Refuses with `conflict: letterNotAgain` what held a secret or
   * belongs to another address, and with `notFound`.
   */
  resend: helpProcedure.input(resendInput).mutation(async ({ ctx, input: { applicantId, messageId, attempts } }) => {
    const { tx } = ctx;
    const { email } = await helpedAccount(tx, applicantId);
    const [held] = await tx
      .select({ attempts: message.attempts })
      .from(message)
      .where(and(eq(message.applicantId, applicantId), eq(message.id, messageId)))
      .for("update");
    if (!held) throw new Refusal("notFound", "notFound");
    const { resending } = await letterTo(tx, { applicantId, messageId }, email);
    if (resending === "waiting" || (resending === "again" && held.attempts !== attempts))
      return { resent: true as const };
    if (resending !== "again" || email === null) throw new Refusal("conflict", "letterNotAgain");
    await tx.update(message).set({ state: "pending", sentAt: null, recipient: email }).where(eq(message.id, messageId));
    await promise(ctx, "message.resent", { messageId });
    return { resent: true as const };
  }),

  /**
   * Takes an application back for its applicant, also after the last day (VN-13, OS-14, OR-19); the applicant is mailed.
   * One that is withdrawn stays as it was. Refuses with `notFound`.
   */
  withdraw: helpProcedure.input(withdrawForInput).mutation(async ({ ctx, input: { applicantId, applicationId } }) => {
    const [mine] = await ctx.tx
      .select({ id: application.id })
      .from(application)
      .where(and(eq(application.applicantId, applicantId), eq(application.id, applicationId)));
    const withdrawnAt = mine ? await withdrawApplication(ctx, applicationId, "helpdesk") : null;
    if (!withdrawnAt) throw new Refusal("notFound", "notFound");
    return { withdrawnAt };
  }),

  /** Files somebody's request to close their account. Refuses with `notFound`, and `conflict: closureIsOwn`. */
  fileClosure: helpProcedure.input(helpedInput).mutation(async ({ ctx, input: { applicantId } }) => {
    await helpedAccount(ctx.tx, applicantId);
    return fileClosureRequest(ctx, { applicantId, filedBy: "helpdesk" });
  }),

  /** A request to close an account, and from which day it may be closed (VN-11, OR-20). Refuses with `notFound`. */
  closure: helpProcedure.input(closureInput).query(async ({ ctx: { tx, now, policy }, input }) => {
    const { applicantId, closureRequestId } = input;
    const { email, closedAt } = await helpedAccount(tx, applicantId);
    const request = (await closuresOf(tx, applicantId)).find((one) => one.closureRequestId === closureRequestId);
    if (!request) throw new Refusal("notFound", "notFound");
    const today = dayIn(policy.timeZone, now);
    const earliestOn = earliestClosingOn(await latestApplicationOn(tx, applicantId, policy.timeZone), policy);
    return {
      ...request,
      address: email,
      accountClosedAt: closedAt,
      overdue: request.decidedAt === null && isOverdue(request.dueOn, today),
      earliestOn: earliestOn !== null && today < earliestOn ? earliestOn : null,
      begun: await begunOf(tx, applicantId),
      applications: (await handedInBy(tx, applicantId)).length,
    };
  }),

  /**
   * Closes an account on its owner's request; a mail tells of it (OS-15). Pressed again it is the same act. Refuses with
   * `notFound`, and `conflict`: `closureDecided`, `closureTooEarly`.
   */
  close: helpProcedure.input(closureInput).mutation(async ({ ctx, input }) => {
    const before = await holdClosure(ctx.tx, input);
    if (before === "closed") return { closed: true as const };
    if (before) throw new Refusal("conflict", "closureDecided");
    await closeAccount(ctx, input.applicantId, { kind: "staff", staffId: ctx.actor.id });
    return { closed: true as const };
  }),

  /**
   * Refuses a request to close an account, with a reason that its owner is mailed. Pressed again it is the same act.
   * Refuses with `notFound`, and `conflict: closureDecided`.
   */
  refuseClosure: helpProcedure.input(refuseClosureInput).mutation(async ({ ctx, input: { reason, ...ids } }) => {
    const before = await holdClosure(ctx.tx, ids);
    if (before === "refused") return { refused: true as const };
    if (before) throw new Refusal("conflict", "closureDecided");
    await refuseClosureRequest(ctx, { closureRequestId: ids.closureRequestId, staffId: ctx.actor.id, reason });
    return { refused: true as const };
  }),

  /**
   * Mails a new link that confirms the address. Asked twice within a minute it is the same act. Refuses
   * with `notFound`, and `conflict`: `accountClosed`, `alreadyVerified`.
   */
  sendVerification: helpProcedure.input(helpedInput).mutation(async ({ ctx, input: { applicantId } }) => {
    const { tx, now, tenantId, policy, dependencies } = ctx;
    const { verifiedAt } = await holdOpenAccount(tx, applicantId);
    if (verifiedAt) throw new Refusal("conflict", "alreadyVerified");
    if (!(await mailedLately(tx, applicantId, ["verification"], now)))
      await promiseVerification({ tx, now, tenantId, policy, secret: dependencies.secret }, applicantId);
    return { sent: true as const };
  }),

  /**
   * Mails digits or a link for a new password, as the tenant has it (VN-2, OR-6, OS-6); nobody here sees them. Asked twice
   * within a minute it is the same act. Refuses with `notFound`, and `conflict: accountClosed`.
   */
  sendRenewal: stagedStaffProcedure("applicant.help")
    .input(helpedInput)
    .mutation(async ({ ctx, input: { applicantId } }) => {
      const { tenantId, policy, dependencies } = ctx;
      const { secret } = dependencies;
      await ctx.transaction("looked", ({ tx }) => holdOpenAccount(tx, applicantId));
      const prepared = await prepareRenewal(secret, policy);
      await ctx.transaction("sent", async ({ tx, now }) => {
        await holdOpenAccount(tx, applicantId);
        if (!(await mailedLately(tx, applicantId, ["renewalLink", "renewalDigits"], now)))
          await promiseRenewal({ tx, now, tenantId, policy, secret }, applicantId, prepared);
      });
      return { sent: true as const };
    }),

  /** Signs somebody out everywhere. Refuses with `notFound`. */
  endSessions: helpProcedure.input(helpedInput).mutation(async ({ ctx: { tx }, input: { applicantId } }) => {
    await helpedAccount(tx, applicantId);
    return { ended: await endSessions(tx, applicantId, null) };
  }),
});

/** Holds an account that mail still reaches, so that two presses come one after the other. */
async function holdOpenAccount(tx: Database, applicantId: string) {
  await tx.select({ id: applicant.id }).from(applicant).where(eq(applicant.id, applicantId)).for("update");
  const account = await helpedAccount(tx, applicantId);
  if (account.email === null) throw new Refusal("conflict", "accountClosed");
  return account;
}

const lately = 60_000;

/** Was such a mail promised within the last minute? Then a second press has nothing to add. */
async function mailedLately(
  tx: Database,
  applicantId: string,
  purposes: readonly ("verification" | "renewalLink" | "renewalDigits")[],
  now: Date,
): Promise<boolean> {
  const [found] = await tx
    .select({ id: emailToken.id })
    .from(emailToken)
    .where(
      and(
        eq(emailToken.applicantId, applicantId),
        inArray(emailToken.purpose, [...purposes]),
        isNull(emailToken.usedAt),
        gt(emailToken.createdAt, new Date(now.getTime() - lately)),
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** Holds a request to close an account, with the account first, and answers what was decided before. */
async function holdClosure(tx: Database, ids: { applicantId: string; closureRequestId: string }) {
  await tx.select({ id: applicant.id }).from(applicant).where(eq(applicant.id, ids.applicantId)).for("update");
  const [request] = await tx
    .select({ decision: closureRequest.decision })
    .from(closureRequest)
    .where(and(eq(closureRequest.applicantId, ids.applicantId), eq(closureRequest.id, ids.closureRequestId)))
    .for("update");
  if (!request) throw new Refusal("notFound", "notFound");
  return request.decision;
}
