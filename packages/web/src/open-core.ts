import { join } from "node:path";
import { type Core, enableFailpoints, openCore, openDns } from "@vakans/core";
import type { Log } from "./log";

type CoreSettings = {
  readonly DATABASE_URL: string;
  readonly DATA_DIR: string;
  readonly SECRET: string;
  readonly QUEUE_DATABASE_URL?: string | undefined;
  readonly FAULT?: string | undefined;
  readonly DNS_SERVERS: readonly string[];
  readonly OWN_ZONES: readonly string[];
  readonly MAIL_SPF_INCLUDE?: string | undefined;
};

/**
 * Opens the core for a web app as its settings say, with a failpoint armed where one is set. `judgeEntry` is the program
 * of the thread that judges files; null where none are received.
 */
export async function openCoreFor(env: CoreSettings, judgeEntry: URL | null, log: Log): Promise<Core> {
  const core = await openCore({
    databaseUrl: env.DATABASE_URL,
    filesDir: join(env.DATA_DIR, "files"),
    secret: env.SECRET,
    queueUrl: env.QUEUE_DATABASE_URL,
    dns: openDns(env.DNS_SERVERS),
    ownZones: env.OWN_ZONES,
    spfInclude: env.MAIL_SPF_INCLUDE,
    judgeEntry,
    onError: (error) => log.error({ error }, "failed outside a request"),
  });
  if (env.FAULT) {
    enableFailpoints(env.FAULT, await core.databaseKind());
    log.warn({ fault: env.FAULT }, "a failpoint is armed");
  }
  return core;
}
