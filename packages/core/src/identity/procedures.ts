import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { emptyCv } from "../application/schema";
import { newId } from "../db/id";
import { charactersOf } from "../db/text";
import { hasKeptForms } from "../draft/queries";
import { newestNotice } from "../notice/queries";
import { promise } from "../outbox/promise";
import { Refusal, refuseFields } from "../refusal";
import { applicantProcedure, publicProcedure, router, stagedProcedure } from "../trpc";
import { enforce } from "../verdict";
import { challengeAnswered, newPictureChallenge, newWordsChallenge } from "./challenge";
import { formOwnerOf } from "./ended-session";
import { isGuessable } from "./guessable";
import { hashPassword, passwordMatches } from "./password";
import { judgeRegistration, mayEnter, ownWordsOf } from "./rules";
import { beginRegistrationInput, finishRegistrationInput, signInInput } from "./schema";
import {
  closeApplicantSession,
  findApplicantSession,
  idleMsOf,
  openApplicantSession,
  touchApplicantSession,
} from "./session";
import { applicant, challengeUse, emailToken, registration } from "./table";
import { bucketsOf, countFailure, forgetFailures, refuseThrottled } from "./throttle";
import { digitsIn, hashOf, newToken } from "./token";
import { keepVerification } from "./verification";

const registrationValidMs = 60 * 60_000;

/** Accounts of applicants: made, verified, signed in to and out of. */
export const accounts = router({
  /** A fresh challenge (OR-1), or its alternative in words (OR-2). Null where the tenant asks for none. */
  challenge: publicProcedure
    .input(z.object({ kind: z.enum(["picture", "words"]) }))
    .query(({ ctx: { dependencies, tenantId, policy, now }, input }) => {
      if (policy.accounts.challenge === "none") return null;
      const make = input.kind === "picture" ? newPictureChallenge : newWordsChallenge;
      return make(dependencies.secret, tenantId, now);
    }),

  /**
   * First page of a registration. Answers a token for the next page, the same way for a new and a known address (OR-4).
   * Refuses fields: `emailInvalid`, `passwordTooShort`, `passwordGuessable`, `consentNeeded` (VN-9), `challengeWrong`.
   */
  beginRegistration: stagedProcedure.input(beginRegistrationInput).mutation(async ({ ctx, input }) => {
    const { dependencies, tenantId, policy } = ctx;
    const guessable = await isGuessable(input.password, ownWordsOf(policy, input.email));
    await ctx.transaction("judged", async ({ tx, now }) => {
      const { challenge } = input;
      const answered =
        challenge !== null && challengeAnswered(dependencies.secret, tenantId, now, challenge.token, challenge.answer);
      const fresh = answered && (await useChallenge(tx, tenantId, hashOf(challenge.token), now));
      const problems = judgeRegistration(
        {
          passwordCharacters: charactersOf(input.password),
          guessable,
          consented: input.consented,
          challengeMet: fresh,
        },
        policy,
      );
      if (problems.length > 0)
        throw refuseFields(problems.map(({ field, code, details }) => ({ path: [field], code, details })));
    });
    const passwordHash = await hashPassword(input.password);
    const token = newToken();
    await ctx.transaction("begun", async ({ tx, now }) => {
      await tx.insert(registration).values({
        tenantId,
        tokenHash: hashOf(token),
        email: input.email,
        passwordHash,
        // Which version of the privacy notice is shown (SE-13).
        informationShown: String((await newestNotice(tx))?.number ?? 0),
        consented: input.consented,
        createdAt: now,
        expiresAt: new Date(now.getTime() + registrationValidMs),
      });
    });
    return { registrationToken: token };
  }),

  /**
   * Last page of a registration: makes the account, or mails its owner that there is one already (OR-4); the page is
   * told the same. Refuses with `conflict: registrationEnded` when the first page is too long ago.
   */
  finishRegistration: publicProcedure.input(finishRegistrationInput).mutation(async ({ ctx, input }) => {
    const { tx, now, tenantId, policy, dependencies, caller } = ctx;
    const { registrationToken, ...details } = input;
    const [begun] = await tx
      .select()
      .from(registration)
      .where(eq(registration.tokenHash, hashOf(registrationToken)))
      .for("update");
    if (!begun || begun.expiresAt <= now) throw new Refusal("conflict", "registrationEnded");
    await tx.delete(registration).where(eq(registration.id, begun.id));
    const applicantId = newId();
    const made = await tx
      .insert(applicant)
      .values({
        tenantId,
        id: applicantId,
        email: begun.email,
        passwordHash: begun.passwordHash,
        details,
        cv: emptyCv,
        language: caller.language,
        informationShown: begun.informationShown,
        informationShownAt: begun.createdAt,
        consented: begun.consented,
        verifiedAt: null,
        createdAt: now,
      })
      .onConflictDoNothing({ target: [applicant.tenantId, applicant.email] })
      .returning({ id: applicant.id });
    if (made.length > 0) {
      const emailTokenId = await keepVerification(
        { tx, now, tenantId, policy, secret: dependencies.secret },
        applicantId,
      );
      await promise(ctx, "applicant.registered", { applicantId, emailTokenId });
    } else {
      const [known] = await tx.select({ id: applicant.id }).from(applicant).where(eq(applicant.email, begun.email));
      if (known) await promise(ctx, "applicant.alreadyRegistered", { applicantId: known.id });
    }
    return { email: begun.email, verification: policy.accounts.verification };
  }),

  /** Confirms an address with the mailed token. Refuses with `conflict: linkEnded` when it is unknown, used or too old. */
  verify: publicProcedure
    .input(z.object({ token: z.string().max(200) }))
    .mutation(async ({ ctx: { tx, now }, input }) => {
      const [link] = await tx
        .select()
        .from(emailToken)
        .where(
          and(
            eq(emailToken.tokenHash, hashOf(input.token)),
            eq(emailToken.purpose, "verification"),
            isNull(emailToken.usedAt),
          ),
        )
        .for("update");
      if (!link || link.expiresAt <= now) throw new Refusal("conflict", "linkEnded");
      await tx.update(emailToken).set({ usedAt: now }).where(eq(emailToken.id, link.id));
      await tx
        .update(applicant)
        .set({ verifiedAt: now })
        .where(and(eq(applicant.id, link.applicantId), isNull(applicant.verifiedAt)));
      return { verified: true as const };
    }),

  /**
   * Signs in, with the account's password or with provisional digits that were mailed to it; `provisional` says that a
   * password of one's own comes first (VN-2 to VN-4, OR-6). Refuses with `unauthenticated: wrongCredentials` alike for an
   * unknown user and a wrong password (VN-16), `tooMany: signInThrottled`, `conflict: notVerified` (only to whoever has
   * the password).
   */
  signIn: stagedProcedure.input(signInInput).mutation(async ({ ctx, input }) => {
    const { dependencies, tenantId, policy, caller } = ctx;
    const buckets = bucketsOf(dependencies.secret, input.email, caller.address);
    const known = await ctx.transaction("looked", async ({ tx, now }) => {
      await refuseThrottled(tx, now, buckets);
      const [account] = await tx
        .select({ id: applicant.id, passwordHash: applicant.passwordHash, verifiedAt: applicant.verifiedAt })
        .from(applicant)
        .where(eq(applicant.email, input.email));
      if (!account) return null;
      return { ...account, mailed: await openDigits(tx, account.id, now) };
    });
    const matches = await passwordMatches(known?.passwordHash ?? null, input.password);
    // Whatever looks like digits costs a second try, whether or not there are any to match.
    const typedDigits = matches ? null : digitsIn(input.password);
    const digits = typedDigits !== null && (await passwordMatches(known?.mailed?.digitsHash ?? null, typedDigits));
    if (known?.mailed && digits) {
      const { id: emailTokenId, digitsHash } = known.mailed;
      const opened = await ctx.transaction("openedByDigits", async ({ tx, now }) => {
        if (!(await useDigits(tx, emailTokenId, now))) return null;
        await forgetFailures(tx, tenantId, buckets);
        const { publicComputer } = input;
        const who = { tenantId, policy, now, applicantId: known.id, publicComputer };
        return openApplicantSession(tx, { ...who, provisionalDigitsHash: digitsHash });
      });
      if (opened) return { ...opened, provisional: true };
    }
    if (!known || !matches) {
      await ctx.transaction("failed", ({ tx, now }) => countFailure(tx, tenantId, now, buckets));
      throw new Refusal("unauthenticated", "wrongCredentials");
    }
    enforce(mayEnter(known, policy));
    const opened = await ctx.transaction("opened", async ({ tx, now }) => {
      await forgetFailures(tx, tenantId, buckets);
      return openApplicantSession(tx, {
        tenantId,
        policy,
        now,
        applicantId: known.id,
        publicComputer: input.publicComputer,
        provisionalDigitsHash: null,
      });
    });
    return { ...opened, provisional: false };
  }),

  /** Ends this session, on the server. */
  signOut: applicantProcedure.meta({ who: "applicant", provisional: true }).mutation(async ({ ctx: { tx, actor } }) => {
    await closeApplicantSession(tx, actor);
    return { signedOut: true as const };
  }),
});

/** The session that a page is shown in. */
export const session = router({
  /** Who is signed in, and until when; null for a visitor. */
  current: publicProcedure.query(async ({ ctx: { tx, now, tenantId, policy, caller } }) => {
    const actor = await findApplicantSession(tx, { tenantId, policy, token: caller.sessionToken, now });
    if (!actor) return null;
    const [account] = await tx
      .select({ email: applicant.email, details: applicant.details, verifiedAt: applicant.verifiedAt })
      .from(applicant)
      .where(eq(applicant.id, actor.id));
    if (!account) return null;
    return {
      applicantId: actor.id,
      /** What the forms of this page say of whom they were shown to. */
      formOwner: formOwnerOf(actor.id),
      email: account.email,
      firstName: account.details.firstName ?? "",
      verified: account.verifiedAt !== null,
      expiresAt: actor.expiresAt,
      endsInMs: actor.expiresAt.getTime() - now.getTime(),
      idleMinutes: idleMsOf(policy, actor.publicComputer) / 60_000,
      warningMinutes: policy.session.warningMinutes,
      publicComputer: actor.publicComputer,
      provisional: actor.provisional,
    };
  }),

  /** Counts a step: a page load, a move between steps, an upload, "stay". */
  touch: applicantProcedure
    .meta({ who: "applicant", audited: false, provisional: true })
    .mutation(async ({ ctx: { tx, policy, actor, now } }) => {
      const expiresAt = await touchApplicantSession(tx, policy, actor, now);
      const endsAt = actor.createdAt.getTime() + policy.session.absoluteHours * 3_600_000;
      return {
        expiresAt,
        endsInMs: expiresAt.getTime() - now.getTime(),
        /** The end is the absolute one: no step moves it any more. */
        final: expiresAt.getTime() >= endsAt,
        /** Something was typed and never sent: a page asks for its own. */
        formsKept: await hasKeptForms(tx, actor.id),
      };
    }),
});

type Tx = Parameters<typeof forgetFailures>[0];

/** The provisional digits of an account that still open it. */
async function openDigits(tx: Tx, applicantId: string, now: Date): Promise<{ id: string; digitsHash: string } | null> {
  const [row] = await tx
    .select({ id: emailToken.id, digitsHash: emailToken.digitsHash })
    .from(emailToken)
    .where(
      and(
        eq(emailToken.applicantId, applicantId),
        eq(emailToken.purpose, "renewalDigits"),
        isNull(emailToken.usedAt),
        gt(emailToken.expiresAt, now),
      ),
    );
  return row?.digitsHash ? { id: row.id, digitsHash: row.digitsHash } : null;
}

/**
 * Uses provisional digits up; false when somebody was quicker, or newer ones were asked for. Who has them reads the mail
 * of that address, so it is confirmed too.
 */
async function useDigits(tx: Tx, emailTokenId: string, now: Date): Promise<boolean> {
  const [used] = await tx
    .update(emailToken)
    .set({ usedAt: now })
    .where(and(eq(emailToken.id, emailTokenId), isNull(emailToken.usedAt), gt(emailToken.expiresAt, now)))
    .returning({ applicantId: emailToken.applicantId });
  if (!used) return false;
  await tx
    .update(applicant)
    .set({ verifiedAt: now })
    .where(and(eq(applicant.id, used.applicantId), isNull(applicant.verifiedAt)));
  return true;
}

/** Takes a challenge out of use; false when it was used before. */
async function useChallenge(tx: Tx, tenantId: string, challengeHash: string, now: Date): Promise<boolean> {
  const used = await tx
    .insert(challengeUse)
    .values({ tenantId, challengeHash, usedAt: now })
    .onConflictDoNothing()
    .returning({ id: challengeUse.id });
  return used.length > 0;
}
