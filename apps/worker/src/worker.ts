import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  databaseKindOf,
  enableFailpoints,
  folderMailer,
  folderRoots,
  folderStorage,
  openClient,
  openDns,
  refusalOfRoots,
  smtpMailer,
  startDelivery,
} from "@vakans/core/worker";
import { openLog, publicOrigin, settingsOrEnd } from "@vakans/web";
import { environment } from "./environment";

const heartbeatMs = 60_000;
const closeMsMax = 25_000;

const env = settingsOrEnd(environment);
const log = openLog("worker");

if (env.FAULT) {
  const client = openClient(env.DATABASE_URL, { max: 1 });
  enableFailpoints(env.FAULT, await databaseKindOf(client));
  await client.pool.end();
  log.warn({ fault: env.FAULT }, "a failpoint is armed");
}

const auditDir = env.AUDIT_DIR ?? path.join(env.DATA_DIR, "audit");
const refusal = await refusalOfRoots(auditDir);
if (refusal !== null) {
  console.error(refusal);
  process.exit(1);
}

const delivery = await startDelivery({
  databaseUrl: env.DATABASE_URL,
  relayDatabaseUrl: env.RELAY_DATABASE_URL,
  queueDatabaseUrl: env.QUEUE_DATABASE_URL,
  mailer: env.SMTP_URL ? smtpMailer(env.SMTP_URL) : folderMailer(path.join(env.DATA_DIR, "mail")),
  storage: folderStorage(path.join(env.DATA_DIR, "files")),
  roots: folderRoots(auditDir),
  secret: env.SECRET,
  dns: openDns(env.DNS_SERVERS),
  originOf: ({ hosts, slug }) => publicOrigin(hosts[0] ?? `${slug}.localhost`, env),
  adminOrigin: env.ADMIN_ORIGIN ?? `http://localhost:${env.ADMIN_PORT}`,
  log: {
    error: (part, error) => log.error({ part, error }, "failed"),
    info: (part, facts) => log.info({ part, ...facts }, part),
  },
});
log.info("working");

const heartbeat = setInterval(() => log.info(delivery.tally(), "heartbeat"), heartbeatMs);

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  clearInterval(heartbeat);
  // What is not finished by then is found again by whoever works next.
  await Promise.race([delivery.close(), sleep(closeMsMax)]);
  process.exit(0);
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void close());
// Whoever started this program is gone, however it ended.
if (process.connected) process.on("disconnect", () => void close());
