import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createWords, type Language, type Words } from "@vakans/i18n";
import { type Policy, readTenantFile } from "@vakans/tenant-config";
import { root } from "./product";

/** A tenant as its file describes it, with the words that its users know. */
export type Tenant = { readonly slug: string; readonly name: string; readonly policy: Policy; readonly words: Words };

function readTenant(file: string): Tenant {
  const read = readTenantFile(readFileSync(join(root, "tenants", file), "utf8"), file);
  if (!read.ok) throw new Error(`${basename(file)} is not a right tenant file`);
  const { policy } = read;
  return { slug: policy.slug, name: policy.name, policy, words: wordsOf(policy, policy.languages.default) };
}

const wordsOf = (policy: Policy, language: Language): Words => createWords(language, policy.words);

/** Every tenant of `tenants/`. */
export const tenants: readonly Tenant[] = readdirSync(join(root, "tenants"))
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map(readTenant);

export function tenantOf(slug: string): Tenant {
  const tenant = tenants.find((known) => known.slug === slug);
  if (!tenant) throw new Error(`There is no tenant ${slug}`);
  return tenant;
}
