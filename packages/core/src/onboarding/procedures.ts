import { presetLanguages, presets } from "@vakans/tenant-config";
import { failpoint } from "../db/failpoint";
import { newId } from "../db/id";
import { operatorProcedure, router, stagedOperatorProcedure } from "../trpc";
import { judgeNewTenant, madeBefore, makeTenant, prepareTenant } from "./acts";
import { makeTenantInput, newTenantInput } from "./schema";

/** How an operator takes a new tenant in. */
export const onboarding = router({
  /** The kinds of employer to choose among, and the languages that each begins with. */
  presets: operatorProcedure.query(() => presets.map((preset) => ({ preset, languages: presetLanguages(preset) }))),

  /** What the answers would make, and the name under which `make` may come twice. Refuses as `make` does, and makes nothing. */
  plan: operatorProcedure.input(newTenantInput).query(async ({ ctx: { tx, now }, input }) => {
    const { file, policy } = await judgeNewTenant({ tx, now }, input);
    return {
      tenantId: newId(),
      country: file.country,
      kind: file.kind,
      languages: policy.languages.offered,
      identity: file.protectedIdentity.contact?.function ?? "",
      keptMonths: file.retention.applications === "keep" ? null : file.retention.applications.destroyAfterMonths,
    };
  }),

  /**
   * Makes a tenant whole, or not at all. The links of its super users are answered to whoever made it, and again only when
   * the same act comes again within minutes: `tenantId` names the act, and becomes the tenant's. Refuses with `invalid`: among the
   * fields `slugTaken`, `slugReserved`, `hostTaken`, `superUsersSame`, `superUserUnusable`, `identityUnreachable`, `picture.…`.
   */
  make: stagedOperatorProcedure.input(makeTenantInput).mutation(async ({ ctx, input }) => {
    const { secret, spfInclude, registry } = ctx.dependencies;
    const { tenantId = newId(), logotype, ...answers } = input;
    const actBy = ({ id }: { readonly id: string }) => ({
      ...{ secret, spfInclude, answers },
      maker: { kind: "operator" as const, id, name: "operator", requestId: ctx.caller.requestId },
    });
    const before = await ctx.transaction("judged", async (moment) => {
      const again = await madeBefore(moment, tenantId, actBy(moment.actor));
      if (!again) await judgeNewTenant(moment, answers, tenantId);
      return again;
    });
    if (before) return before;
    const prepared = await prepareTenant(secret, { tenantId, logotype });
    const made = await ctx.transaction("made", ({ actor, ...moment }) =>
      makeTenant(moment, { ...actBy(actor), prepared }),
    );
    await failpoint("onboarding.committed");
    await registry.refresh();
    return made;
  }),
});
