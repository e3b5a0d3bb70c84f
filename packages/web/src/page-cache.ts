import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync, gzip } from "node:zlib";

/** One way of sending a kept page: the head as Node writes it, names and values in turn, and the bytes. */
type Variant = { readonly head: readonly string[]; readonly body: Buffer };

/** A whole answer, ready to be sent again and again. */
export type KeptPage = {
  readonly pulse: string;
  /** Milliseconds since 1970; what never was is forgotten soon. */
  readonly until: number;
  readonly status: number;
  readonly etag: string;
  readonly bytes: number;
  readonly plain: Variant;
  readonly gzip: Variant;
  readonly brotli: Variant;
  readonly unchangedHead: readonly string[];
  /** Asked for since the cache last looked for room. */
  used: boolean;
};

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const missingForMs = 10_000;

/** The bytes alone: what a compressor answers is a piece of a chunk that is many times larger, and would be kept with it. */
function alone(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

/** Makes a page ready to be kept: compressed once, its head written once. Plain bytes are made when somebody wants them. */
export async function makeKeptPage(answer: {
  pulse: string;
  status: number;
  headers: readonly (readonly [string, string])[];
  body: Buffer;
}): Promise<KeptPage> {
  const { body, status } = answer;
  const [brotliBody, gzipBody] = await Promise.all([
    compressBrotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }).then(alone),
    compressGzip(body, { level: 7 }).then(alone),
  ]);
  const hash = createHash("sha256").update(body);
  for (const pair of answer.headers) hash.update(pair.join(":"));
  // Weak: the same page in three encodings has one name.
  const etag = `W/"${hash.digest("base64url").slice(0, 22)}"`;
  const shared = [...answer.headers.flat(), "ETag", etag, "Vary", "Accept-Encoding, Cookie"];
  const variant = (bytes: Buffer, encoding?: string): Variant => ({
    head: [...shared, ...(encoding ? ["Content-Encoding", encoding] : []), "Content-Length", String(bytes.length)],
    body: bytes,
  });
  let plain: Variant | null = null;
  return {
    pulse: answer.pulse,
    until: status !== 404 ? Number.POSITIVE_INFINITY : Date.now() + missingForMs,
    status,
    etag,
    bytes: body.length + brotliBody.length + gzipBody.length + 4_000,
    // All browsers take compressed bytes, and the plain ones weigh several times as much as all else.
    get plain() {
      plain ??= variant(gunzipSync(gzipBody));
      return plain;
    },
    gzip: variant(gzipBody, "gzip"),
    brotli: variant(brotliBody, "br"),
    unchangedHead: shared,
    used: false,
  };
}

const refused = (accepted: string, encoding: string) =>
  new RegExp(`\\b${encoding}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`).test(accepted);

function variantFor(page: KeptPage, accepted: string | undefined): Variant {
  if (!accepted) return page.plain;
  if (/\bbr\b/.test(accepted) && !refused(accepted, "br")) return page.brotli;
  if (accepted.includes("gzip") && !refused(accepted, "gzip")) return page.gzip;
  return page.plain;
}

/** Sends a kept page from the bare server, before any framework sees the request. */
export function sendKeptPage(req: IncomingMessage, res: ServerResponse, page: KeptPage): void {
  const { headers } = req;
  const match = headers["if-none-match"];
  if (match !== undefined && page.status === 200 && (match === "*" || match.includes(page.etag.slice(2)))) {
    res.writeHead(304, page.unchangedHead as string[]);
    res.end();
    return;
  }
  const variant = variantFor(page, headers["accept-encoding"] as string | undefined);
  res.writeHead(page.status, variant.head as string[]);
  if (req.method === "HEAD") res.end();
  else res.end(variant.body);
}

/** Kept pages, least recently used first out. Bounded by what they weigh, and by how many they are. */
function createShelf(bytesMax: number, pagesMax: number) {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;
  const drop = (key: string, page: KeptPage) => {
    pages.delete(key);
    bytes -= page.bytes;
  };
  return {
    pages,
    bytes: () => bytes,
    drop,
    put(key: string, page: KeptPage) {
      const old = pages.get(key);
      if (old) drop(key, old);
      if (page.bytes > bytesMax / 4) return;
      pages.set(key, page);
      bytes += page.bytes;
      for (const [oldest, its] of pages) {
        if (bytes <= bytesMax && pages.size <= pagesMax) break;
        if (its.used && its !== page) {
          // A second chance instead of moving a page at every hit.
          its.used = false;
          pages.delete(oldest);
          pages.set(oldest, its);
        } else drop(oldest, its);
      }
    },
  };
}

export type PageCache = {
  /** A page that still holds, or null. */
  find(key: string, pulse: string): KeptPage | null;
  /**
   * Lets one request make the page and gives it to all that ask meanwhile. `make` answers null when it turned out not to
   * be a page to keep: then each asks for itself, and `mine` tells the one that made it.
   */
  once(
    key: string,
    pulse: string,
    make: () => Promise<KeptPage | null>,
  ): Promise<{ page: KeptPage | null; mine: boolean }>;
  sizes(): { pages: number; bytes: number };
};

/**
 * Keeps whole public pages in memory. Addresses with a query lie on a smaller shelf of their own, so that nobody can push
 * the job list out by inventing searches.
 */
export function createPageCache({ bytesMax = 64 * 1024 ** 2, queriesMax = 2_000 } = {}): PageCache {
  const plain = createShelf(bytesMax * 0.75, 100_000);
  const queried = createShelf(bytesMax * 0.25, queriesMax);
  const flights = new Map<string, Promise<KeptPage | null>>();
  const shelfOf = (key: string) => (key.includes("?") ? queried : plain);

  return {
    find(key, pulse) {
      const shelf = shelfOf(key);
      const page = shelf.pages.get(key);
      if (!page) return null;
      if (page.pulse !== pulse || (page.until !== Number.POSITIVE_INFINITY && page.until < Date.now())) {
        shelf.drop(key, page);
        return null;
      }
      page.used = true;
      return page;
    },
    async once(key, pulse, make) {
      const flight = `${pulse} ${key}`;
      const running = flights.get(flight);
      if (running) return { page: await running, mine: false };
      const making = make();
      // Those who wait learn only that there is no page; the error is told to the one who made it.
      flights.set(
        flight,
        making.catch(() => null),
      );
      try {
        const page = await making;
        if (page) shelfOf(key).put(key, page);
        return { page, mine: true };
      } finally {
        flights.delete(flight);
      }
    },
    sizes: () => ({ pages: plain.pages.size + queried.pages.size, bytes: plain.bytes() + queried.bytes() }),
  };
}

const queryCharactersMax = 500;

/**
 * The name that a page is kept under: the same for the same question asked in another order or with empty fields. Null
 * for an address that is too unusual to keep.
 */
export function pageKey(tenantId: string, host: string, url: string): string | null {
  const at = url.indexOf("?");
  if (at === -1) return `${tenantId} ${host}${url}`;
  if (url.length - at > queryCharactersMax) return null;
  const query = [...new URLSearchParams(url.slice(at + 1))].filter(([, value]) => value !== "");
  if (query.length === 0) return `${tenantId} ${host}${url.slice(0, at)}`;
  query.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `${tenantId} ${host}${url.slice(0, at)}?${new URLSearchParams(query)}`;
}
