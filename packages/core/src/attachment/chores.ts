import { and, asc, eq, inArray } from "drizzle-orm";
import { keepOwnActs } from "../audit/acts";
import { withTenant } from "../db/tenant-transaction";
import type { Chore } from "../outbox/chore";
import { attachment } from "./table";

const batch = 200;

/** Removes files that are part of nothing any more: the bytes first, since a row without them is found again. */
export const removeDiscardedFiles: Chore = async ({ client, storage, tenant }) => {
  const found = await withTenant(client, tenant.id, ({ tx }) =>
    tx
      .select({ id: attachment.id, storageKey: attachment.storageKey })
      .from(attachment)
      .where(eq(attachment.state, "discarded"))
      .orderBy(asc(attachment.createdAt))
      .limit(batch),
  );
  if (found.length === 0) return 0;
  for (const { storageKey } of found) await storage.remove(storageKey);
  return withTenant(client, tenant.id, async ({ tx, now }) => {
    const ids = found.map(({ id }) => id);
    const gone = await tx
      .delete(attachment)
      .where(and(inArray(attachment.id, ids), eq(attachment.state, "discarded")))
      .returning({ id: attachment.id });
    if (gone.length === 0) return 0;
    const acts = gone.map(({ id }) => ({ action: "chore.discardedFile", objectIds: { attachmentId: id } }));
    await keepOwnActs({ tx, tenantId: tenant.id, now }, acts);
    return gone.length;
  });
};
