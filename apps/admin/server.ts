import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequestHandler, type ServerBuild } from "@remix-run/server-runtime";
import { enableFailpoints, openCore } from "@vakans/core";
import { type AdminContext, endWith, openLog, serve, settingsOrEnd, withRefusals } from "@vakans/web";
import { environment } from "./environment";

const env = settingsOrEnd(environment);
const here = fileURLToPath(new URL(".", import.meta.url));
const log = openLog("admin");

const built = (await import(new URL("./server/index.js", import.meta.url).href)) as ServerBuild;
const handle = createRequestHandler(withRefusals(built, { signInPath: "/sign-in" }), "production");

const core = await openCore({
  databaseUrl: env.DATABASE_URL,
  filesDir: join(env.DATA_DIR, "files"),
  secret: env.SECRET,
  queueUrl: env.QUEUE_DATABASE_URL,
  // No files are received here: none is judged.
  judgeEntry: null,
  onError: (error) => log.error({ error }, "failed outside a request"),
});
if (env.FAULT) {
  enableFailpoints(env.FAULT, await core.databaseKind());
  log.warn({ fault: env.FAULT }, "a failpoint is armed");
}

const server = await serve({
  app: "admin",
  core,
  handler: (request, context: AdminContext) => handle(request, context),
  clientFolder: join(here, "client"),
  port: env.ADMIN_PORT,
  host: env.HOST,
  publicScheme: env.PUBLIC_SCHEME,
  operatorHost: env.OPERATOR_HOST ?? null,
  proxyHops: env.TRUSTED_PROXY_HOPS,
  log,
});
log.info({ port: server.port, host: env.HOST }, "listening");

endWith(async () => {
  await server.close();
  await core.close();
});
