import type { Database } from "../db/client";
import { auditEvent } from "./table";

type Moment = { readonly tx: Database; readonly tenantId: string; readonly now: Date };

/** Something that the system did by itself, on which objects: ids only. */
export type OwnAct = { readonly action: string; readonly objectIds?: Readonly<Record<string, string>> };

/** Adds what the system did by itself to a tenant's trail, in the transaction that does it (I7); `by` names the work. */
export async function keepOwnActs({ tx, tenantId, now }: Moment, acts: readonly OwnAct[], by = "chore"): Promise<void> {
  if (acts.length === 0) return;
  const system = { actorKind: "system" as const, actorId: null, sessionHash: null };
  await tx
    .insert(auditEvent)
    .values(
      acts.map(({ action, objectIds = {} }) => ({ ...system, tenantId, at: now, action, objectIds, requestId: by })),
    );
}
