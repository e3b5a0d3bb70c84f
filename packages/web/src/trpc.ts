import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Core, Who } from "@vakans/core";
import { isRefusal } from "@vakans/core/forms";
import type { Log } from "./log";

const callsMax = 10;

type Serving = { core: Pick<Core, "router" | "contextOf">; branches: readonly string[]; who: Who; log: Log };

const answer = (status: number) =>
  Response.json({ error: { data: { httpStatus: status } } }, { status, headers: { "Cache-Control": "no-store" } });

/**
 * Answers `/trpc/<branch>.<procedure>[,…]` for the branches of this app alone; another app's procedure is as unknown as
 * one that does not exist. Wants JSON and a header that no form of another site can send.
 */
export async function answerTrpc(request: Request, { core, branches, who, log }: Serving): Promise<Response> {
  const calls = new URL(request.url).pathname.slice("/trpc/".length).split(",");
  if (request.headers.get("x-vakans") !== "1") return answer(403);
  if (request.method === "POST" && !/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    return answer(415);
  if (request.method !== "GET" && request.method !== "POST") return answer(405);
  if (calls.length > callsMax) return answer(400);
  // Nothing is decoded: a procedure's name needs no escapes.
  if (!calls.every((call) => /^[A-Za-z]+(\.[A-Za-z]+)+$/.test(call) && branches.includes(call.split(".")[0] ?? "")))
    return answer(404);
  const response = await fetchRequestHandler({
    endpoint: "/trpc",
    req: request,
    router: core.router,
    createContext: () => core.contextOf(who),
    onError({ error, path }) {
      const { cause } = error;
      if (isRefusal(cause))
        log.info({ requestId: who.requestId, procedure: path, kind: cause.kind, code: cause.code }, "refused");
      else if (error.code === "INTERNAL_SERVER_ERROR")
        log.error({ requestId: who.requestId, procedure: path, error: cause ?? error }, "failed");
    },
  });
  response.headers.set("Cache-Control", "no-store");
  return response;
}
