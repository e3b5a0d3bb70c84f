import { presetLanguages, presets } from "@vakans/tenant-config";
import { operatorProcedure, router, stagedOperatorProcedure } from "../trpc";
import { judgeNewTenant, makeTenant, prepareTenant } from "./acts";
import { newTenantInput } from "./schema";

/** How an operator takes a new tenant in. */
export const onboarding = router({
  /** The kinds of employer to choose among, and the languages that each begins with. */
  presets: operatorProcedure.query(() => presets.map((preset) => ({ preset, languages: presetLanguages(preset) }))),

  /** What the answers would make. Refuses as `make` does, and makes nothing. */
  plan: operatorProcedure.input(newTenantInput).query(async ({ ctx: { tx, now }, input }) => {
    const { file, policy } = await judgeNewTenant({ tx, now }, input);
    return {
      country: file.country,
      kind: file.kind,
      languages: policy.languages.offered,
      identity: file.protectedIdentity.contact?.function ?? "",
      keptMonths: file.retention.applications === "keep" ? null : file.retention.applications.destroyAfterMonths,
    };
  }),

  /**
   * Makes a tenant whole, or not at all. The links of its super users are answered once. Refuses with `invalid`: among the
   * fields `slugTaken`, `slugReserved`, `hostTaken`, `superUsersSame`, `superUserUnusable`, `identityUnreachable`.
   */
  make: stagedOperatorProcedure.input(newTenantInput).mutation(async ({ ctx, input }) => {
    const { secret, spfInclude, registry } = ctx.dependencies;
    await ctx.transaction("judged", (moment) => judgeNewTenant(moment, input));
    const prepared = await prepareTenant(secret);
    const made = await ctx.transaction("made", ({ tx, now, actor }) =>
      makeTenant(
        { tx, now },
        {
          ...{ secret, prepared, spfInclude },
          answers: input,
          maker: { kind: "operator", id: actor.id, name: "operator", requestId: ctx.caller.requestId },
        },
      ),
    );
    await registry.refresh();
    return made;
  }),
});
