import { fileHeaders } from "@vakans/web";
import { paramOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";

/** The report of a tenant's end as a file to keep: counts and hashes, nothing of a person. */
export async function loader({ context, params }: Args) {
  const { slug, endReports } = await context.platform.tenants.open({ slug: paramOf(params, "slug") });
  const [latest] = endReports;
  if (!latest) throw new Response(null, { status: 404 });
  const headers = fileHeaders({ name: `${slug}.json`, mediaType: "application/json", inline: false });
  return new Response(`${JSON.stringify({ slug, ...latest.report }, null, 2)}\n`, { headers });
}
