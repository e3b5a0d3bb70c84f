import type { Database } from "../db/client";
import type { EffectName, EffectPayload } from "./effects";
import { effect } from "./table";

/** Promises that an effect will follow, in the transaction that makes it true: both are committed, or neither (I7). */
export async function promise<Name extends EffectName>(
  { tx, tenantId, now }: { tx: Database; tenantId: string; now: Date },
  name: Name,
  payload: EffectPayload<Name>,
): Promise<void> {
  await tx.insert(effect).values({ tenantId, name, payload, createdAt: now });
}
