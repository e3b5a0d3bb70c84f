import { Agent, type IncomingMessage, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export type Answer = {
  readonly status: number;
  /** Names and values in turn, as they were sent. */
  readonly head: readonly string[];
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
  /** All that came over the connection for this answer, its head included. */
  readonly bytes: number;
};

export type Asking = {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** One that keeps connections open; otherwise each question has a connection of its own. */
  readonly agent?: Agent;
};

/** Asks for an address and takes the answer as it comes: not decompressed, redirects not followed. */
export function ask({ port, path, headers, body, agent }: Asking): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body ? "POST" : "GET";
    const length = body ? { "Content-Length": String(body.length) } : {};
    const req = request({
      host: "127.0.0.1",
      port,
      path,
      method,
      agent: agent ?? false,
      headers: { ...headers, ...length },
    });
    let bytes = () => 0;
    req.on("socket", (socket) => {
      const before = socket.bytesRead;
      bytes = () => socket.bytesRead - before;
    });
    req.on("error", reject);
    req.on("response", (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.on("error", reject);
      res.on("end", () =>
        resolve({
          status: res.statusCode ?? 0,
          head: res.rawHeaders,
          headers: res.headers,
          body: Buffer.concat(chunks),
          bytes: bytes(),
        }),
      );
    });
    req.end(body);
  });
}

/** One connection that stays open, as a browser has it. */
export const connection = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 });

/** Asks for a public page until it comes from memory: a page that nobody has asked for lately is made first. */
export async function askKept(asking: Asking): Promise<Answer> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const answer = await ask(asking);
    if (answer.status !== 200) throw new Error(`${asking.path} answers with ${answer.status}.`);
    if (answer.headers.etag !== undefined) return answer;
    await sleep(50);
  }
  throw new Error(`${asking.path} is never kept in memory.`);
}
