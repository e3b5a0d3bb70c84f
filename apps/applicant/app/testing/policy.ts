import { fileURLToPath } from "node:url";
import type { Policy } from "@vakans/tenant-config";
import { readTenantFolder } from "@vakans/tenant-config/folder";

const { tenants } = await readTenantFolder(
  fileURLToPath(new URL("../../../../tenants", import.meta.url)),
  "2026-11-22",
);

/** The rules of a tenant's own file, under the law of a day that no test moves. */
export function policyOf(slug: string): Policy {
  const found = tenants.find(({ file }) => file.slug === slug);
  if (!found) throw new Error(`there is no tenant ${slug}`);
  return found.policy;
}
