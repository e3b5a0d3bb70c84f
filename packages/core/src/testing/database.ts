import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startTemporaryPostgres } from "@vakans/local-postgres";
import { migrate } from "../operator/migrate";

/** Where a test finds its database, by role. */
export type TestDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly relayUrl: string;
  readonly queueUrl: string;
};

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** The folder of the migrations. */
export const migrationsDir = path.join(root, "migrations");

/** The checkout. */
export const repositoryRoot = root;

/** The larger sets of files, where the checkout has them beside it. */
export const sharedDir = path.join(root, "..", "shared");

/** A server of its own with a migrated test database, for a whole run. */
export async function startTestDatabase(): Promise<TestDatabase & { stop: () => Promise<void> }> {
  const server = await startTemporaryPostgres();
  const password = randomBytes(12).toString("hex");
  const url = (role: string) => server.url({ database: "vakans", role, password });
  const database: TestDatabase = {
    ownerUrl: server.url({ database: "vakans" }),
    appUrl: url("vakans_app"),
    relayUrl: url("vakans_relay"),
    queueUrl: url("vakans_queue"),
  };
  await migrate({ ...database, migratorUrl: database.ownerUrl, migrationsDir, kind: "test" });
  return { ...database, stop: () => server.stop() };
}

const variable = "VAKANS_TEST_DATABASE";

/** Hands the database of the run to the test processes. */
export function announceTestDatabase(database: TestDatabase): void {
  process.env[variable] = JSON.stringify(database);
}

/** The database of this run. */
export function testDatabase(): TestDatabase {
  const announced = process.env[variable];
  if (!announced) throw new Error("There is no test database: tests run through the root's vitest configuration.");
  return JSON.parse(announced);
}

/** A folder for files of a test, of its own. */
export const testFolder = (): string => path.join(tmpdir(), `vakans-test-${randomBytes(6).toString("hex")}`);
