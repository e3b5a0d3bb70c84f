import { writeTenantFile } from "@vakans/core/reading";
import { fileHeaders } from "@vakans/web";
import { numberOf } from "../../components/configuration";
import { paramOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";

/** A version of the configuration as the file that `vakans tenant apply` takes. */
export async function loader({ context, params }: Args) {
  const { slug } = tenantOf(context);
  const number = numberOf(paramOf(params, "number"));
  if (number === null) throw new Response(null, { status: 404 });
  const { content } = await context.core.configuration.version({ number });
  const headers = fileHeaders({ name: `${slug}-${number}.yaml`, mediaType: "application/yaml", inline: false });
  return new Response(writeTenantFile(content), { headers });
}
