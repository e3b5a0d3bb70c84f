import { redirect } from "@remix-run/node";
import { rememberLink } from "../../components/mailed-token-cookie.server";
import type { Args } from "../../load-context";

/** The mailed link of a registration without an account: its token leaves the address for a cookie, and nothing is used up. */
export const loader = async ({ params, context: { href } }: Args) =>
  redirect(href("/interest/confirm"), {
    status: 303,
    headers: { "Set-Cookie": await rememberLink("interest", params["token"] ?? "") },
  });
