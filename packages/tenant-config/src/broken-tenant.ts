import { parseDocument } from "yaml";
import { tenantFile } from "./schema";
import { hostName } from "./schema-values";

/** Whose file it is that is wrong, as far as it can be read. */
export type BrokenTenant = { readonly slug: string; readonly hosts: readonly string[] };

/**
 * Reads the slug and the hosts of a file that is wrong elsewhere. A slug that cannot be read is taken from the file's name.
 * Null when neither names a tenant.
 */
export function brokenTenantOf(text: string, fileName: string): BrokenTenant | null {
  const data = dataOf(text);
  const slug = [data["slug"], fileName.replace(/\.ya?ml$/, "")].flatMap((name) => {
    const read = tenantFile.shape.slug.safeParse(name);
    return read.success ? [read.data] : [];
  })[0];
  if (slug === undefined) return null;
  const hosts = (Array.isArray(data["hosts"]) ? data["hosts"] : []).filter((host) => hostName.safeParse(host).success);
  return { slug, hosts: [...new Set<string>(hosts)].slice(0, 20) };
}

function dataOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = parseDocument(text, { strict: false, uniqueKeys: false, prettyErrors: false }).toJS({
      maxAliasCount: 0,
    });
    return typeof data === "object" && data !== null ? { ...data } : {};
  } catch {
    // Nothing of it can be read, not even by halves.
    return {};
  }
}
