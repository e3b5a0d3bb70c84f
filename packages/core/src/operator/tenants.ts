import { isDeepStrictEqual } from "node:util";
import { resolvePolicy, type TenantFile } from "@vakans/tenant-config";
import { desc, eq, inArray, sql } from "drizzle-orm";
import type { Client, Database } from "../db/client";
import { newId } from "../db/id";
import { withoutTenant, withTenant } from "../db/tenant-transaction";
import { keepNotice } from "../notice/acts";
import { tenant, tenantConfigVersion, tenantDomain } from "../tenant/table";

/** What became of a tenant's file: its first version, a new one, the same as what runs, or left aside for what the settings say. */
export type Applied = {
  readonly slug: string;
  readonly name: string;
  readonly outcome: "created" | "updated" | "unchanged" | "differsFromSettings";
};

/** A host that another tenant already has. */
export class HostTaken extends Error {
  override readonly name = "HostTaken";
}

/**
 * Applies tenant files: append-only, one version a change. A file counts only while the newest version also came from a
 * file: after a change in the settings the file no longer decides, and the answer says that they differ.
 */
export async function applyTenantFiles(
  client: Client,
  files: readonly TenantFile[],
  author: string,
): Promise<readonly Applied[]> {
  const applied: Applied[] = [];
  for (const file of files) {
    const { tenantId, ...told } = await withoutTenant(client, ({ tx, now }) => applyFile(tx, now, file, author));
    applied.push(told);
    // A file that does not decide says nothing about what applicants are to read either: the worker looks at that.
    if (told.outcome === "differsFromSettings") continue;
    await withTenant(client, tenantId, ({ tx, now }) =>
      keepNotice({ tx, tenantId, policy: resolvePolicy(file, now.toISOString().slice(0, 10)), now }),
    );
  }
  await client.pool.query("select pg_notify('vakans', '')");
  return applied;
}

async function applyFile(
  tx: Database,
  now: Date,
  file: TenantFile,
  author: string,
): Promise<Applied & { tenantId: string }> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`tenant:${file.slug}`}))`);
  const [known] = await tx.select({ id: tenant.id }).from(tenant).where(eq(tenant.slug, file.slug));
  const tenantId = known?.id ?? newId();
  if (!known) await tx.insert(tenant).values({ id: tenantId, slug: file.slug, createdAt: now });
  const [newest] = await tx
    .select()
    .from(tenantConfigVersion)
    .where(eq(tenantConfigVersion.tenantId, tenantId))
    .orderBy(desc(tenantConfigVersion.number))
    .limit(1);
  const told = { tenantId, slug: file.slug, name: file.name };
  const plain: TenantFile = JSON.parse(JSON.stringify(file));
  if (newest && isDeepStrictEqual(newest.content, plain)) return { ...told, outcome: "unchanged" };
  if (newest && newest.source !== "file") return { ...told, outcome: "differsFromSettings" };
  await tx.insert(tenantConfigVersion).values({
    tenantId,
    number: (newest?.number ?? 0) + 1,
    source: "file",
    content: plain,
    author,
    reason: "tenant file",
    effectiveAt: now,
    createdAt: now,
  });
  await keepHosts(tx, tenantId, file.hosts, now);
  return { ...told, outcome: newest ? "updated" : "created" };
}

async function keepHosts(tx: Database, tenantId: string, hosts: readonly string[], now: Date): Promise<void> {
  const taken = await tx
    .select()
    .from(tenantDomain)
    .where(inArray(tenantDomain.host, [...hosts]));
  const foreign = taken.find((domain) => domain.tenantId !== tenantId);
  if (foreign) throw new HostTaken(`The host ${foreign.host} belongs to another tenant already.`);
  await tx.delete(tenantDomain).where(eq(tenantDomain.tenantId, tenantId));
  // A moment apart each, so that their order is kept: the first one stands in mails.
  const rows = hosts.map((host, index) => ({ host, tenantId, verifiedAt: new Date(now.getTime() + index) }));
  await tx.insert(tenantDomain).values(rows);
}
