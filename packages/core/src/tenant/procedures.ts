import { eq, sql } from "drizzle-orm";
import type { Client, Database } from "../db/client";
import { withTenant } from "../db/tenant-transaction";
import { currentLeave } from "../leave/queries";
import { Refusal } from "../refusal";
import { operatorProcedure, router } from "../trpc";
import { endReportsOf, hostsTold, problemTold, tenantOfSlug, tenantsFound, versionsTold } from "./queries";
import { tenantInput, tenantListInput, tenantStateInput } from "./schema";
import { tenant } from "./table";
import { volumesOf } from "./volumes";

const tenantsPerPage = 50;

/** The operator's view of the tenants: which there are, how much they have, and no contents (SE-14). */
export const tenants = router({
  /** A page of tenants by name, each with its numbers. Numbers are null for a tenant that has ended. */
  list: operatorProcedure.input(tenantListInput).query(async ({ ctx: { tx, dependencies }, input }) => {
    const { total, tenants: found } = await tenantsFound(tx, input.search.trim(), input.page, tenantsPerPage);
    const living = found.filter(({ state }) => state !== "ended").map(({ tenantId }) => tenantId);
    const volumes = await volumesOf(dependencies.client, living);
    return {
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / tenantsPerPage)),
      tenants: found.map((one) => ({ ...one, volumes: volumes.get(one.tenantId) ?? null })),
    };
  }),

  /** One tenant: its versions without what they say, hosts, state, numbers, and the report of its end. Refuses with `notFound`. */
  open: operatorProcedure.input(tenantInput).query(async ({ ctx: { tx, dependencies }, input: { slug } }) => {
    const found = await tenantOfSlug(tx, slug);
    if (!found) throw new Refusal("notFound", "notFound");
    const { tenantId, state } = found;
    const volumes = state === "ended" ? null : await volumesOf(dependencies.client, [tenantId]);
    return {
      ...found,
      versions: await versionsTold(tx, tenantId),
      hosts: await hostsTold(tx, tenantId),
      problem: await problemTold(tx, tenantId),
      endReports: await endReportsOf(tx, tenantId),
      volumes: volumes?.get(tenantId) ?? null,
      leave: state === "open" ? await leaveOf(dependencies.client, tenantId) : null,
    };
  }),

  /**
   * Closes a tenant for everybody, with a reason: its site says so, nobody signs in, and the worker sends only what was
   * promised before. A second press is the same act. Refuses with `notFound`, and `conflict: tenantEnded`.
   */
  suspend: operatorProcedure.input(tenantStateInput).mutation(async ({ ctx: { tx, now }, input }) => {
    await changeState(tx, now, "suspended", input);
    return { state: "suspended" as const };
  }),

  /** Opens a suspended tenant again, with a reason. A second press is the same act. Refuses as `suspend` does. */
  reopen: operatorProcedure.input(tenantStateInput).mutation(async ({ ctx: { tx, now }, input }) => {
    await changeState(tx, now, "open", input);
    return { state: "open" as const };
  }),
});

/** Whether the tenant lets operators look now, and until when: its own answer, inside its wall. */
const leaveOf = (client: Client, tenantId: string) =>
  withTenant(client, tenantId, async ({ tx, now }) => {
    const lasting = await currentLeave(tx, now);
    return lasting && { reason: lasting.reason, endsAt: lasting.endsAt };
  });

async function changeState(
  tx: Database,
  now: Date,
  state: "open" | "suspended",
  { tenantId, reason }: { tenantId: string; reason: string },
): Promise<void> {
  const [held] = await tx
    .select({ state: tenant.state })
    .from(tenant)
    .where(eq(tenant.id, tenantId))
    .for("no key update");
  if (!held) throw new Refusal("notFound", "notFound");
  if (held.state === "ended") throw new Refusal("conflict", "tenantEnded");
  if (held.state === state) return;
  await tx.update(tenant).set({ state, stateSince: now, stateReason: reason }).where(eq(tenant.id, tenantId));
  // Told to every process when this is committed.
  await tx.execute(sql`select pg_notify('vakans', '')`);
}
