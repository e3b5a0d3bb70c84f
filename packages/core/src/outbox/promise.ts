import type { Database } from "../db/client";
import { newId } from "../db/id";
import type { EffectName, EffectPayload } from "./effects";
import { effect } from "./table";

/**
 * Promises that an effect will follow, in the transaction that makes it true: both are committed, or neither (I7).
 * Answers the effect's id, for whoever writes its mail in the same transaction.
 */
export async function promise<Name extends EffectName>(
  { tx, tenantId, now }: { tx: Database; tenantId: string; now: Date },
  name: Name,
  payload: EffectPayload<Name>,
): Promise<string> {
  const id = newId();
  await tx.insert(effect).values({ tenantId, id, name, payload, createdAt: now });
  return id;
}

const rowsPerStatement = 1_000;

/** The same effect for many, in the transaction that makes it true. */
export async function promiseEach<Name extends EffectName>(
  { tx, tenantId, now }: { tx: Database; tenantId: string; now: Date },
  name: Name,
  payloads: readonly EffectPayload<Name>[],
): Promise<void> {
  for (let at = 0; at < payloads.length; at += rowsPerStatement) {
    const rows = payloads
      .slice(at, at + rowsPerStatement)
      .map((payload) => ({ tenantId, id: newId(), name, payload, createdAt: now }));
    await tx.insert(effect).values(rows);
  }
}
