import { createCookie } from "@remix-run/node";
import { z } from "zod";

// Between the link and the button that uses it the token travels in a cookie: an address stands in histories and logs.
const cookie = createCookie("__Host-vakans-invitation", {
  path: "/",
  httpOnly: true,
  secure: true,
  sameSite: "lax",
  maxAge: 3_600,
});

const token = z.string().min(1).max(200);

/** Remembers the token of a link for an hour: the value of a Set-Cookie header. */
export const rememberInvitation = (value: string): Promise<string> => cookie.serialize(value.slice(0, 200));

/** Forgets it: the value of a Set-Cookie header. */
export const forgetInvitation = (): Promise<string> => cookie.serialize("", { maxAge: 0 });

/** The token of the link that this browser has followed, or "". */
export async function followedInvitation(request: Request): Promise<string> {
  const read = token.safeParse(await cookie.parse(request.headers.get("Cookie")));
  return read.success ? read.data : "";
}
