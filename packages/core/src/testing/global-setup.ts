import { announceTestDatabase, startTestDatabase } from "./database";

/** One server for the whole run: tests keep apart as tenants do, by row security. */
export default async function setup(): Promise<() => Promise<void>> {
  const { stop, ...database } = await startTestDatabase();
  announceTestDatabase(database);
  return stop;
}
