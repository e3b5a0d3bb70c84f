import type pg from "pg";
import type { EffectQueue } from "./queue";

export type RelayTiming = {
  /** Milliseconds between looks while there is work, and at most while there is none. */
  readonly busyMs: number;
  readonly idleMs: number;
  /** An effect handed over this long ago and still open is handed over again: the queue may have lost it. */
  readonly stuckAfterMs: number;
};

const batch = 500;

// The relay's role sees of all tenants which effects wait, and nothing of what they are about.
const waiting = `
  select tenant_id as "tenantId", id as "effectId" from effect
  where done_at is null and given_up_at is null
    and (queued_at is null or queued_at < now() - make_interval(secs => $1::double precision))
  order by created_at limit ${batch}`;

const handed = `
  update effect set queued_at = now()
  where (tenant_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))`;

/**
 * Hands open effects to the queue once, oldest first; answers how many. An effect's id is its job's id, so several relays
 * at once, or one that was killed between its two steps, add nothing twice.
 */
export async function relayOnce(pool: pg.Pool, queue: EffectQueue, stuckAfterMs: number): Promise<number> {
  const { rows } = await pool.query<{ tenantId: string; effectId: string }>(waiting, [stuckAfterMs / 1000]);
  if (rows.length === 0) return 0;
  await queue.add(rows);
  await pool.query(handed, [rows.map((row) => row.tenantId), rows.map((row) => row.effectId)]);
  return rows.length;
}

/** Relays until it is stopped. `onHanded` is told how many at each round that found any. */
export function startRelay(
  pool: pg.Pool,
  queue: EffectQueue,
  timing: RelayTiming,
  { onHanded, onError }: { onHanded: (count: number) => void; onError: (error: unknown) => void },
): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async () => {
    let pauseMs = timing.busyMs;
    while (!stopped) {
      try {
        const count = await relayOnce(pool, queue, timing.stuckAfterMs);
        if (count > 0) onHanded(count);
        if (count === batch) continue;
        pauseMs = count > 0 ? timing.busyMs : Math.min(pauseMs * 2, timing.idleMs);
      } catch (error) {
        if (!stopped) onError(error);
        pauseMs = timing.idleMs;
      }
      if (!stopped) await pause(pauseMs);
    }
  };
  const running = loop();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
