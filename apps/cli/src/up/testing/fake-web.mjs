import { createServer } from "node:http";

/** A web program as `up` sees it: ready, stopping when asked or when its parent is gone, and ended by GET /crash. */
export function serve(port) {
  const server = createServer((request, response) => {
    if (request.url === "/crash") process.exit(7);
    response.end(
      JSON.stringify({ pid: process.pid, database: process.env.DATABASE_URL, dataDir: process.env.DATA_DIR }),
    );
  });
  server.listen(Number(port), process.env.HOST);
  process.once("SIGTERM", () => server.close(() => process.exit(0)));
  process.once("disconnect", () => process.exit(0));
}
