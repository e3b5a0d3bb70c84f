import { useLoaderData } from "@remix-run/react";
import { tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { ClosuresView } from "./view";

export async function loader({ context }: Args) {
  const { slug, policy } = tenantOf(context);
  return { slug, timeZone: policy.timeZone, requests: await context.core.inbox.closures() };
}

export default function Closures() {
  return <ClosuresView {...useLoaderData<typeof loader>()} />;
}
