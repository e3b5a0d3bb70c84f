import { desc } from "drizzle-orm";
import type { Database } from "../db/client";
import { privacyNotice } from "./table";

/** The version of the notice that is shown now; null before a tenant's first. */
export async function newestNotice(tx: Database) {
  const [newest] = await tx.select().from(privacyNotice).orderBy(desc(privacyNotice.number)).limit(1);
  return newest ?? null;
}
