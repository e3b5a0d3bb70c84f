import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server is to send to everyone. */
export type PlainPage = { readonly head: readonly string[]; readonly body: string };

// A bare server that sends the same page to everyone: as fast as Node can.
process.once("message", ({ head, body }: PlainPage) => {
  const bytes = Buffer.from(body, "base64");
  const server = createServer((_req, res) => {
    res.writeHead(200, [...head]);
    res.end(bytes);
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
process.on("disconnect", () => process.exit());
