import { useLoaderData } from "@remix-run/react";
import { tenantOf } from "../../components/tenant-path";
import { trailFields, trailFilterOf } from "../../components/trail-filter";
import type { Args } from "../../load-context";
import { TrailView } from "./view";

export async function loader({ context, request }: Args) {
  const { slug } = tenantOf(context);
  const query = new URL(request.url).searchParams;
  const { after, ...filter } = trailFilterOf(trailFields((name) => query.get(name)));
  const { chain, members } = await context.core.audit.state();
  const { timeZone, rows, next } = await context.core.audit.list({ ...filter, after });
  return { slug, timeZone, chain, members, rows, next, filter, later: after !== undefined, wait: query.has("wait") };
}

export default function Trail() {
  return <TrailView {...useLoaderData<typeof loader>()} />;
}
