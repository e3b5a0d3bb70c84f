import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/server-runtime";
import { isRefusal } from "@vakans/core/forms";
import {
  type ApplicantContext,
  endWith,
  openCoreFor,
  openLog,
  pageHandler,
  serve,
  serveAsk,
  settingsOrEnd,
  withRefusals,
} from "@vakans/web";
import { environment } from "./environment";

const env = settingsOrEnd(environment);
const here = fileURLToPath(new URL(".", import.meta.url));
const log = openLog("applicant");

const built = (await import(new URL("./server/index.js", import.meta.url).href)) as ServerBuild;
const build = withRefusals<ServerBuild, ApplicantContext>(built, {
  signInPath: "/sign-in",
  passwordPath: "/profile/password",
  keepLate: async ({ core, report }, form) => {
    try {
      return (await core.keptForms.keep(form)).kept;
    } catch (error) {
      // Nobody can tell whose it is, or it holds what cannot be kept: that the session has ended is told all the same.
      if (!isRefusal(error)) report(error);
      return false;
    }
  },
  forgetKept: ({ core }, path) => core.keptForms.forget({ path }),
});

const core = await openCoreFor(env, new URL("./judge-thread.entry.js", import.meta.url), log);

const server = await serve({
  app: "applicant",
  core,
  handler: pageHandler(build),
  clientFolder: join(here, "client"),
  port: env.APPLICANT_PORT,
  host: env.HOST,
  publicScheme: env.PUBLIC_SCHEME,
  proxyHops: env.TRUSTED_PROXY_HOPS,
  log,
});
log.info({ port: server.port, host: env.HOST }, "listening");

const ask =
  env.ASK_PORT === undefined
    ? null
    : await serveAsk({ port: env.ASK_PORT, mayHaveCertificate: core.mayHaveCertificate, log });

endWith(async () => {
  await ask?.close();
  await server.close();
  await core.close();
});
