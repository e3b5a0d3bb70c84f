import { useLoaderData } from "@remix-run/react";
import { idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { ApplicationsView } from "./view";

export async function loader({ context, params }: Args) {
  const { slug, policy } = tenantOf(context);
  const recruitmentId = idOf(params, "recruitmentId");
  const { title, state } = await context.core.recruitments.open({ recruitmentId });
  const rows = await context.core.candidates.list({ recruitmentId });
  return { slug, recruitmentId, title, state, rows, timeZone: policy.timeZone, listed: policy.pack.exemption !== null };
}

export default function Applications() {
  return <ApplicationsView {...useLoaderData<typeof loader>()} />;
}
