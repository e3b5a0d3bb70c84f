import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readHost } from "./host";
import type { Log } from "./log";

type Asking = {
  readonly port: number;
  readonly mayHaveCertificate: (host: string) => Promise<boolean>;
  readonly log: Log;
  /** How many questions may come at once, and how many more each second. */
  readonly burst?: number;
  readonly perSecond?: number;
};

const reportMs = 60_000;

/**
 * Tells a proxy on this machine in whose name it may order a certificate: `GET /ask?domain=…` is 200 for a host that
 * leads to a tenant, 404 for every other, 429 when too many are asked for, 503 when nobody can tell. Listens on loopback
 * only: whoever could ask from outside could find out hosts, or have certificates ordered until none are left
 * (security.md, 5).
 */
export async function serveAsk({ port, mayHaveCertificate, log, burst = 100, perSecond = 20 }: Asking) {
  const take = bucket(burst, perSecond);
  const counts = new Map<number, number>();

  const statusFor = async (method: string | undefined, url: URL | null): Promise<number> => {
    if (url?.pathname !== "/ask") return 404;
    if (method !== "GET") return 405;
    if (!take()) return 429;
    // A host as DNS knows it and nothing around it: what `readHost` would tidy up is nobody's name.
    const asked = url.searchParams.get("domain") ?? "";
    if (readHost(asked)?.name !== asked) return 404;
    return (await mayHaveCertificate(asked)) ? 200 : 404;
  };

  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (req, res) => {
    const target = `http://ask${req.url ?? "/"}`;
    void statusFor(req.method, URL.canParse(target) ? new URL(target) : null)
      .catch((error: unknown) => {
        log.error({ error }, "failed to tell who may have a certificate");
        return 503;
      })
      .then((status) => {
        counts.set(status, (counts.get(status) ?? 0) + 1);
        res.writeHead(status, { "Cache-Control": "no-store", "Content-Length": 0 });
        res.end();
      });
  });

  // Which names strangers try is worth no line: how many, is.
  const reporter = setInterval(() => {
    if (counts.size > 0) log.info(Object.fromEntries(counts), "asked for certificates");
    counts.clear();
  }, reportMs);
  reporter.unref();

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  server.on("error", (error) => log.error({ error }, "the server that is asked for certificates failed"));

  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      clearInterval(reporter);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Lets `burst` through at once, and `perSecond` more as time passes. */
function bucket(burst: number, perSecond: number): () => boolean {
  let left = burst;
  let filledAt = performance.now();
  return () => {
    const now = performance.now();
    left = Math.min(burst, left + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
