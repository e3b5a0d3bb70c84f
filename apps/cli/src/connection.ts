import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorError, writeWhole } from "@vakans/local-postgres";
import { readUpEnvironment } from "./up/environment";

/** How the programs of a local run reach its database, by role. */
export type Connection = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly relayUrl: string;
  readonly queueUrl: string;
};

const fileOf = (dataDir: string) => join(dataDir, "connection.json");

/** Keeps for other commands, readable by its owner alone, how the running product reaches its database. */
export function keepConnection(dataDir: string, connection: Connection): void {
  writeWhole(fileOf(dataDir), `${JSON.stringify(connection, null, 2)}\n`);
}

/** The owner's address: what the environment says, or what the product that runs here has kept. */
export function ownerUrlOf(root: string): string {
  const env = readUpEnvironment(process.env, root);
  if (env.MIGRATOR_DATABASE_URL) return env.MIGRATOR_DATABASE_URL;
  const file = fileOf(env.DATA_DIR);
  if (!existsSync(file))
    throw new OperatorError(
      "No product runs here and MIGRATOR_DATABASE_URL is not set: start it with npm start first.",
    );
  const connection: Connection = JSON.parse(readFileSync(file, "utf8"));
  return connection.ownerUrl;
}
