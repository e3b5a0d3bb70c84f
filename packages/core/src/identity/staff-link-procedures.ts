import { eq } from "drizzle-orm";
import type { Database } from "../db/client";
import { charactersOf } from "../db/text";
import { Refusal, refuseFields } from "../refusal";
import { doorProcedure, router } from "../trpc";
import { isGuessable } from "./guessable";
import { hashPassword } from "./password";
import { judgeStaffPassword, staffPasswordCharactersMin, wordsOfStaff } from "./rules";
import { staffLinkInput, useStaffLinkInput } from "./schema";
import { staff, staffLink, staffSession, staffTenant } from "./table";
import { bucketsOf, countStaffFailure, forgetStaffFailures, refuseThrottledStaff } from "./throttle";
import { hashOf } from "./token";

/** The link behind a token and whose it is, locked where it is to be used; null when it is none, used, or over. */
async function linkOf(tx: Database, token: string, now: Date, use: boolean) {
  const asked = tx
    .select({ link: staffLink, staff })
    .from(staffLink)
    .innerJoin(staff, eq(staff.id, staffLink.staffId))
    .where(eq(staffLink.tokenHash, hashOf(token)));
  const [found] = use ? await asked.for("update") : await asked;
  if (!found || found.link.usedAt || found.link.expiresAt <= now || !found.staff.active) return null;
  return found;
}

/** Links that give a staff member a password of their own: shown once by whoever made them, good once. */
export const staffLinks = router({
  /**
   * Whose link it is and until when it is good; nothing is used up. Refuses with `conflict: linkEnded` for a link that is
   * none, is used or is over, and `tooMany: signInThrottled` for whoever guesses.
   */
  open: doorProcedure.input(staffLinkInput).query(async ({ ctx, input }) => {
    const buckets = bucketsOf(ctx.dependencies.secret, `staffLink:${input.token}`, ctx.caller.address);
    const found = await ctx.transaction("looked", async ({ tx, now }) => {
      await refuseThrottledStaff(tx, now, buckets);
      return linkOf(tx, input.token, now, false);
    });
    if (!found) {
      await ctx.transaction("failed", ({ tx, now }) => countStaffFailure(tx, now, buckets));
      throw new Refusal("conflict", "linkEnded");
    }
    const { link, staff: whose } = found;
    return {
      name: whose.name,
      userName: whose.userName,
      language: whose.language,
      purpose: link.purpose,
      expiresAt: link.expiresAt,
      charactersMin: staffPasswordCharactersMin,
    };
  }),

  /**
   * Gives the staff member this password; the link is used up, and every session of theirs ends. Nobody is signed in by
   * it. Refuses as `open` does, and beside the field with `passwordTooShort` and `passwordGuessable`.
   */
  use: doorProcedure.input(useStaffLinkInput).mutation(async ({ ctx, input }) => {
    const { dependencies, caller } = ctx;
    const buckets = bucketsOf(dependencies.secret, `staffLink:${input.token}`, caller.address);
    const known = await ctx.transaction("looked", async ({ tx, now }) => {
      await refuseThrottledStaff(tx, now, buckets);
      const found = await linkOf(tx, input.token, now, false);
      if (!found) return null;
      const places = await tx
        .select({ tenantId: staffTenant.tenantId })
        .from(staffTenant)
        .where(eq(staffTenant.staffId, found.staff.id));
      return { ...found, tenantIds: places.map(({ tenantId }) => tenantId) };
    });
    if (!known) {
      await ctx.transaction("failed", ({ tx, now }) => countStaffFailure(tx, now, buckets));
      throw new Refusal("conflict", "linkEnded");
    }
    const tenants = known.tenantIds.flatMap((id) => dependencies.registry.ofId(id) ?? []);
    const guessable = await isGuessable(input.password, wordsOfStaff(known.staff, tenants));
    const verdict = judgeStaffPassword({ passwordCharacters: charactersOf(input.password), guessable });
    if (!verdict.ok) throw refuseFields([{ path: ["password"], code: verdict.code, details: verdict.details }]);
    const passwordHash = await hashPassword(input.password);
    await ctx.transaction("changed", async ({ tx, now }) => {
      const found = await linkOf(tx, input.token, now, true);
      if (!found) throw new Refusal("conflict", "linkEnded");
      const staffId = found.staff.id;
      await tx.update(staffLink).set({ usedAt: now }).where(eq(staffLink.tokenHash, found.link.tokenHash));
      await tx.update(staff).set({ passwordHash }).where(eq(staff.id, staffId));
      await tx.delete(staffSession).where(eq(staffSession.staffId, staffId));
      await forgetStaffFailures(tx, bucketsOf(dependencies.secret, found.staff.userName, caller.address));
    });
    return { changed: true as const };
  }),
});
