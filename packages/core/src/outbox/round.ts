import type { TenantRef } from "../tenant/registry";
import type { ChoreScope } from "./chore";
import { chores } from "./chores";
import { hourMs, sweepTenant } from "./sweep";
import { waitingAt } from "./waiting";

type Tools = Omit<ChoreScope, "tenant">;

type RoundLog = {
  error(part: string, error: unknown): void;
  info(part: string, facts: Readonly<Record<string, string | number>>): void;
};

/**
 * Goes round all tenants and looks after each. A tenant is asked first what waits there, so that a quiet one costs one
 * question; everything is done without asking when this process comes to a tenant for the first time, once an hour, and
 * after something has failed. One tenant's trouble, or one chore's, keeps nobody else waiting. Answers how many
 * milliseconds each chore took.
 */
export function createRounds(tools: Tools, log: RoundLog) {
  const wholeAt = new Map<string, number>();
  const isDue = (tenantId: string, at: number) => at - (wholeAt.get(tenantId) ?? Number.NEGATIVE_INFINITY) >= hourMs;

  const lookAfter = async (tenant: TenantRef, at: number, took: Map<string, number>): Promise<void> => {
    const { id: tenantId } = tenant;
    let failed = false;
    const quietly = async <Result>(part: string, nothing: Result, work: () => Promise<Result>): Promise<Result> => {
      try {
        return await work();
      } catch (error) {
        log.error(part, error);
        failed = true;
        return nothing;
      }
    };
    const whole = isDue(tenantId, at);
    const waiting = whole ? null : await quietly("look", null, () => waitingAt(tools.client, tenant));
    const isWanted = (name: string) => waiting === null || waiting.has(name);
    if (isWanted("sweep")) {
      const swept = await quietly("sweep", null, () => sweepTenant(tools.client, tools.storage, tenant));
      if (swept && Object.values(swept).some((count) => count > 0)) log.info("sweep", { tenantId, ...swept });
    }
    for (const [name, chore] of Object.entries(chores)) {
      if (!isWanted(name)) continue;
      const begun = performance.now();
      const count = await quietly(`chore ${name}`, 0, () => chore({ ...tools, tenant }));
      took.set(name, (took.get(name) ?? 0) + performance.now() - begun);
      if (count > 0) log.info("chore", { tenantId, chore: name, count });
    }
    if (failed) wholeAt.delete(tenantId);
    else if (whole) wholeAt.set(tenantId, at);
  };

  return async (tenants: readonly TenantRef[]): Promise<ReadonlyMap<string, number>> => {
    const at = performance.now();
    const took = new Map(Object.keys(chores).map((name) => [name, 0]));
    for (const tenant of tenants) await lookAfter(tenant, at, took);
    return took;
  };
}
