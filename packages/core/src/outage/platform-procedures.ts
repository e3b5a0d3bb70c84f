import { auditEvent } from "../audit/table";
import { withTenant } from "../db/tenant-transaction";
import { fieldProblemsOf, isRefusal, Refusal, type RefusalCode } from "../refusal";
import { operatorProcedure, router } from "../trpc";
import { announceOutage } from "./acts";
import { platformAnnounceInput } from "./schema";

/** Outages of the platform itself. */
export const platformOutages = router({
  /**
   * Announces an outage for one tenant or for all, by each tenant's own clock; it stands in the tenant's own trail. Answers
   * who has it, and who refused and why: a tenant with a last day in it keeps nobody else from knowing. Refuses with
   * `notFound` for a tenant that is not there.
   */
  announce: operatorProcedure.input(platformAnnounceInput).mutation(async ({ ctx, input }) => {
    const { dependencies, actor, caller } = ctx;
    const { tenantId: only, ...announcement } = input;
    const chosen = dependencies.registry.all().filter(({ id }) => only === null || id === only);
    if (chosen.length === 0) throw new Refusal("notFound", "notFound");
    const announced: { tenantId: string; name: string }[] = [];
    const refused: { tenantId: string; name: string; codes: readonly RefusalCode[] }[] = [];
    for (const { id: tenantId, name, policy } of chosen) {
      try {
        await withTenant(dependencies.client, tenantId, async ({ tx, now }) => {
          const { outageId } = await announceOutage({ tx, now, policy, tenantId }, announcement, null);
          await tx.insert(auditEvent).values({
            tenantId,
            at: now,
            actorKind: "operator",
            actorId: actor.id,
            sessionHash: actor.sessionHash,
            action: "platform.outages.announce",
            objectIds: { outageId },
            requestId: caller.requestId,
          });
        });
        announced.push({ tenantId, name });
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refused.push({ tenantId, name, codes: fieldProblemsOf(error).map(({ code }) => code) });
      }
    }
    return { announced, refused };
  }),
});
