import { connect, createServer } from "node:net";

/** May this port be listened on? Port 0 gives any free one. Answers the port, or null when it is occupied or not allowed. */
export function claimPort(port: number, host = "127.0.0.1"): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : null));
    });
  });
}

/**
 * Asks a PostgreSQL server whether it takes connections. A connected socket alone proves nothing: a server that
 * starts up or shuts down listens as well, and answers with error 57P03.
 */
export function askServer(port: number): Promise<"ready" | "busy" | "silent"> {
  return new Promise((resolve) => {
    const body = Buffer.from("user\0postgres\0database\0postgres\0\0");
    const head = Buffer.alloc(8);
    head.writeInt32BE(body.length + 8, 0);
    head.writeInt32BE(3 << 16, 4);
    const socket = connect({ host: "127.0.0.1", port });
    const answer = (word: "ready" | "busy" | "silent") => {
      socket.destroy();
      resolve(word);
    };
    socket.setTimeout(2000, () => answer("silent"));
    socket.once("connect", () => socket.write(Buffer.concat([head, body])));
    socket.once("data", (data) => answer(data[0] === 0x45 && data.includes("57P03") ? "busy" : "ready"));
    socket.once("error", () => answer("silent"));
    socket.once("close", () => answer("silent"));
  });
}
