import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequestHandler, type ServerBuild } from "@remix-run/server-runtime";
import { openCore } from "@vakans/core";
import { type AdminContext, endWith, openLog, serve, withRefusals } from "@vakans/web";
import { readEnvironment } from "./environment";

const read = readEnvironment(process.env);
if (!read.ok) {
  console.error(read.sentences.join("\n"));
  process.exit(1);
}
const { env } = read;
const here = fileURLToPath(new URL(".", import.meta.url));
const judge = join(here, "judge-thread.entry.js");
const log = openLog("admin");

const built = (await import(new URL("./server/index.js", import.meta.url).href)) as ServerBuild;
const handle = createRequestHandler(withRefusals(built, { signInPath: "/sign-in" }), "production");

const core = await openCore({
  databaseUrl: env.DATABASE_URL,
  filesDir: join(env.DATA_DIR, "files"),
  secret: env.SECRET,
  judgeEntry: existsSync(judge) ? pathToFileURL(judge) : null,
  onError: (error) => log.error({ error }, "failed outside a request"),
});

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
