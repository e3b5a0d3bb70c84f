import { redirect } from "@remix-run/node";
import { at, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";

/** The first room that the reader may enter. */
export async function loader({ context }: Args) {
  const { slug } = tenantOf(context);
  const { rights } = await context.core.member.current();
  const helpsOnly = rights.includes("applicant.help") && !rights.includes("recruitment.see");
  return redirect(helpsOnly ? at.helpdesk(slug) : at.recruitments(slug), 303);
}
