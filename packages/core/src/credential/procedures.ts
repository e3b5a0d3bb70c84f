import type { Policy } from "@vakans/tenant-config";
import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../db/client";
import { charactersOf } from "../db/text";
import { isGuessable } from "../identity/guessable";
import { hashPassword, passwordMatches } from "../identity/password";
import { judgePassword, ownWordsOf } from "../identity/rules";
import { applicant, applicantSession, emailToken } from "../identity/table";
import { bucketsOf, countFailure, forgetFailures, refuseThrottled } from "../identity/throttle";
import { digitsIn, hashOf } from "../identity/token";
import { promise } from "../outbox/promise";
import { Refusal, refuseFields } from "../refusal";
import { publicProcedure, router, stagedApplicantProcedure, stagedProcedure } from "../trpc";
import { enforce } from "../verdict";
import { cancelRenewals, endSessions, prepareRenewal, promiseRenewal } from "./acts";
import { answerTime } from "./answer-time";
import { accountColumns, accountOf, ownAccount, ownBuckets, requireApplicant, wrongPassword } from "./own-account";
import { countAsked, enforceShare } from "./request-share";
import { mayUseLink } from "./rules";
import { addressInput, changePasswordInput, mailedLinkInput, renewInput } from "./schema";

/** The password of an applicant: renewed by mail, changed when signed in. */
export const credentials = router({
  /**
   * Mails a new password, or the way to one, to an address that has an account (VN-2, OR-6, OS-6). Answers in the same
   * words and at the same moment for every address, also when three mails an hour have been asked for already. Refuses
   * with `tooMany: requestsThrottled` by where it comes from alone.
   */
  askRenewal: stagedProcedure.input(addressInput).mutation(async ({ ctx, input }) => {
    const mayAnswer = answerTime();
    const { tenantId, policy, caller, dependencies } = ctx;
    const { secret } = dependencies;
    const counted = await ctx.transaction("counted", ({ tx, now }) =>
      countAsked({ tx, now, tenantId, secret, caller }, "renewal", input.email),
    );
    enforceShare(counted.fromHere);
    const prepared = await prepareRenewal(secret, policy);
    await ctx.transaction("asked", async ({ tx, now }) => {
      const account = await accountOf(tx, input.email);
      if (account && counted.forAccount)
        await promiseRenewal({ tx, now, tenantId, policy, secret }, account.id, prepared);
    });
    await mayAnswer();
    return { asked: true as const };
  }),

  /** Until when a mailed link gives a new password. Looking uses nothing up. Refuses with `conflict: linkEnded`. */
  renewal: publicProcedure.input(mailedLinkInput).query(async ({ ctx: { tx, now }, input }) => {
    const { link } = await renewalOf(tx, input.token, now);
    return { expiresAt: link.expiresAt };
  }),

  /**
   * A new password in exchange for a mailed link, once. Ends every session and tells by mail. Refuses with `conflict:
   * linkEnded` when it was used, is too old, was followed by another, or the password has changed since; fields:
   * `passwordTooShort`, `passwordGuessable`.
   */
  renew: stagedProcedure.input(renewInput).mutation(async ({ ctx, input }) => {
    const { tenantId, policy, dependencies, caller } = ctx;
    const { email } = await ctx.transaction("looked", ({ tx, now }) => renewalOf(tx, input.token, now));
    await refuseWeak(input.password, policy, email);
    const passwordHash = await hashPassword(input.password);
    await ctx.transaction("renewed", async ({ tx, now }) => {
      const { link } = await renewalOf(tx, input.token, now);
      const scope = { tx, now, tenantId };
      await keepPassword(scope, { applicantId: link.applicantId, passwordHash, keptSessionHash: null });
      // The link was mailed to it, so the address is confirmed too; and whoever was kept waiting at the sign-in may go on.
      await tx
        .update(applicant)
        .set({ verifiedAt: now })
        .where(and(eq(applicant.id, link.applicantId), isNull(applicant.verifiedAt)));
      await forgetFailures(tx, tenantId, bucketsOf(dependencies.secret, email, caller.address));
    });
    return { renewed: true as const };
  }),

  /**
   * Another password for whoever is signed in, with the present one; without it right after a sign-in with provisional
   * digits, which cannot be kept (VN-4, OR-6). Every other session ends, and a mail tells. Refuses fields:
   * `required`, `currentPasswordWrong`, `passwordSameDigits`, `passwordTooShort`, `passwordGuessable`; `tooMany: signInThrottled`.
   */
  changePassword: stagedApplicantProcedure
    .meta({ who: "applicant", provisional: true })
    .input(changePasswordInput)
    .mutation(async ({ ctx, input }) => {
      const { tenantId, policy, dependencies, caller } = ctx;
      const { account, buckets, digitsHash } = await ctx.transaction("looked", async ({ tx, now, actor }) => {
        const { id, sessionHash } = requireApplicant(actor);
        const own = ownBuckets(dependencies.secret, id, caller);
        await refuseThrottled(tx, now, own);
        const [row] = await tx
          .select({ digitsHash: applicantSession.provisionalDigitsHash })
          .from(applicantSession)
          .where(eq(applicantSession.tokenHash, sessionHash));
        return { account: await ownAccount(tx, id), buckets: own, digitsHash: row?.digitsHash ?? null };
      });
      const digits = digitsIn(input.password);
      if (digitsHash === null) {
        if (input.currentPassword === "")
          throw refuseFields([{ path: ["currentPassword"], code: "required", details: {} }]);
        if (!(await passwordMatches(account.passwordHash, input.currentPassword))) {
          await ctx.transaction("failed", ({ tx, now }) => countFailure(tx, tenantId, now, buckets));
          throw wrongPassword();
        }
      } else if (digits !== null && (await passwordMatches(digitsHash, digits))) {
        throw refuseFields([{ path: ["password"], code: "passwordSameDigits", details: {} }]);
      }
      await refuseWeak(input.password, policy, account.email);
      const passwordHash = await hashPassword(input.password);
      await ctx.transaction("changed", async ({ tx, now, actor }) => {
        const { id: applicantId, sessionHash } = requireApplicant(actor);
        await keepPassword({ tx, now, tenantId }, { applicantId, passwordHash, keptSessionHash: sessionHash });
        await tx
          .update(applicantSession)
          .set({ provisionalDigitsHash: null })
          .where(eq(applicantSession.tokenHash, sessionHash));
        await forgetFailures(tx, tenantId, buckets);
      });
      return { changed: true as const };
    }),
});

async function refuseWeak(password: string, policy: Policy, email: string): Promise<void> {
  const guessable = await isGuessable(password, ownWordsOf(policy, email));
  const verdict = judgePassword({ passwordCharacters: charactersOf(password), guessable }, policy);
  if (!verdict.ok) throw refuseFields([{ path: ["password"], code: verdict.code, details: verdict.details }]);
}

/** The renewal behind a mailed link, locked, and its account's address. A password changed since has ended it. */
async function renewalOf(tx: Database, token: string, now: Date) {
  const [found] = await tx
    .select({ link: emailToken, account: accountColumns })
    .from(emailToken)
    .innerJoin(applicant, eq(applicant.id, emailToken.applicantId))
    .where(and(eq(emailToken.tokenHash, hashOf(token)), eq(emailToken.purpose, "renewalLink")))
    .for("update");
  enforce(mayUseLink(found?.link, now));
  const { email, passwordHash } = found?.account ?? {};
  if (!found || !email || !passwordHash || found.link.boundTo !== hashOf(passwordHash))
    throw new Refusal("conflict", "linkEnded");
  return { link: found.link, email };
}

/** Stores a password. What was mailed for another stops counting, every other session ends, and a mail tells (ASVS 6.3.7, 7.4.3). */
async function keepPassword(
  scope: { readonly tx: Database; readonly now: Date; readonly tenantId: string },
  {
    applicantId,
    passwordHash,
    keptSessionHash,
  }: { readonly applicantId: string; readonly passwordHash: string; readonly keptSessionHash: string | null },
): Promise<void> {
  const { tx, now } = scope;
  await tx.update(applicant).set({ passwordHash }).where(eq(applicant.id, applicantId));
  await cancelRenewals(tx, applicantId, now);
  await endSessions(tx, applicantId, keptSessionHash);
  await promise(scope, "applicant.passwordChanged", { applicantId });
}
