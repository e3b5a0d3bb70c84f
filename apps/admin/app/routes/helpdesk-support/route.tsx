import { useLoaderData } from "@remix-run/react";
import { tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { SupportListView } from "./view";

export async function loader({ context, request }: Args) {
  const { slug, policy } = tenantOf(context);
  const query = new URL(request.url).searchParams;
  const kind = query.get("kind") === "accessibility" ? ("accessibility" as const) : ("support" as const);
  const handled = query.get("handled") === "yes";
  const rows = await context.core.inbox.support({ kind, handled });
  return { slug, timeZone: policy.timeZone, kind, handled, rows };
}

export default function SupportList() {
  return <SupportListView {...useLoaderData<typeof loader>()} />;
}
