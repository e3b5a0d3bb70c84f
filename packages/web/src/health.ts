import type { IncomingMessage, ServerResponse } from "node:http";

type Readiness = () => Promise<{ ok: boolean; parts: Record<string, boolean> }>;

const readyWithinMs = 3_000;

/** Answers `/healthz` and `/readyz`, whatever the host; false when the request asks for something else. */
export function answerHealth(req: IncomingMessage, res: ServerResponse, ready: Readiness): boolean {
  if (req.url !== "/healthz" && req.url !== "/readyz") return false;
  if (req.method !== "GET" && req.method !== "HEAD") return false;
  if (req.url === "/healthz") answer(res, 200, { ok: true });
  else {
    void readinessOf(ready).then(
      (state) => answer(res, state.ok ? 200 : 503, state),
      () => answer(res, 503, { ok: false, parts: {} }),
    );
  }
  return true;
}

// A part that hangs is a part that does not work.
async function readinessOf(ready: Readiness) {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("readiness took too long")), readyWithinMs);
  });
  try {
    return await Promise.race([ready(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function answer(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  res.end(res.req.method === "HEAD" ? undefined : JSON.stringify(body));
}
