import { folderRoots } from "../audit/roots";
import { type Verification, verifyTrail } from "../audit/verification";
import { openClient } from "../db/client";
import { OperatorMistake } from "./roles";

export type AuditVerification = {
  /** The app's role: a tenant's rows show themselves to no other, not even to the owner. */
  readonly appUrl: string;
  /** The folder with the roots of finished days. */
  readonly rootsDir: string;
  /** One tenant; null: all of them. */
  readonly slug: string | null;
  /** The first day to recompute, as `2026-12-03`; null: from the beginning. */
  readonly fromDay: string | null;
};

/** Recomputes the audit trails of tenants, one after the other, and answers what each came to. */
export async function* verifyAuditTrails({
  appUrl,
  rootsDir,
  slug,
  fromDay,
}: AuditVerification): AsyncGenerator<Verification & { readonly slug: string }> {
  if (fromDay !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(fromDay) || Number.isNaN(Date.parse(fromDay))))
    throw new OperatorMistake(`"${fromDay}" is no day: write it like 2026-12-03.`);
  const client = openClient(appUrl, { max: 1 });
  const roots = folderRoots(rootsDir);
  try {
    const { rows } = await client.pool.query<{ id: string; slug: string }>(
      "select id, slug from tenant where state <> 'ended' and ($1::text is null or slug = $1) order by slug",
      [slug],
    );
    if (slug !== null && rows.length === 0)
      throw new OperatorMistake(`There is no tenant called "${slug}", or it has ended.`);
    for (const tenant of rows)
      yield {
        slug: tenant.slug,
        ...(await verifyTrail({ client, roots, tenantId: tenant.id, slug: tenant.slug }, fromDay)),
      };
  } finally {
    await client.pool.end();
  }
}
