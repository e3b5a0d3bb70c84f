import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { type KeptPage, sendKeptPage } from "./page-cache";

const mediaTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Whose name changes with its content is never asked for again. */
export const immutable = "public, max-age=31536000, immutable";

/** A file that is sent as it is, compressed when it is first asked for. */
export function staticAnswer(
  body: Buffer,
  mediaType: string,
  cacheControl: string,
  more: Readonly<Record<string, string>>,
): KeptPage {
  const compresses = /^(text|application|image\/svg)/.test(mediaType) && body.length > 200;
  const shared = [
    ...Object.entries(more).flat(),
    "Content-Type",
    mediaType,
    "Cache-Control",
    cacheControl,
    "Vary",
    "Accept-Encoding",
  ];
  const variant = (bytes: Buffer, encoding?: string) => ({
    head: [...shared, ...(encoding ? ["Content-Encoding", encoding] : []), "Content-Length", String(bytes.length)],
    body: bytes,
  });
  const lazily = (make: () => KeptPage["plain"]) => {
    let made: KeptPage["plain"] | null = null;
    return () => {
      made ??= make();
      return made;
    };
  };
  const plain = variant(body);
  const brotli = lazily(() =>
    compresses ? variant(brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), "br") : plain,
  );
  const zipped = lazily(() => (compresses ? variant(gzipSync(body, { level: 9 }), "gzip") : plain));
  return {
    pulse: "",
    until: Number.POSITIVE_INFINITY,
    status: 200,
    etag: 'W/"immutable"',
    bytes: body.length,
    plain,
    get gzip() {
      return zipped();
    },
    get brotli() {
      return brotli();
    },
    unchangedHead: shared,
    used: false,
  };
}

export type Assets = { answer(req: IncomingMessage, res: ServerResponse, path: string): boolean };

/** Serves what the build made for browsers, from memory and by exact name: no path of a client ever reaches the disk. */
export function openAssets(clientFolder: string, headers: Readonly<Record<string, string>>): Assets {
  const files = new Map<string, KeptPage>();
  const read = (folder: string, prefix: string, cacheControl: string) => {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const mediaType = mediaTypes[extname(entry.name)];
      if (!mediaType) continue;
      const body = readFileSync(join(folder, entry.name));
      files.set(`${prefix}${entry.name}`, staticAnswer(body, mediaType, cacheControl, headers));
    }
  };
  read(clientFolder, "/", "public, max-age=3600");
  read(join(clientFolder, "assets"), "/assets/", immutable);
  return {
    answer(req, res, path) {
      const file = files.get(path);
      if (!file) return false;
      sendKeptPage(req, res, file);
      return true;
    },
  };
}
