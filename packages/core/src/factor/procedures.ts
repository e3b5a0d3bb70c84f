import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Database } from "../db/client";
import { passwordMatches } from "../identity/password";
import { lifetimeOf } from "../identity/queries";
import { proveStaffSession, type StaffActor } from "../identity/session";
import { membership, staff, staffSession } from "../identity/table";
import { bucketsOf, countStaffFailure, forgetStaffFailures, refuseThrottledStaff } from "../identity/throttle";
import { promise } from "../outbox/promise";
import { Refusal, refuseFields } from "../refusal";
import type { Registry } from "../tenant/registry";
import { router, signedInStaffProcedure, staffProcedure, stagedSignedInStaffProcedure, type Who } from "../trpc";
import { endFactor, keepRecoveryCodes, tellOfFactor } from "./acts";
import { appAddress, drawRecoveryCodes, drawSeed, hashOfRecoveryCode, sealSeed, stepOfCode, unsealSeed } from "./code";
import { factorOf, isAskedForFactor, lockFactor, recoveryCodesLeft } from "./queries";
import {
  confirmFactorInput,
  proveFactorInput,
  recoverFactorInput,
  renewRecoveryCodesInput,
  resetFactorInput,
} from "./schema";
import { staffFactor, staffRecoveryCode } from "./table";

/** Open to whoever has shown a password and nothing more: the way to the second factor. */
const beforeFactor = { who: "staff", beforeFactor: true } as const;

type Factor = Awaited<ReturnType<typeof factorOf>>;

/** Whoever has a factor shows it before they do anything with it. Refuses with `forbidden: factorNeeded`. */
function refuseUnproved(factor: Factor, actor: StaffActor): void {
  if (factor?.confirmedAt && !actor.provedAt) throw new Refusal("forbidden", "factorNeeded");
}

/** Counted apart from the password, whose success must not wipe out what was guessed here. */
const ownBuckets = (secret: string, { id }: StaffActor, { address }: Who) => bucketsOf(secret, `factor:${id}`, address);

const wrong = (field: string, code: "codeWrong" | "recoveryCodeWrong" | "currentPasswordWrong") =>
  refuseFields([{ path: [field], code, details: {} }]);

async function proved(tx: Database, actor: StaffActor, now: Date, registry: Registry) {
  const session = await proveStaffSession(tx, actor, now, lifetimeOf(actor, registry));
  if (!session) throw new Refusal("unauthenticated", "signInNeeded");
  return session;
}

const passwordHashOf = async (tx: Database, { id }: StaffActor): Promise<string | null> => {
  const [person] = await tx.select({ passwordHash: staff.passwordHash }).from(staff).where(eq(staff.id, id));
  return person?.passwordHash ?? null;
};

/** The second step of a staff member's sign-in, and what they do with it themselves (security.md, 6.3.3). */
export const factor = router({
  /** Whether a second factor is asked for, is there, and has been shown; more of it only to whoever has shown it. */
  current: signedInStaffProcedure.meta(beforeFactor).query(async ({ ctx: { tx, actor, dependencies } }) => {
    const known = await factorOf(tx, actor.id);
    const setUpAt = known?.confirmedAt ?? null;
    const open = setUpAt !== null && actor.provedAt !== null;
    return {
      name: actor.name,
      asked: isAskedForFactor(actor, dependencies.registry),
      enrolled: setUpAt !== null,
      proved: actor.provedAt !== null,
      setUpAt: open ? setUpAt : null,
      recoveryCodesLeft: open ? await recoveryCodesLeft(tx, actor.id) : null,
    };
  }),

  /**
   * Shows a new seed to this session alone, the same one until a code of it has come: another session gets another, so
   * that nobody enrols with what somebody else has seen. Refuses with `forbidden: factorNeeded` whoever has a factor and
   * has not shown it.
   */
  begin: signedInStaffProcedure.meta(beforeFactor).mutation(async ({ ctx: { tx, now, actor, dependencies } }) => {
    const { secret } = dependencies;
    await tx.insert(staffFactor).values({ staffId: actor.id }).onConflictDoNothing();
    const known = await lockFactor(tx, actor.id);
    refuseUnproved(known, actor);
    const [person] = await tx.select({ userName: staff.userName }).from(staff).where(eq(staff.id, actor.id));
    const shown = known?.offeredTo === actor.sessionHash ? known.offeredSeed : null;
    const seed = shown ? unsealSeed(secret, actor.id, shown) : drawSeed();
    if (!shown)
      await tx
        .update(staffFactor)
        .set({ offeredSeed: sealSeed(secret, actor.id, seed), offeredTo: actor.sessionHash, offeredAt: now })
        .where(eq(staffFactor.staffId, actor.id));
    return { seed, address: appAddress(seed, person?.userName ?? ""), replaces: known?.confirmedAt != null };
  }),

  /**
   * Takes the shown seed as this person's second factor, by a first code of it: the session is whole, under a new token,
   * every other one ends, and recovery codes are answered once. In place of another factor it asks for the password.
   * Refuses with `forbidden: factorNeeded`, `conflict: factorOfferEnded`, `tooMany: signInThrottled`, and beside their
   * fields `codeWrong` and `currentPasswordWrong`.
   */
  confirm: stagedSignedInStaffProcedure
    .meta(beforeFactor)
    .input(confirmFactorInput)
    .mutation(async ({ ctx, input }) => {
      const { secret } = ctx.dependencies;
      const { buckets, replaces, passwordHash } = await ctx.transaction("looked", async ({ tx, now, actor }) => {
        const own = ownBuckets(secret, actor, ctx.caller);
        await refuseThrottledStaff(tx, now, own);
        const known = await factorOf(tx, actor.id);
        refuseUnproved(known, actor);
        const hash = await passwordHashOf(tx, actor);
        return { buckets: own, replaces: known?.confirmedAt != null, passwordHash: hash };
      });
      const failed = () => ctx.transaction("failed", ({ tx, now }) => countStaffFailure(tx, now, buckets));
      if (replaces && !(await passwordMatches(passwordHash, input.currentPassword))) {
        await failed();
        throw wrong("currentPassword", "currentPasswordWrong");
      }
      const recoveryCodes = drawRecoveryCodes();
      const session = await ctx.transaction("confirmed", async ({ tx, now, actor }) => {
        const known = await lockFactor(tx, actor.id);
        refuseUnproved(known, actor);
        if (!known?.offeredSeed || known.offeredTo !== actor.sessionHash || (known.confirmedAt !== null) !== replaces)
          throw new Refusal("conflict", "factorOfferEnded");
        const step = stepOfCode(unsealSeed(secret, actor.id, known.offeredSeed), input.code, now, null);
        if (step === null) return null;
        await tx
          .update(staffFactor)
          .set({
            ...{ sealedSeed: known.offeredSeed, confirmedAt: now, lastStep: step },
            ...{ offeredSeed: null, offeredTo: null, offeredAt: null },
          })
          .where(eq(staffFactor.staffId, actor.id));
        await keepRecoveryCodes({ tx, now }, secret, { staffId: actor.id, codes: recoveryCodes });
        const others = and(eq(staffSession.staffId, actor.id), ne(staffSession.tokenHash, actor.sessionHash));
        await tx.delete(staffSession).where(others);
        await forgetStaffFailures(tx, buckets);
        if (replaces) await tellOfFactor({ tx, now }, { staffId: actor.id, change: "replaced" });
        return proved(tx, actor, now, ctx.dependencies.registry);
      });
      if (!session) {
        await failed();
        throw wrong("code", "codeWrong");
      }
      return { ...session, recoveryCodes };
    }),

  /**
   * Makes the session whole by a code, under a new token. A code counts once, also when it comes twice at the same moment
   * (ASVS 6.5.1). Refuses with `tooMany: signInThrottled` and, beside the field, `codeWrong`.
   */
  prove: stagedSignedInStaffProcedure
    .meta(beforeFactor)
    .input(proveFactorInput)
    .mutation(async ({ ctx, input }) => {
      const { secret } = ctx.dependencies;
      const session = await ctx.transaction("judged", async ({ tx, now, actor }) => {
        const buckets = ownBuckets(secret, actor, ctx.caller);
        await refuseThrottledStaff(tx, now, buckets);
        const known = await lockFactor(tx, actor.id);
        const step = known?.sealedSeed
          ? stepOfCode(unsealSeed(secret, actor.id, known.sealedSeed), input.code, now, known.lastStep)
          : null;
        if (step === null) {
          await countStaffFailure(tx, now, buckets);
          return null;
        }
        await tx.update(staffFactor).set({ lastStep: step }).where(eq(staffFactor.staffId, actor.id));
        await forgetStaffFailures(tx, buckets);
        return proved(tx, actor, now, ctx.dependencies.registry);
      });
      if (!session) throw wrong("code", "codeWrong");
      return session;
    }),

  /**
   * Makes the session whole by a recovery code, which is used up; a mail tells of it. Refuses as `prove` does, with
   * `recoveryCodeWrong`.
   */
  recover: stagedSignedInStaffProcedure
    .meta(beforeFactor)
    .input(recoverFactorInput)
    .mutation(async ({ ctx, input }) => {
      const { secret } = ctx.dependencies;
      const session = await ctx.transaction("judged", async ({ tx, now, actor }) => {
        const buckets = ownBuckets(secret, actor, ctx.caller);
        await refuseThrottledStaff(tx, now, buckets);
        const used = await tx
          .update(staffRecoveryCode)
          .set({ usedAt: now })
          .where(
            and(
              eq(staffRecoveryCode.staffId, actor.id),
              eq(staffRecoveryCode.codeHash, hashOfRecoveryCode(secret, actor.id, input.recoveryCode)),
              isNull(staffRecoveryCode.usedAt),
            ),
          )
          .returning();
        if (used.length === 0) {
          await countStaffFailure(tx, now, buckets);
          return null;
        }
        await forgetStaffFailures(tx, buckets);
        await tellOfFactor({ tx, now }, { staffId: actor.id, change: "recoveryUsed" });
        return proved(tx, actor, now, ctx.dependencies.registry);
      });
      if (!session) throw wrong("recoveryCode", "recoveryCodeWrong");
      return session;
    }),

  /**
   * New recovery codes in place of the old, answered once; asks for the password. Refuses with `forbidden: factorNeeded`,
   * `conflict: factorMissing`, `tooMany: signInThrottled`, and beside the field `currentPasswordWrong`.
   */
  renewRecoveryCodes: stagedSignedInStaffProcedure.input(renewRecoveryCodesInput).mutation(async ({ ctx, input }) => {
    const { secret } = ctx.dependencies;
    const { buckets, passwordHash } = await ctx.transaction("looked", async ({ tx, now, actor }) => {
      const own = ownBuckets(secret, actor, ctx.caller);
      await refuseThrottledStaff(tx, now, own);
      return { buckets: own, passwordHash: await passwordHashOf(tx, actor) };
    });
    if (!(await passwordMatches(passwordHash, input.currentPassword))) {
      await ctx.transaction("failed", ({ tx, now }) => countStaffFailure(tx, now, buckets));
      throw wrong("currentPassword", "currentPasswordWrong");
    }
    const recoveryCodes = drawRecoveryCodes();
    await ctx.transaction("renewed", async ({ tx, now, actor }) => {
      const known = await lockFactor(tx, actor.id);
      if (!known?.confirmedAt) throw new Refusal("conflict", "factorMissing");
      refuseUnproved(known, actor);
      await forgetStaffFailures(tx, buckets);
      await keepRecoveryCodes({ tx, now }, secret, { staffId: actor.id, codes: recoveryCodes });
    });
    return { recoveryCodes };
  }),
});

/** The sign-in of those who work at a tenant, as its super users help with it (RE-4). */
export const memberFactors = router({
  /** Everybody who works here, and whether they have set their second factor up. */
  list: staffProcedure("tenant.settings").query(async ({ ctx: { tx, actor, policy } }) => {
    const rows = await tx
      .select({
        staffId: staff.id,
        name: staff.name,
        userName: staff.userName,
        title: membership.title,
        operator: staff.operator,
        setUpAt: staffFactor.confirmedAt,
      })
      .from(membership)
      .innerJoin(staff, eq(staff.id, membership.staffId))
      .leftJoin(staffFactor, eq(staffFactor.staffId, staff.id))
      .where(eq(staff.active, true))
      .orderBy(asc(staff.name), asc(staff.id));
    return {
      asked: policy.staff.secondFactor,
      people: rows.map(({ operator, ...person }) => ({
        ...person,
        own: person.staffId === actor.id,
        resettable: person.setUpAt !== null && !operator && person.staffId !== actor.id,
      })),
    };
  }),

  /**
   * Ends the second factor of somebody who works here and has lost theirs: their sessions end, the next sign-in sets
   * another one up, and a mail tells them. Refuses with `notFound` for somebody of another tenant and `conflict: ownFactor`
   * for one's own, which asks for the password; an operator's is the platform's (`conflict: operatorFactor`).
   */
  reset: staffProcedure("tenant.settings")
    .input(resetFactorInput)
    .mutation(async ({ ctx: { tx, now, tenantId, actor }, input: { staffId } }) => {
      const [person] = await tx
        .select({ operator: staff.operator })
        .from(membership)
        .innerJoin(staff, eq(staff.id, membership.staffId))
        .where(eq(membership.staffId, staffId));
      if (!person) throw new Refusal("notFound", "notFound");
      if (staffId === actor.id) throw new Refusal("conflict", "ownFactor");
      if (person.operator) throw new Refusal("conflict", "operatorFactor");
      // Pressed again it is the same act, and writes to nobody.
      if (await endFactor(tx, staffId))
        await promise({ tx, now, tenantId }, "staff.factorChanged", { staffId, change: "reset" });
      return { reset: true as const };
    }),
});
