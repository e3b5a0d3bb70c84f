import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { sqlState } from "../db/tenant-transaction";
import { passwordMatches } from "../identity/password";
import { applicant, emailToken } from "../identity/table";
import { countFailure, forgetFailures, refuseThrottled } from "../identity/throttle";
import { derivedToken, hashOf } from "../identity/token";
import { followAddress } from "../interest/acts";
import { promise } from "../outbox/promise";
import { Refusal, refuseFields } from "../refusal";
import { applicantProcedure, publicProcedure, router, stagedApplicantProcedure, stagedProcedure } from "../trpc";
import { enforce } from "../verdict";
import { cancelRenewals, promiseVerification } from "./acts";
import { answerTime } from "./answer-time";
import { accountOf, ownAccount, ownBuckets, requireApplicant, wrongPassword } from "./own-account";
import { countAsked, enforceShare } from "./request-share";
import { emailChangeEndsAt, mayUseLink } from "./rules";
import { addressInput, changeEmailInput, mailedLinkInput } from "./schema";

/** The address of an applicant, which is the user name too: confirmed, and changed from its mail alone. */
export const address = router({
  /** One's own address: whether it is confirmed, and which other one waits to be. */
  current: applicantProcedure.query(async ({ ctx: { tx, now, actor } }) => {
    const account = await ownAccount(tx, actor.id);
    const pending = await pendingChange(tx, actor.id);
    return {
      email: account.email,
      verified: account.verifiedAt !== null,
      pending:
        pending?.newEmail && mayUseLink(pending, now).ok
          ? { email: pending.newEmail, expiresAt: pending.expiresAt }
          : null,
    };
  }),

  /**
   * Asks for another address, with the present password. A link goes to the new one, and only that link changes anything.
   * An address that belongs to somebody else's account answers the same, and its owner is told by mail (OR-4). Refuses
   * fields: `currentPasswordWrong`, `emailUnchanged`; `tooMany: signInThrottled`, `requestsThrottled`.
   */
  askChange: stagedApplicantProcedure.input(changeEmailInput).mutation(async ({ ctx, input }) => {
    const { tenantId, policy, dependencies, caller } = ctx;
    const { secret } = dependencies;
    const { account, buckets } = await ctx.transaction("looked", async ({ tx, now, actor }) => {
      const { id } = requireApplicant(actor);
      const own = ownBuckets(secret, id, caller);
      await refuseThrottled(tx, now, own);
      return { account: await ownAccount(tx, id), buckets: own };
    });
    if (!(await passwordMatches(account.passwordHash, input.currentPassword))) {
      await ctx.transaction("failed", ({ tx, now }) => countFailure(tx, tenantId, now, buckets));
      throw wrongPassword();
    }
    if (input.email === account.email) throw refuseFields([{ path: ["email"], code: "emailUnchanged", details: {} }]);
    const counted = await ctx.transaction("counted", ({ tx, now }) =>
      countAsked({ tx, now, tenantId, secret, caller }, "emailChange", account.id),
    );
    enforceShare(counted.fromHere && counted.forAccount);
    await ctx.transaction("asked", async ({ tx, now, actor }) => {
      const { id: applicantId } = requireApplicant(actor);
      // Locked, so that two clicks leave one link.
      await tx.select({ id: applicant.id }).from(applicant).where(eq(applicant.id, applicantId)).for("update");
      await takeBackChange(tx, applicantId, now);
      const emailTokenId = newId();
      await tx.insert(emailToken).values({
        tenantId,
        id: emailTokenId,
        applicantId,
        purpose: "emailChange",
        tokenHash: hashOf(derivedToken(secret, "emailChange", emailTokenId)),
        newEmail: input.email,
        oldEmail: account.email,
        createdAt: now,
        expiresAt: emailChangeEndsAt(policy, now),
      });
      await promise({ tx, tenantId, now }, "applicant.emailChangeAsked", { applicantId, emailTokenId });
      await forgetFailures(tx, tenantId, buckets);
    });
    return { asked: true as const };
  }),

  /** Takes back a change of address that has not been confirmed; its link stops counting. */
  takeBackChange: applicantProcedure.mutation(async ({ ctx: { tx, now, actor } }) => {
    await takeBackChange(tx, actor.id, now);
    return { takenBack: true as const };
  }),

  /**
   * Changes an account's address with the link that was mailed to the new one, signed in or not. The old address is told.
   * Refuses with `conflict: linkEnded`, or `emailTaken` when the address got an account meanwhile.
   */
  confirmChange: publicProcedure.input(mailedLinkInput).mutation(async ({ ctx, input }) => {
    const { tx, now } = ctx;
    const [link] = await tx
      .select()
      .from(emailToken)
      .where(and(eq(emailToken.tokenHash, hashOf(input.token)), eq(emailToken.purpose, "emailChange")))
      .for("update");
    enforce(mayUseLink(link, now));
    if (!link?.newEmail) throw new Refusal("conflict", "linkEnded");
    const { id: emailTokenId, applicantId, newEmail } = link;
    await tx.update(emailToken).set({ usedAt: now }).where(eq(emailToken.id, emailTokenId));
    try {
      await tx.update(applicant).set({ email: newEmail, verifiedAt: now }).where(eq(applicant.id, applicantId));
    } catch (error) {
      // Only the database knows of an account that is made at this very moment.
      if (sqlState(error) === "23505") throw new Refusal("conflict", "emailTaken");
      throw error;
    }
    await followAddress(tx, applicantId, newEmail);
    // What was mailed to the old address opens nothing any more.
    await cancelRenewals(tx, applicantId, now);
    await promise(ctx, "applicant.emailChanged", { applicantId, emailTokenId });
    return { changed: true as const };
  }),

  /**
   * Mails the link that confirms an address once more, if there is an account that waits for it (OS-3). Answers as
   * `credentials.askRenewal` does, whatever the address.
   */
  askVerification: stagedProcedure.input(addressInput).mutation(async ({ ctx, input }) => {
    const mayAnswer = answerTime();
    const { tenantId, policy, caller, dependencies } = ctx;
    const { secret } = dependencies;
    const counted = await ctx.transaction("counted", ({ tx, now }) =>
      countAsked({ tx, now, tenantId, secret, caller }, "verification", input.email),
    );
    enforceShare(counted.fromHere);
    await ctx.transaction("asked", async ({ tx, now }) => {
      const account = await accountOf(tx, input.email);
      if (account && !account.verifiedAt && counted.forAccount)
        await promiseVerification({ tx, now, tenantId, policy, secret }, account.id);
    });
    await mayAnswer();
    return { asked: true as const };
  }),
});

async function pendingChange(tx: Database, applicantId: string) {
  const [pending] = await tx.select().from(emailToken).where(openChange(applicantId));
  return pending ?? null;
}

const openChange = (applicantId: string) =>
  and(eq(emailToken.applicantId, applicantId), eq(emailToken.purpose, "emailChange"), isNull(emailToken.usedAt));

async function takeBackChange(tx: Database, applicantId: string, now: Date): Promise<void> {
  await tx.update(emailToken).set({ usedAt: now }).where(openChange(applicantId));
}
