import { redirect } from "@remix-run/node";
import { rememberInvitation } from "../../components/invitation-cookie.server";
import type { Args } from "../../load-context";

/** A staff link: the token leaves the address for a cookie, and nothing is used up. Mail programs open links by themselves. */
export async function loader({ params }: Args) {
  return redirect("/invitation", {
    status: 303,
    headers: { "Set-Cookie": await rememberInvitation(params["token"] ?? "") },
  });
}
