import { redirect } from "@remix-run/node";
import { at, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";

/** The first room that the reader may enter. */
export async function loader({ context }: Args) {
  const { slug } = tenantOf(context);
  const { rights } = await context.core.member.current();
  const rooms = [
    ["recruitment.see", at.recruitments(slug)],
    ["applicant.help", at.helpdesk(slug)],
    ["tenant.settings", at.settings(slug)],
    ["audit.see", at.settings(slug)],
  ] as const;
  return redirect(rooms.find(([right]) => rights.includes(right))?.[1] ?? at.recruitments(slug), 303);
}
