import type { Roots } from "../audit/roots";
import { openClient } from "../db/client";
import { type Dns, openDns } from "../domain/dns";
import { showSigns } from "../health/acts";
import { choreSign, queueSign, workerSign } from "../health/rules";
import type { Mailer } from "../mail/mailer";
import type { Storage } from "../storage/storage";
import { openRegistry, type TenantRef } from "../tenant/registry";
import type { EffectRef, Handlers } from "./handler";
import { handlers } from "./handlers";
import { openEffectQueue, openEffectWorker, openQueuePool, type QueueTiming } from "./queue";
import { type RelayTiming, startRelay } from "./relay";
import { createRounds } from "./round";
import { runEffect } from "./runner";
import { sweepPlatform } from "./sweep";

/** What goes wrong or is worth a line: ids, names and codes only. */
export type DeliveryLog = {
  error(part: string, error: unknown): void;
  info(part: string, facts: Readonly<Record<string, string | number>>): void;
};

export type DeliveryOptions = {
  /** The app's role. */
  readonly databaseUrl: string;
  /** The relay's role, which sees of all tenants which effects wait. */
  readonly relayDatabaseUrl: string;
  /** The queue's role, which owns schema `bullmq` and nothing else. */
  readonly queueDatabaseUrl: string;
  readonly mailer: Mailer;
  readonly storage: Storage;
  /** The second place of the audit trail's chain. */
  readonly roots: Roots;
  readonly secret: string;
  /** Where a tenant's applicants are: `https://jobb.example.se`, without a slash at the end. */
  readonly originOf: (tenant: TenantRef) => string;
  /** Where the staff's site is: `https://admin.example.se`, without a slash at the end. */
  readonly adminOrigin: string;
  readonly log: DeliveryLog;
  /** Who is asked whether a name is still a tenant's; left out: the machine's own resolver. */
  readonly dns?: Dns;
  readonly relay?: RelayTiming;
  readonly queue?: QueueTiming;
  readonly sweepMs?: number;
  readonly handlers?: Handlers;
};

/** What has happened since the start. */
export type Tally = {
  readonly handed: number;
  readonly done: number;
  readonly failed: number;
  readonly givenUp: number;
};

export type Delivery = {
  tally(): Tally;
  /** Stops taking work, waits for what is being done, lets go of everything. */
  close(): Promise<void>;
};

/** Makes everything happen that was promised: relays effects to the queue, runs them, sweeps. Any number of processes may. */
export async function startDelivery(options: DeliveryOptions): Promise<Delivery> {
  const { log } = options;
  const report = (part: string) => (error: unknown) => log.error(part, error);
  const client = openClient(options.databaseUrl, { max: 14, onError: report("database") });
  const relayClient = openClient(options.relayDatabaseUrl, { max: 2, onError: report("relay") });
  const queuePool = openQueuePool(options.queueDatabaseUrl, report("queue"));
  const registry = await openRegistry(client, options.databaseUrl, report("registry"));
  const tally = { handed: 0, done: 0, failed: 0, givenUp: 0 };
  const alone = turnstile();

  const run = async (ref: EffectRef) => {
    try {
      const outcome = await runEffect(
        {
          client,
          mailer: options.mailer,
          secret: options.secret,
          originOf: options.originOf,
          adminOrigin: options.adminOrigin,
          tenantOf: registry.ofId,
          handlers: options.handlers ?? handlers,
          alone,
        },
        ref,
      );
      if (outcome === "done") tally.done += 1;
      if (outcome === "givenUp") {
        tally.givenUp += 1;
        log.info("effect.givenUp", ref);
      }
    } catch (error) {
      tally.failed += 1;
      log.info("effect.failed", {
        ...ref,
        reason: error instanceof Error ? `${error.name} ${reasonIn(error)}` : "unknown",
      });
      throw error;
    }
  };

  const queue = openEffectQueue(queuePool, report("queue"));
  const worker = openEffectWorker(queuePool, run, report("queue"), options.queue);
  const relay = startRelay(
    relayClient.pool,
    queue,
    options.relay ?? { busyMs: 250, idleMs: 1_000, stuckAfterMs: 60_000 },
    { onHanded: (count) => (tally.handed += count), onError: report("relay") },
  );

  const tools = {
    client,
    storage: options.storage,
    roots: options.roots,
    secret: options.secret,
    dns: options.dns ?? openDns(),
  };
  const goRound = createRounds(tools, log);
  const sweep = async () => {
    const begun = performance.now();
    // While a tenant is suspended it is left as it is; what was promised before is sent all the same.
    const took = await goRound(registry.all().filter(({ slug }) => !registry.shut({ slug })));
    await sweepPlatform(client);
    await queuePool.query("select 1");
    const chored = [...took].map(([name, ms]) => [`${choreSign}${name}`, ms] as const);
    await showSigns(client, [[workerSign, performance.now() - begun], [queueSign, null], ...chored]);
  };
  await showSigns(client, [[workerSign, null]]).catch(report("signs"));
  let sweeping: Promise<void> = Promise.resolve();
  const sweeper = setInterval(() => {
    sweeping = sweeping.then(sweep).catch(report("sweep"));
  }, options.sweepMs ?? 60_000);
  sweeper.unref();

  return {
    tally: () => ({ ...tally }),
    async close() {
      clearInterval(sweeper);
      await relay.stop();
      await worker.close();
      await sweeping;
      await queue.close();
      await registry.close();
      options.mailer.close();
      await Promise.all([queuePool.end(), client.pool.end(), relayClient.pool.end()]);
    },
  };
}

// Only our own reasons are codes; any other message may quote what somebody typed.
const reasonIn = (error: Error): string => (error.name === "EffectFailed" ? error.message : "");

/** Lets one in at a time, in the order they came. */
function turnstile() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
