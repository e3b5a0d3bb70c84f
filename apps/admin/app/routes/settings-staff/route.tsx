import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { MembersView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, request }: Args) {
  const { slug, policy } = tenantOf(context);
  const done = new URL(request.url).searchParams.has("done");
  return { slug, timeZone: policy.timeZone, done, ...(await context.core.memberFactors.list()) };
}

export default function Members() {
  return <MembersView {...useLoaderData<typeof loader>()} />;
}
