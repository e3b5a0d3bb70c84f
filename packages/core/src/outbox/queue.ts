import { createPostgresBackend, type PgPool, Queue, runMigrations, Worker } from "bullmq";
import pg from "pg";
import type { EffectRef } from "./handler";
import { pauseMsAfter } from "./retry";
import { EffectFailed } from "./runner";

const queueName = "effects";
const schema = "bullmq";

/** Milliseconds: how long a job of a process that ended stays with it, and how often that is looked at. */
export type QueueTiming = { readonly lockMs: number; readonly lookMs: number };

export type EffectQueue = {
  /** Hands effects over. One that is there already is not added again. */
  add(refs: readonly EffectRef[]): Promise<void>;
  close(): Promise<void>;
};

export type EffectWorker = { close(): Promise<void> };

/** Makes or updates the queue's own tables in schema `bullmq`, as the queue's role. Can be repeated and killed anywhere. */
export async function migrateQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    await client.end();
  }
}

/** The connections of the queue, as its own role. */
export function openQueuePool(url: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=${schema}`,
    max: 8,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    application_name: "vakans-queue",
  });
  pool.on("error", onError);
  // A connection that is lost while somebody holds it tells nobody else.
  pool.on("connect", (client) => client.on("error", onError));
  return pool;
}

// A real pool is what the queue asks for; its own description of one is merely narrower than the driver's.
const asPgPool = (pool: pg.Pool) => pool as unknown as PgPool;

export function openEffectQueue(pool: pg.Pool, onError: (error: Error) => void): EffectQueue {
  const queue = new Queue(queueName, { connection: asPgPool(pool) }, createPostgresBackend);
  queue.on("error", onError);
  return {
    async add(refs) {
      await queue.addBulk(
        refs.map(({ tenantId, effectId }) => ({
          name: "effect",
          data: { tenantId, effectId },
          opts: {
            jobId: effectId,
            // The effect's own row decides when enough is enough; a finished job leaves room for its id.
            attempts: 1_000,
            backoff: { type: "custom" },
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    },
    close: () => queue.close(),
  };
}

/** Takes effects from the queue and runs them, several at a time, until it is closed; closing waits for those at work. */
export function openEffectWorker(
  pool: pg.Pool,
  run: (ref: EffectRef) => Promise<unknown>,
  onError: (error: Error) => void,
  { lockMs, lookMs }: QueueTiming = { lockMs: 10_000, lookMs: 5_000 },
): EffectWorker {
  const worker = new Worker(
    queueName,
    async (job) => {
      const { tenantId, effectId } = job.data as EffectRef;
      await run({ tenantId, effectId });
    },
    {
      connection: asPgPool(pool),
      concurrency: 10,
      lockDuration: lockMs,
      stalledInterval: lookMs,
      // How often a process may end over a job is the effect's own count.
      maxStalledCount: 1_000,
      runRetryDelay: 1_000,
      settings: {
        backoffStrategy: (attemptsMade, _type, error) =>
          pauseMsAfter(error instanceof EffectFailed ? error.attempts : attemptsMade),
      },
    },
    createPostgresBackend,
  );
  worker.on("error", onError);
  return { close: () => worker.close() };
}
