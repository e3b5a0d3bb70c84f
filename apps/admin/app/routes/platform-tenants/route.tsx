import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { publicOriginOf } from "../../env.server";
import type { Args } from "../../load-context";
import { PlatformTenantsView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, request }: Args) {
  const asked = new URL(request.url).searchParams;
  const search = (asked.get("q") ?? "").slice(0, 100);
  const found = await context.platform.tenants.list({ search, page: asked.get("page") ?? 1 });
  await context.core.door.touch();
  const { name, tenants: own } = await context.core.door.current();
  return {
    me: { name, tenants: own },
    search,
    ...found,
    tenants: found.tenants.map((tenant) => ({
      ...tenant,
      sites: tenant.hosts.map((host) => ({ host, href: publicOriginOf(host) })),
    })),
  };
}

export default function PlatformTenants() {
  return <PlatformTenantsView {...useLoaderData<typeof loader>()} />;
}
