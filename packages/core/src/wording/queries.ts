import type { TenantFile } from "@vakans/tenant-config";
import { laidOut } from "../configuration/acts";
import { versionsOf } from "../configuration/queries";
import type { Database } from "../db/client";

type Scope = { readonly tx: Database; readonly tenantId: string; readonly now: Date };

/** What a tenant's configuration says now, as the database has it, and the number that a change of it is made from. */
export async function currentFile(scope: Scope): Promise<{ readonly file: TenantFile; readonly basis: number }> {
  const [running] = await laidOut(scope);
  return { file: running.file, basis: (await versionsOf(scope)).at(-1)?.number ?? 0 };
}
