import { chmodSync, rmSync } from "node:fs";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "./place";
import { type LocalPostgres, startPostgres } from "./start";

/**
 * A server for tests, in a folder that is removed with it, also when this process is killed. Without `durable` it does
 * not wait for the disk, and must not be used to prove what survives a crash of the machine.
 */
export async function startTemporaryPostgres(options: { durable?: boolean } = {}): Promise<LocalPostgres> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "vakans-postgres-"));
  makeFolder(join(folder, "data"));
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  const server = await startPostgres({
    dataDir: join(folder, "data"),
    durable: options.durable ?? false,
    litter: folder,
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
