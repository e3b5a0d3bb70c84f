import { and, eq, isNull } from "drizzle-orm";
import { keepOwnActs } from "../audit/acts";
import { objectIdsOf } from "../audit/trail";
import type { Client } from "../db/client";
import { sqlState, type TenantTransaction, withoutTenant, withTenant } from "../db/tenant-transaction";
import { MailDelayed, MailRefused } from "../mail/mailer";
import { isRefusal } from "../refusal";
import type { TenantRef } from "../tenant/registry";
import { tenant as tenants } from "../tenant/table";
import { type EffectName, type EffectPayload, effects } from "./effects";
import type { Attempt, EffectDependencies, EffectRef, Handlers } from "./handler";
import { attemptsMax, unfinishedMax } from "./retry";
import { effect } from "./table";

export type RunnerDependencies = EffectDependencies & {
  readonly tenantOf: (tenantId: string) => TenantRef | null;
  readonly handlers: Handlers;
  /** Runs one after the other what may be the reason why a process ended, so that the innocent are told apart. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

/** `nothing`: there is no such effect, or it is settled already, or another attempt has taken it over. */
export type Outcome = "done" | "nothing" | "givenUp";

/** The attempt failed and is worth another. Says which attempt it was, and why, without contents. */
export class EffectFailed extends Error {
  override readonly name = "EffectFailed";
  constructor(
    readonly attempts: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** Another attempt has begun, or the effect is settled: this one may not write. */
class Superseded extends Error {
  override readonly name = "Superseded";
}

type Begun = { readonly name: string; readonly payload: Record<string, unknown>; readonly attempts: number };

/**
 * Makes an effect happen, once. Everything is read inside the tenant, so an id of another tenant is an id of nothing.
 * The attempt is counted before the work, so that an effect that ends its process is found and given up.
 * Rejects with `EffectFailed` when it should be tried again later.
 */
export async function runEffect(dependencies: RunnerDependencies, ref: EffectRef): Promise<Outcome> {
  const tenant = dependencies.tenantOf(ref.tenantId);
  if (!tenant) {
    if (await hasEnded(dependencies.client, ref.tenantId)) return "nothing";
    throw new EffectFailed(1, "tenantUnknown");
  }
  const begun = await begin(dependencies, ref, false);
  if (begun === "suspect") {
    return dependencies.alone(async () => carryOut(dependencies, tenant, ref, await begin(dependencies, ref, true)));
  }
  return carryOut(dependencies, tenant, ref, begun);
}

/** A tenant that has ended promises nothing any more: what still lies in the queue for it is nobody's. */
const hasEnded = (client: Client, tenantId: string): Promise<boolean> =>
  withoutTenant(client, async ({ tx }) => {
    const [found] = await tx.select({ state: tenants.state }).from(tenants).where(eq(tenants.id, tenantId));
    return found?.state === "ended";
  });

const unfinished = (lastError: string | null): number => Number(/^unfinished (\d+)$/.exec(lastError ?? "")?.[1] ?? 0);

async function begin(
  dependencies: RunnerDependencies,
  { tenantId, effectId }: EffectRef,
  alone: boolean,
): Promise<Begun | Outcome | "suspect"> {
  return withTenant(dependencies.client, tenantId, async (transaction) => {
    const { tx } = transaction;
    const [row] = await tx.select().from(effect).where(eq(effect.id, effectId)).for("update");
    if (!row || row.doneAt || row.givenUpAt) return "nothing";
    const ended = unfinished(row.lastError);
    if (ended >= unfinishedMax || row.attempts >= attemptsMax) {
      await giveUp(dependencies, transaction, tenantId, row, row.lastError ?? "unknown");
      return "givenUp";
    }
    if (ended > 0 && !alone) return "suspect";
    const attempts = row.attempts + 1;
    await tx
      .update(effect)
      .set({ attempts, lastError: `unfinished ${ended + 1}` })
      .where(eq(effect.id, effectId));
    return { name: row.name, payload: row.payload, attempts };
  });
}

async function carryOut(
  dependencies: RunnerDependencies,
  tenant: TenantRef,
  ref: EffectRef,
  begun: Begun | Outcome | "suspect",
): Promise<Outcome> {
  if (typeof begun === "string") return begun === "suspect" ? "nothing" : begun;
  const attempt = attemptAt(dependencies, tenant, ref, begun);
  try {
    if (!isEffectName(begun.name)) throw new Error("no handler has this name");
    const lastWrite = await handle(dependencies.handlers, begun.name, attempt, begun.payload);
    await attempt.transaction("done", async (transaction) => {
      await lastWrite(transaction);
      await transaction.tx
        .update(effect)
        .set({ doneAt: transaction.now, lastError: null })
        .where(eq(effect.id, ref.effectId));
    });
    return "done";
  } catch (error) {
    if (error instanceof Superseded) return "nothing";
    return fail(dependencies, ref, begun, error);
  }
}

const isEffectName = (name: string): name is EffectName => Object.hasOwn(effects, name);

function handle<Name extends EffectName>(
  handlers: Handlers,
  name: Name,
  attempt: Attempt,
  payload: Record<string, unknown>,
) {
  return handlers[name].run(attempt, effects[name].parse(payload) as EffectPayload<Name>);
}

function attemptAt(
  dependencies: RunnerDependencies,
  tenant: TenantRef,
  { tenantId, effectId }: EffectRef,
  { name, payload, attempts }: Begun,
): Attempt {
  return {
    dependencies,
    tenant,
    effectId,
    transaction: (stage, work) =>
      withTenant(dependencies.client, tenantId, async (transaction) => {
        await claim(transaction, effectId, attempts);
        const result = await work(transaction);
        await keepTrace(transaction, tenantId, effectId, `${name}#${stage}`, payload);
        return result;
      }),
  };
}

/** Locks the effect for this attempt; the number of attempts is what tells an old one from the one that counts. */
async function claim({ tx }: TenantTransaction, effectId: string, attempts: number): Promise<void> {
  const [mine] = await tx
    .select({ id: effect.id })
    .from(effect)
    .where(and(eq(effect.id, effectId), eq(effect.attempts, attempts), isNull(effect.doneAt), isNull(effect.givenUpAt)))
    .for("update");
  if (!mine) throw new Superseded();
}

async function fail(dependencies: RunnerDependencies, ref: EffectRef, begun: Begun, error: unknown): Promise<Outcome> {
  const reason = reasonOf(error);
  const final = isFinal(error) || begun.attempts >= attemptsMax;
  const settled = await withTenant(dependencies.client, ref.tenantId, async (transaction) => {
    try {
      await claim(transaction, ref.effectId, begun.attempts);
    } catch {
      return true;
    }
    if (final) {
      const row = { id: ref.effectId, name: begun.name, payload: begun.payload };
      await giveUp(dependencies, transaction, ref.tenantId, row, reason);
    } else {
      await transaction.tx.update(effect).set({ lastError: reason }).where(eq(effect.id, ref.effectId));
    }
    return false;
  });
  if (settled) return "nothing";
  if (final) return "givenUp";
  throw new EffectFailed(begun.attempts, reason);
}

async function giveUp(
  { handlers }: RunnerDependencies,
  transaction: TenantTransaction,
  tenantId: string,
  { id, name, payload }: { id: string; name: string; payload: Record<string, unknown> },
  reason: string,
): Promise<void> {
  if (isEffectName(name)) await handlers[name].giveUp(transaction, id);
  await transaction.tx.update(effect).set({ givenUpAt: transaction.now, lastError: reason }).where(eq(effect.id, id));
  await keepTrace(transaction, tenantId, id, `${name}#givenUp`, payload);
}

async function keepTrace(
  { tx, now }: TenantTransaction,
  tenantId: string,
  effectId: string,
  action: string,
  payload: Record<string, unknown>,
): Promise<void> {
  await keepOwnActs({ tx, tenantId, now }, [{ action, objectIds: { ...objectIdsOf(payload), effectId } }], effectId);
}

/** A refusal stays one, and so does a payload that is not of its form. */
const isFinal = (error: unknown): boolean =>
  error instanceof MailRefused || isRefusal(error) || (error instanceof Error && error.name === "ZodError");

/** Why, in a name and a code: a message can quote what somebody typed. */
function reasonOf(error: unknown): string {
  if (error instanceof MailRefused || error instanceof MailDelayed) return `${error.name}: ${error.reason}`;
  if (isRefusal(error)) return error.message;
  if (!(error instanceof Error)) return "unknown";
  const state = sqlState(error);
  const code = state ?? ("code" in error && typeof error.code === "string" ? error.code : null);
  return code ? `${error.name}: ${code}` : error.name;
}
