import { redirect } from "@remix-run/node";
import { isLinkPurpose, rememberLink } from "../../components/mailed-token-cookie.server";
import type { Args } from "../../load-context";

/** A mailed link: the token leaves the address for a cookie, and nothing is used up. Mail programs open links by themselves. */
export async function loader({ request, params, context: { href } }: Args) {
  const [, purpose = ""] = new URL(request.url).pathname.split("/");
  if (!isLinkPurpose(purpose)) throw new Response(null, { status: 404 });
  return redirect(href(`/${purpose}`), {
    status: 303,
    headers: { "Set-Cookie": await rememberLink(purpose, params["token"] ?? "") },
  });
}
