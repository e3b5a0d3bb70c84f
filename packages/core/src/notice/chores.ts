import type { Policy } from "@vakans/tenant-config";
import { keepOwnActs } from "../audit/acts";
import { withTenant } from "../db/tenant-transaction";
import type { Chore } from "../outbox/chore";
import { keepNotice } from "./acts";

// A policy is the same object until something in it changes: what has been looked at need not be again.
const looked = new WeakSet<Policy>();

/** Keeps a new version of the notice when the law of a day, or settings from a date, have changed its words. */
export const keepNewNotice: Chore = async ({ client, tenant }) => {
  if (looked.has(tenant.policy)) return 0;
  const { id: tenantId, policy } = tenant;
  const added = await withTenant(client, tenantId, async ({ tx, now }) => {
    const isNew = await keepNotice({ tx, tenantId, policy, now });
    if (isNew) await keepOwnActs({ tx, tenantId, now }, [{ action: "notice.kept" }]);
    return isNew;
  });
  looked.add(policy);
  return added ? 1 : 0;
};
