import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { at, idOf, tenantOf } from "../../components/tenant-path";
import { publicOriginOf } from "../../env.server";
import type { Args } from "../../load-context";
import { PublishedView } from "./view";

export async function loader({ context, params }: Args) {
  const { slug, hosts } = tenantOf(context);
  const recruitmentId = idOf(params, "recruitmentId");
  const recruitment = await context.core.recruitments.open({ recruitmentId });
  if (recruitment.publishedAt === null) throw redirect(at.publish(slug, recruitmentId), 303);
  const { title, lastDayOn, advertId } = recruitment;
  return { slug, recruitmentId, title, lastDayOn, publicHref: `${publicOriginOf(hosts[0] ?? "")}/jobs/${advertId}` };
}

export default function Published() {
  return <PublishedView {...useLoaderData<typeof loader>()} />;
}
