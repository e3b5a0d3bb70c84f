import { createCookie } from "@remix-run/node";
import { z } from "zod";

// Between the two pages of a registration its token travels in a cookie: an address or a page's text would be seen by others.
const cookie = createCookie("__Host-vakans-registration", { path: "/", httpOnly: true, secure: true, sameSite: "lax" });

/** Remembers a begun registration while the browser is open: the value of a Set-Cookie header. */
export const rememberRegistration = (token: string): Promise<string> => cookie.serialize(token);

/** Forgets it: the value of a Set-Cookie header. */
export const forgetRegistration = (): Promise<string> => cookie.serialize("", { maxAge: 0 });

/** The token of the registration that this browser has begun, or null. */
export async function begunRegistration(request: Request): Promise<string | null> {
  const token = z
    .string()
    .min(1)
    .max(200)
    .safeParse(await cookie.parse(request.headers.get("Cookie")));
  return token.success ? token.data : null;
}
