import {
  type ContentProblem,
  contentSentence,
  differenceOf,
  resolvePolicy,
  type TenantFile,
} from "@vakans/tenant-config";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import {
  type Authorship,
  foreignTo,
  holdConfiguration,
  keepVersion,
  tellOfTenants,
  timelineWithContents,
} from "../configuration/acts";
import { packDayOf } from "../configuration/queries";
import type { Client, Database } from "../db/client";
import { newId } from "../db/id";
import { enterTenant, withoutTenant, withTenant } from "../db/tenant-transaction";
import { keepConfiguredHosts } from "../domain/acts";
import { keepNotice } from "../notice/acts";
import { tenant, tenantConfigProblem, tenantDomain } from "../tenant/table";
import { OperatorMistake } from "./roles";

/**
 * What became of a tenant's file: its first version, a new one, the same as what runs, left aside for what the settings
 * say, or of a tenant that has ended, whose name is not used again.
 */
export type Applied = {
  readonly slug: string;
  readonly name: string;
  readonly outcome: "created" | "updated" | "unchanged" | "differsFromSettings" | "ended";
  /** The version that it became, or null. */
  readonly number: number | null;
};

/** A host that another tenant already has. */
export class HostTaken extends Error {
  override readonly name = "HostTaken";
}

export type ApplyOptions = {
  readonly reason?: string;
  /** From when it counts; left out: at once. */
  readonly effectiveAt?: Date | null;
  /** The file decides also where settings were made in the product since. */
  readonly overSettings?: boolean;
};

/**
 * Applies tenant files: append-only, one version a change. A file counts only while the newest version also came from a
 * file: after a change in the settings the file no longer decides, and the answer says that they differ.
 */
export async function applyTenantFiles(
  client: Client,
  files: readonly TenantFile[],
  author: string,
  options: ApplyOptions = {},
): Promise<readonly Applied[]> {
  const applied: Applied[] = [];
  for (const file of files) {
    const { tenantId, ...told } = await withoutTenant(client, ({ tx }) => applyFile(tx, file, author, options));
    applied.push(told);
    if (told.number === null && told.outcome !== "unchanged") continue;
    // A file that does not decide, or not yet, says nothing about what applicants are to read: the worker looks at that.
    if (options.effectiveAt) continue;
    await withTenant(client, tenantId, ({ tx, now }) =>
      keepNotice({ tx, tenantId, policy: resolvePolicy(file, packDayOf(now)), now }),
    );
  }
  await client.pool.query("select pg_notify('vakans', '')");
  return applied;
}

/** The tenant's own time, or that of all for one that is not there yet. */
export async function timeOf(tx: Database, tenantId: string | null): Promise<Date> {
  const { rows } = await tx.execute<{ now: string }>(sql`select clock_of(${tenantId}::uuid)::text as now`);
  return new Date(rows[0]?.now ?? Number.NaN);
}

const holdSlug = (tx: Database, slug: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`tenant:${slug}`}))`);

async function tenantOfSlug(tx: Database, slug: string) {
  const [known] = await tx.select({ id: tenant.id, state: tenant.state }).from(tenant).where(eq(tenant.slug, slug));
  return known ?? null;
}

async function applyFile(
  tx: Database,
  file: TenantFile,
  author: string,
  { reason = "tenant file", effectiveAt = null, overSettings = false }: ApplyOptions,
): Promise<Applied & { tenantId: string }> {
  await holdSlug(tx, file.slug);
  const known = await tenantOfSlug(tx, file.slug);
  const tenantId = known?.id ?? newId();
  const now = await timeOf(tx, known?.id ?? null);
  const told = { tenantId, slug: file.slug, name: file.name, number: null };
  if (known?.state === "ended") return { ...told, outcome: "ended" };
  if (!known) await tx.insert(tenant).values({ id: tenantId, slug: file.slug, createdAt: now });
  // Whatever was wrong with an earlier file of this tenant is put right: this one can be read.
  await tx
    .delete(tenantConfigProblem)
    .where(and(eq(tenantConfigProblem.tenantId, tenantId), sql`${tenantConfigProblem.source} not like 'version %'`));
  const scope = { tx, tenantId, now };
  await holdConfiguration(scope);
  const laid = await timelineWithContents(scope);
  const from = new Date(Math.max(effectiveAt?.getTime() ?? 0, now.getTime()));
  const before = laid.findLast((version) => version.effectiveAt <= from);
  if (before && differenceOf(before.file, file).length === 0) return { ...told, outcome: "unchanged" };
  if (laid.at(-1)?.source === "settings" && !overSettings) return { ...told, outcome: "differsFromSettings" };
  if (before && before.file.country !== file.country)
    throw new OperatorMistake(`${file.slug}: a tenant stays in its country (${before.file.country}).`);
  if (from > now && before?.file.hosts.join() !== file.hosts.join())
    throw new OperatorMistake(`${file.slug}: hosts change at once. Apply them first, without a date.`);
  await enterTenant(tx, tenantId);
  refuseForeign(file, await foreignTo(scope, before?.file ?? null, file));
  const by: Authorship = { source: "file", author, authorId: null, reason };
  const number = await keepVersion(scope, { ...by, content: file, effectiveAt: from });
  const taken = await keepConfiguredHosts(scope, file.hosts);
  if (taken) throw new HostTaken(`The host ${taken} belongs to another tenant already.`);
  return { ...told, number, outcome: before ? "updated" : "created" };
}

/** Throws `OperatorMistake` for what a tenant cannot say, each thing on a line of its own. */
export function refuseForeign({ slug }: TenantFile, problems: readonly ContentProblem[]): void {
  if (problems.length > 0)
    throw new OperatorMistake(problems.map((problem) => `${slug}: ${contentSentence(problem)}`).join("\n"));
}

/** A file that is wrong, and what can be read of it all the same. */
export type BrokenFile = {
  readonly fileName: string;
  readonly slug: string;
  readonly hosts: readonly string[];
  readonly problems: readonly string[];
};

/**
 * Notes that a tenant's file cannot be taken. A tenant that has a valid version runs on it, and its staff are warned. One
 * that never had any is made, if its file names hosts, with the hosts that nobody else has, so that its addresses say what is the matter.
 */
export async function noteBrokenFile(client: Client, { fileName, slug, hosts, problems }: BrokenFile): Promise<void> {
  await withoutTenant(client, async ({ tx, now }) => {
    await holdSlug(tx, slug);
    const known = await tenantOfSlug(tx, slug);
    if (known?.state === "ended" || (!known && hosts.length === 0)) return;
    const tenantId = known?.id ?? newId();
    if (!known) await tx.insert(tenant).values({ id: tenantId, slug, createdAt: now });
    const runs = (await timelineWithContents({ tx, tenantId, now: await timeOf(tx, tenantId) })).length > 0;
    if (!runs && hosts.length > 0) {
      const foreign = and(inArray(tenantDomain.host, [...hosts]), ne(tenantDomain.tenantId, tenantId));
      const taken = (await tx.select({ host: tenantDomain.host }).from(tenantDomain).where(foreign)).map(
        ({ host }) => host,
      );
      const free = hosts.filter((host) => !taken.includes(host));
      if (free.length > 0) await keepConfiguredHosts({ tx, tenantId, now }, free);
    }
    const noted = { source: fileName, problems, foundAt: now };
    await tx
      .insert(tenantConfigProblem)
      .values({ tenantId, ...noted })
      .onConflictDoUpdate({ target: tenantConfigProblem.tenantId, set: noted });
    await tellOfTenants(tx);
  });
}
