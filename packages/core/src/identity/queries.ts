import { eq } from "drizzle-orm";
import type { Database } from "../db/client";
import type { Registry } from "../tenant/registry";
import { type Lifetime, staffLifetimeOf } from "./session";
import { staffTenant } from "./table";

type Worker = { readonly operator: boolean; readonly tenantIds: readonly string[] };

/** How long this person's session lasts, by the rules that hold this moment. */
export const lifetimeOf = ({ operator, tenantIds }: Worker, registry: Pick<Registry, "ofId">): Lifetime =>
  staffLifetimeOf(
    operator,
    tenantIds.flatMap((id) => registry.ofId(id)?.policy ?? []),
  );

/** The tenants where a staff member works. */
export async function workplacesOf(tx: Database, staffId: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ tenantId: staffTenant.tenantId })
    .from(staffTenant)
    .where(eq(staffTenant.staffId, staffId))
    .orderBy(staffTenant.tenantId);
  return rows.map(({ tenantId }) => tenantId);
}
