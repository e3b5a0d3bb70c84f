import { OperatorError, startPostgres, startTemporaryPostgres } from "../index";

// Runs a server on the folder it is given until it is told to stop by a line on its standard input, or is killed.
const [dataDir = "", port] = process.argv.slice(2);
try {
  const options = { dataDir, ...(port ? { port: Number(port) } : {}) };
  const server = dataDir === "temporary" ? await startTemporaryPostgres() : await startPostgres(options);
  process.stdout.write(`${JSON.stringify({ url: server.url(), pid: server.pid, adopted: server.adopted })}\n`);
  process.stdin.once("data", async () => {
    await server.stop();
    process.exit(0);
  });
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: error instanceof OperatorError, message: String(error) })}\n`);
  process.exit(1);
}
