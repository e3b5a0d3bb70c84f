import { createJudge } from "./attachment/judge-thread";
import { openClient } from "./db/client";
import { type DatabaseKind, databaseKindOf } from "./db/failpoint";
import { withoutTenant } from "./db/tenant-transaction";
import { type Dns, openDns } from "./domain/dns";
import { leadsSomewhere } from "./domain/queries";
import type { PlannedOutage } from "./outage/rules";
import { isRefusal } from "./refusal";
import { type AppRouter, appRouter } from "./router";
import { folderStorage } from "./storage/folder-storage";
import { openRegistry, type Registry, type TenantRef } from "./tenant/registry";
import { createCallerFactory, type Dependencies, type Who } from "./trpc";

export type CoreOptions = {
  /** The app's role: owns nothing. */
  readonly databaseUrl: string;
  /** Where attachments lie. */
  readonly filesDir: string;
  /** Signs challenges, derives mailed tokens; the same in every process of an installation. */
  readonly secret: string;
  /** The program of the thread that judges files; null judges in this process. */
  readonly judgeEntry: URL | null;
  /** Told of what went wrong outside any request. */
  readonly onError: (error: unknown) => void;
  readonly connectionsMax?: number;
  /** Where the queue lies, to tell whether it can be reached; left out where this program does not know. */
  readonly queueUrl?: string | undefined;
  /** Who is asked whether a name is a tenant's; left out: the machine's own resolver. */
  readonly dns?: Dns;
  /** What a tenant's SPF record includes, for mail to be sent from here; left out where the operator has not said. */
  readonly spfInclude?: string | undefined;
  /** Zones of the operator's own, in which only a tenant's configuration gives names. */
  readonly ownZones?: readonly string[];
};

const createCaller = createCallerFactory(appRouter);

/** Procedures as plain functions, by branch. A refusal is thrown as a `Refusal`. */
export type Caller = ReturnType<typeof createCaller>;

export type Core = {
  readonly tenants: Pick<Registry, "ofHost" | "ofSlug" | "all" | "shut">;
  /** See `Registry.pulse` and `Registry.freshPulse`. */
  pulse(tenantId: string): string | null;
  freshPulse(tenantId: string): Promise<string | null>;
  /** See `Registry.outages`. */
  outages(tenantId: string): Promise<readonly PlannedOutage[]>;
  ready(): Promise<{ readonly ok: boolean; readonly parts: Readonly<Record<string, boolean>> }>;
  /** The product, as one caller meets it. */
  as(who: Who): Caller;
  /** The context that `/trpc` gives its branch for a caller. */
  contextOf(who: Who): { dependencies: Dependencies; caller: Who };
  readonly router: AppRouter;
  /** May a certificate be asked for in this name? By the database: a host that was proved a second ago counts. */
  mayHaveCertificate(host: string): Promise<boolean>;
  /** What kind of database this is: failpoints are for a demo or a test. */
  databaseKind(): Promise<DatabaseKind>;
  /** Reads tenants and epochs again. */
  refresh(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the product on its database and its files. */
export async function openCore(options: CoreOptions): Promise<Core> {
  const client = openClient(options.databaseUrl, { max: options.connectionsMax ?? 10, onError: options.onError });
  const registry = await openRegistry(client, options.databaseUrl, options.onError).catch(async (error) => {
    await client.pool.end();
    throw error;
  });
  const judge = createJudge({ entry: options.judgeEntry });
  const storage = folderStorage(options.filesDir);
  const dependencies: Dependencies = {
    client,
    registry,
    storage,
    judge,
    secret: options.secret,
    dns: options.dns ?? openDns(),
    spfInclude: options.spfInclude ?? null,
    ownZones: options.ownZones ?? [],
  };
  const queue = options.queueUrl ? openClient(options.queueUrl, { max: 1, onError: options.onError }) : null;
  const answers = (asked: typeof client | null): Promise<boolean> =>
    asked
      ? asked.pool.query("select 1").then(
          () => true,
          () => false,
        )
      : Promise.resolve(true);
  const contextOf = (who: Who) => ({ dependencies, caller: who });
  return {
    tenants: { ofHost: registry.ofHost, ofSlug: registry.ofSlug, all: registry.all, shut: registry.shut },
    pulse: registry.pulse,
    freshPulse: registry.freshPulse,
    outages: registry.outages,
    async ready() {
      const [database, reached, files] = await Promise.all([answers(client), answers(queue), storage.ready()]);
      return { ok: database && reached && files, parts: { database, queue: reached, files } };
    },
    as: (who) => unwrapped(createCaller(contextOf(who))),
    contextOf,
    router: appRouter,
    mayHaveCertificate: (host) => withoutTenant(client, ({ tx }) => leadsSomewhere(tx, host)),
    databaseKind: () => databaseKindOf(client),
    refresh: registry.refresh,
    async close() {
      await registry.close();
      await judge.close();
      await queue?.pool.end();
      await client.pool.end();
    },
  };
}

/** A caller whose failures are what was thrown inside: a `Refusal`, or the error itself, without tRPC's wrapping. */
function unwrapped(caller: Caller): Caller {
  const wrap = (target: object): object =>
    new Proxy(target, {
      get: (object, name) => {
        const value: unknown = Reflect.get(object, name);
        return (typeof value === "function" || (typeof value === "object" && value !== null)) &&
          typeof name === "string"
          ? wrap(value)
          : value;
      },
      apply: (call, self, args) => bare(Reflect.apply(call as () => Promise<unknown>, self, args)),
    });
  return wrap(caller) as Caller;
}

async function bare(result: unknown): Promise<unknown> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof Error && error.name === "TRPCError" && error.cause) {
      if (isRefusal(error.cause)) throw error.cause;
      // Not our refusal: the cause is the error itself, unless tRPC made one up for a thrown value.
      throw error.cause;
    }
    throw error;
  }
}

export type { TenantRef, Who };
