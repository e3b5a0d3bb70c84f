import { Agent, type IncomingMessage, request } from "node:http";

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
    const req = request({ host: "127.0.0.1", port, path, method, agent: agent ?? false, headers: { ...headers, ...length } });
    let before = 0;
    req.on("socket", (socket) => {
      before = socket.bytesRead;
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
          bytes: res.socket.bytesRead - before,
        }),
      );
    });
    req.end(body);
  });
}

/** One connection that stays open, as a browser has it. */
export const connection = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 });
