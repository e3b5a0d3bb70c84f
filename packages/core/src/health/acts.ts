import { sql } from "drizzle-orm";
import type { Client } from "../db/client";
import { withoutTenant } from "../db/tenant-transaction";
import { signOfLife } from "./table";

/** Notes that parts of the product work now, and how many milliseconds each took. */
export async function showSigns(client: Client, signs: readonly (readonly [string, number | null])[]): Promise<void> {
  await withoutTenant(client, ({ tx, now }) =>
    tx
      .insert(signOfLife)
      .values(signs.map(([name, ms]) => ({ name, at: now, tookMs: ms === null ? null : Math.round(ms) })))
      .onConflictDoUpdate({
        target: signOfLife.name,
        set: { at: sql`excluded.at`, tookMs: sql`excluded.took_ms` },
      }),
  );
}
