import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { daysLeftUntil } from "../../components/day";
import { tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { RecruitmentsView, readFilter, shown } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, request }: Args) {
  const { slug, policy } = tenantOf(context);
  const filter = readFilter(new URL(request.url).searchParams);
  const all = await context.core.recruitments.list();
  const rows = all.map(({ lastDayOn, ...row }) => ({
    ...row,
    lastDayOn,
    daysLeft: lastDayOn === null ? null : daysLeftUntil(lastDayOn, policy.timeZone),
  }));
  return { slug, filter, total: all.length, rows: shown(rows, filter) };
}

export default function Recruitments() {
  return <RecruitmentsView {...useLoaderData<typeof loader>()} />;
}
