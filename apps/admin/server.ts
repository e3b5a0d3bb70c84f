import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/server-runtime";
import { endWith, openCoreFor, openLog, pageHandler, serve, settingsOrEnd, withRefusals } from "@vakans/web";
import { environment } from "./environment";

const env = settingsOrEnd(environment);
const here = fileURLToPath(new URL(".", import.meta.url));
const log = openLog("admin");

const built = (await import(new URL("./server/index.js", import.meta.url).href)) as ServerBuild;
const build = withRefusals(built, { signInPath: "/sign-in", factorPath: "/second-step" });

const core = await openCoreFor(env, null, log);

const server = await serve({
  app: "admin",
  core,
  handler: pageHandler(build),
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
