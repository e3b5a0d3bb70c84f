import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequestHandler, type ServerBuild } from "@remix-run/server-runtime";
import { enableFailpoints, openCore } from "@vakans/core";
import { isRefusal } from "@vakans/core/forms";
import { type ApplicantContext, endWith, openLog, serve, settingsOrEnd, shelved, withRefusals } from "@vakans/web";
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
const shelf = shelved(build);
const handlers = new Map<ServerBuild, ReturnType<typeof createRequestHandler>>();
function handle(request: Request, context: ApplicantContext): Promise<Response> {
  const part = shelf(new URL(request.url).pathname);
  const handler = handlers.get(part) ?? createRequestHandler(part, "production");
  handlers.set(part, handler);
  return handler(request, context);
}

const core = await openCore({
  databaseUrl: env.DATABASE_URL,
  filesDir: join(env.DATA_DIR, "files"),
  secret: env.SECRET,
  queueUrl: env.QUEUE_DATABASE_URL,
  // The thread that judges files is a program of its own beside this one.
  judgeEntry: new URL("./judge-thread.entry.js", import.meta.url),
  onError: (error) => log.error({ error }, "failed outside a request"),
});
if (env.FAULT) {
  enableFailpoints(env.FAULT, await core.databaseKind());
  log.warn({ fault: env.FAULT }, "a failpoint is armed");
}

const server = await serve({
  app: "applicant",
  core,
  handler: (request, context: ApplicantContext) => handle(request, context),
  clientFolder: join(here, "client"),
  port: env.APPLICANT_PORT,
  host: env.HOST,
  publicScheme: env.PUBLIC_SCHEME,
  proxyHops: env.TRUSTED_PROXY_HOPS,
  log,
});
log.info({ port: server.port, host: env.HOST }, "listening");

endWith(async () => {
  await server.close();
  await core.close();
});
