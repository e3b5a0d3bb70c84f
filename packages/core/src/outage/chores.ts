import { withTenant } from "../db/tenant-transaction";
import type { Chore } from "../outbox/chore";
import { isRefusal } from "../refusal";
import { followPlatform } from "./acts";
import { platformOutagesToFollow } from "./queries";

/**
 * Brings a tenant's outages into line with those of the platform: of a tenant that is newer than they are, or where an
 * operator's work was cut off. Where a last day has come in between, the operator is shown that the tenant lacks it.
 */
export const followPlatformOutages: Chore = async ({ client, tenant }) => {
  const { id: tenantId, policy } = tenant;
  const waiting = await withTenant(client, tenantId, ({ tx, now }) => platformOutagesToFollow(tx, tenantId, now));
  let followed = 0;
  for (const wanted of waiting) {
    const act = await withTenant(client, tenantId, ({ tx, now }) =>
      followPlatform({ tx, now, policy, tenantId }, wanted, { sessionHash: null, requestId: "chore" }),
    ).catch((error) => {
      if (!isRefusal(error)) throw error;
      return null;
    });
    if (act) followed += 1;
  }
  return followed;
};
