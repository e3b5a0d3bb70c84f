import type { IncomingMessage } from "node:http";
import type { PlainStatus } from "./plain-page";

/** A form without files: a long CV fits many times. */
export const formBytesMax = 1024 ** 2;
/** A form with files: what an upload route accepts at most is smaller, and its own. */
const filesBytesMax = 300 * 1024 ** 2;
const drainBytesMax = 64 * 1024 ** 2;
const urlCharactersMax = 8_000;

/** One header of a request; the first where a client sends it twice. */
export const header = (req: IncomingMessage, name: string): string | undefined => {
  const value = req.headers[name];
  return typeof value === "string" ? value : value?.[0];
};

const isMultipart = (req: IncomingMessage) => /^multipart\/form-data/i.test(req.headers["content-type"] ?? "");

/** The most that the body of a request may hold. */
export const bodyBytesMax = (req: IncomingMessage): number => (isMultipart(req) ? filesBytesMax : formBytesMax);

/** Is there still a body to come that nobody reads, and that is too long, or of no known length, to be thrown away? */
export function bodyEndless(req: IncomingMessage): boolean {
  const { "transfer-encoding": encoding, "content-length": length } = req.headers;
  const unread = !req.complete && (encoding !== undefined || Number(length ?? 0) > 0);
  return unread && !(Number(length) < drainBytesMax);
}

/** What a request is refused for before anyone looks at what it wants. */
export function brokenRequest(req: IncomingMessage): PlainStatus | null {
  const url = req.url ?? "";
  if (!url.startsWith("/") || url.startsWith("//") || url.length > urlCharactersMax) return 400;
  // Both at once is how one request is smuggled inside another.
  if (req.headers["content-length"] !== undefined && req.headers["transfer-encoding"] !== undefined) return 400;
  const hosts = req.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host");
  if (hosts.length !== 1) return 400;
  const length = Number(req.headers["content-length"] ?? 0);
  return length > bodyBytesMax(req) ? 413 : null;
}

/** The address of the person, for throttling: the socket's, or what our own proxies say it is. */
export function addressOf(req: IncomingMessage, proxyHops: number): string {
  const socket = req.socket.remoteAddress ?? "";
  if (proxyHops === 0) return socket;
  const told =
    header(req, "x-forwarded-for")
      ?.split(",")
      .map((part) => part.trim()) ?? [];
  return told.at(-proxyHops) ?? socket;
}

/** A path as a router compares it: decoded, whatever the size of its letters. */
export function asRouted(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}

/** Paths carry ids, and once a token: the log keeps what tells the route, and nothing long. */
export const pathForLog = (path: string) =>
  path
    .split("/")
    .map((part, at, parts) => (parts[at - 1] === "trpc" || /^[\w.-]{0,24}$/.test(part) ? part : "…"))
    .join("/")
    .slice(0, 200);
