import { join } from "node:path";
import { migrate, OperatorMistake } from "@vakans/core/operator";
import { findRoot } from "../root";

const needed = ["MIGRATOR_DATABASE_URL", "DATABASE_URL", "RELAY_DATABASE_URL", "QUEUE_DATABASE_URL"] as const;

/** `migrate`: the owner's work, apart from the programs. */
export async function migrateDatabase(): Promise<number> {
  const missing = needed.filter((name) => !process.env[name]);
  if (missing.length > 0)
    throw new OperatorMistake(`Set ${missing.join(", ")}: migrating makes the roles that these addresses name.`);
  const [migratorUrl = "", appUrl = "", relayUrl = "", queueUrl = ""] = needed.map((name) => process.env[name]);
  const migrationsDir = join(findRoot(), "migrations");
  const ran = await migrate({
    migratorUrl,
    appUrl,
    relayUrl,
    queueUrl,
    migrationsDir,
    kind: "production",
    onProgress: (line) => console.log(line),
  });
  console.log(ran.length > 0 ? `${ran.length} migrations ran.` : "The database has this version already.");
  return 0;
}
