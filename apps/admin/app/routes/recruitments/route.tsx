import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { RecruitmentsView, readFilter, shown } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, request }: Args) {
  const { slug } = tenantOf(context);
  const filter = readFilter(new URL(request.url).searchParams);
  const all = await context.core.recruitments.list();
  return { slug, filter, total: all.length, rows: shown(all, filter) };
}

export default function Recruitments() {
  return <RecruitmentsView {...useLoaderData<typeof loader>()} />;
}
