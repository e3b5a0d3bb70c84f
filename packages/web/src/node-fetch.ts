import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { bodyOf } from "./incoming";
import { type Answer, bytesOf, isPage } from "./page";

// The framework believes X-Forwarded-Host from anybody; the host was settled before.
const withheld =
  /^(connection|keep-alive|transfer-encoding|upgrade|x-forwarded-(host|port|proto|prefix|server)|vakans-.*)$/;

/** A Fetch request of a Node request, for another address than the one that was asked for where `url` says so. */
export function toRequest(
  req: IncomingMessage,
  { url, method, bodyBytesMax, signal }: { url: string; method: string; bodyBytesMax: number; signal: AbortSignal },
): Request {
  const headers = new Headers();
  for (let at = 0; at + 1 < req.rawHeaders.length; at += 2) {
    const name = req.rawHeaders[at]?.toLowerCase() ?? "";
    if (!withheld.test(name)) headers.append(name, req.rawHeaders[at + 1] ?? "");
  }
  const withBody = method !== "GET" && method !== "HEAD";
  return new Request(url, {
    method,
    headers,
    signal,
    ...(withBody ? { body: bodyOf(req, bodyBytesMax), duplex: "half" } : {}),
  } as RequestInit);
}

/** The head of a Fetch response as Node writes it: names and values, each cookie a header of its own. */
export function headOf(headers: Headers): [string, string][] {
  const head: [string, string][] = [];
  for (const [name, value] of headers) if (name !== "set-cookie") head.push([name, value]);
  for (const cookie of headers.getSetCookie()) head.push(["set-cookie", cookie]);
  return head;
}

/** Sends an answer. A reader who leaves early ends it, and is not an error. */
export async function sendResponse(res: ServerResponse, answer: Answer, head: readonly (readonly [string, string])[]) {
  const { status } = answer;
  const body = isPage(answer) ? null : answer.body;
  if (res.req.method === "HEAD" || (body === null && !isPage(answer))) {
    res.writeHead(status, head.flat());
    res.end();
    void body?.cancel().catch(() => undefined);
    return;
  }
  const isText = /^(text\/html|application\/json|text\/plain)/.test(answer.headers.get("content-type") ?? "");
  if (isText || !body) {
    const bytes = await bytesOf(answer);
    const lengthKnown = head.some(([name]) => name.toLowerCase() === "content-length");
    res.writeHead(status, [...head.flat(), ...(lengthKnown ? [] : ["Content-Length", String(bytes.length)])]);
    res.end(bytes);
    return;
  }
  res.writeHead(status, head.flat());
  res.flushHeaders();
  await pipeline(Readable.fromWeb(body as NodeReadableStream), res).catch((error: unknown) => {
    if (!res.destroyed) res.destroy();
    if (!(error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE")) throw error;
  });
}
