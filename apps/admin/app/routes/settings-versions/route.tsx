import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { numberOf } from "../../components/configuration";
import { tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { VersionsView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, request }: Args) {
  const { slug, policy } = tenantOf(context);
  const { searchParams } = new URL(request.url);
  const { versions, more } = await context.core.configuration.versions({
    before: numberOf(searchParams.get("before")),
  });
  return {
    slug,
    timeZone: policy.timeZone,
    versions,
    more,
    back: numberOf(searchParams.get("back")),
    cancelled: numberOf(searchParams.get("cancelled")),
  };
}

export default function Versions() {
  return <VersionsView {...useLoaderData<typeof loader>()} />;
}
