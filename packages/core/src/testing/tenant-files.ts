import path from "node:path";
import type { Policy } from "@vakans/tenant-config";
import { readTenantFolder } from "@vakans/tenant-config/folder";
import { repositoryRoot } from "./database";

const { tenants } = await readTenantFolder(path.join(repositoryRoot, "tenants"));

/** The rules of every tenant that has a file. */
export const policies: readonly Policy[] = tenants.map(({ policy }) => policy);

/** The rules of one tenant's own file. */
export function policyOf(slug: string): Policy {
  const policy = policies.find((one) => one.slug === slug);
  if (!policy) throw new Error(`there is no tenant ${slug}`);
  return policy;
}
