import type { Args } from "../../load-context";
import { publicResource } from "../../machines/resource.server";
import { robotsOf } from "../../machines/robots";
import { siteOf } from "../../machines/site";

export const loader = ({ context }: Args) => {
  // A robot asks at the root only.
  if (context.language !== context.tenant.policy.languages.default) throw new Response(null, { status: 404 });
  return publicResource(robotsOf(siteOf(context)), "text/plain");
};
