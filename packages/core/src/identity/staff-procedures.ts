import { eq } from "drizzle-orm";
import { Refusal } from "../refusal";
import { doorProcedure, memberProcedure, router, signedInStaffProcedure } from "../trpc";
import { passwordMatches } from "./password";
import { lifetimeOf, workplacesOf } from "./queries";
import { staffSignInInput } from "./schema";
import { closeStaffSession, openStaffSession, touchStaffSession } from "./session";
import { membership, staff } from "./table";
import { bucketsOf, countStaffFailure, forgetStaffFailures, refuseThrottledStaff } from "./throttle";

/** The staff's way in, before a tenant is chosen. */
export const door = router({
  /**
   * Signs a staff member in by password; whoever is asked for a second factor can do nothing else before it is shown
   * (`factor`). Refuses as `accounts.signIn` does, without confirming that a user exists (RE-3).
   */
  signIn: doorProcedure.input(staffSignInInput).mutation(async ({ ctx, input }) => {
    const { dependencies, caller } = ctx;
    const buckets = bucketsOf(dependencies.secret, input.userName, caller.address);
    const known = await ctx.transaction("looked", async ({ tx, now }) => {
      await refuseThrottledStaff(tx, now, buckets);
      const [found] = await tx.select().from(staff).where(eq(staff.userName, input.userName));
      return found?.active ? found : null;
    });
    const matches = await passwordMatches(known?.passwordHash ?? null, input.password);
    if (!known || !matches) {
      await ctx.transaction("failed", ({ tx, now }) => countStaffFailure(tx, now, buckets));
      throw new Refusal("unauthenticated", "wrongCredentials");
    }
    return ctx.transaction("opened", async ({ tx, now }) => {
      await forgetStaffFailures(tx, buckets);
      const { id, operator } = known;
      const tenantIds = await workplacesOf(tx, id);
      return openStaffSession(tx, id, now, lifetimeOf({ operator, tenantIds }, dependencies.registry));
    });
  }),

  signOut: signedInStaffProcedure
    .meta({ who: "staff", beforeFactor: true })
    .mutation(async ({ ctx: { tx, actor } }) => {
      await closeStaffSession(tx, actor);
      return { signedOut: true as const };
    }),

  /** Who is signed in, and at which tenants they work. */
  current: signedInStaffProcedure.query(async ({ ctx: { tx, now, actor, dependencies } }) => {
    const tenants = (await workplacesOf(tx, actor.id)).flatMap((tenantId) => {
      const tenant = dependencies.registry.ofId(tenantId);
      return tenant ? [{ slug: tenant.slug, name: tenant.name }] : [];
    });
    return {
      name: actor.name,
      language: actor.language,
      operator: actor.operator,
      tenants: tenants.sort((a, b) => a.name.localeCompare(b.name)),
      endsInMs: actor.expiresAt.getTime() - now.getTime(),
    };
  }),

  /** Counts a step: a page load or a move. */
  touch: signedInStaffProcedure
    .meta({ who: "staff", audited: false })
    .mutation(async ({ ctx: { tx, actor, now, dependencies } }) => {
      const expiresAt = await touchStaffSession(tx, actor, now, lifetimeOf(actor, dependencies.registry));
      return { expiresAt };
    }),
});

/** A staff member's place at one tenant. */
export const member = router({
  /** What I am called here and what I may do; for an operator, the leave by which they look. */
  current: memberProcedure.query(async ({ ctx: { tx, actor } }) => {
    const [mine] = await tx
      .select({ title: membership.title })
      .from(membership)
      .where(eq(membership.staffId, actor.id));
    const { name, rights, leave } = actor;
    return { name, title: mine?.title ?? "", rights, leave: leave && { reason: leave.reason, endsAt: leave.endsAt } };
  }),
});
