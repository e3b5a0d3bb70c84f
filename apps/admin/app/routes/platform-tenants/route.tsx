import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { publicOriginOf } from "../../env.server";
import type { Args } from "../../load-context";
import { PlatformTenantsView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context }: Args) {
  const tenants = await context.platform.tenants.list();
  await context.core.door.touch();
  const { name, tenants: own } = await context.core.door.current();
  return {
    me: { name, tenants: own },
    tenants: tenants.map((tenant) => ({
      ...tenant,
      sites: tenant.hosts.map((host) => ({ host, href: publicOriginOf(host) })),
    })),
  };
}

export default function PlatformTenants() {
  return <PlatformTenantsView {...useLoaderData<typeof loader>()} />;
}
