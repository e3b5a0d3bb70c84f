import { type Cookie, createCookie } from "@remix-run/node";
import { z } from "zod";

// Between a mailed link and the button that uses it the token travels in a cookie: an address stands in histories and logs.
const cookieOf = (name: string): Cookie =>
  createCookie(`__Host-vakans-${name}`, { path: "/", httpOnly: true, secure: true, sameSite: "lax", maxAge: 3_600 });

/** What mailed links are for, by the first part of their path. */
const cookies = {
  verify: cookieOf("verify"),
  renewal: cookieOf("renewal"),
  email: cookieOf("email"),
  interest: cookieOf("interest"),
} as const;

export type LinkPurpose = keyof typeof cookies;

export const isLinkPurpose = (text: string): text is LinkPurpose => Object.hasOwn(cookies, text);

const token = z.string().min(1).max(200);

/** Remembers the token of a mailed link for an hour: the value of a Set-Cookie header. */
export const rememberLink = (purpose: LinkPurpose, value: string): Promise<string> =>
  cookies[purpose].serialize(value.slice(0, 200));

/** Forgets it: the value of a Set-Cookie header. */
export const forgetLink = (purpose: LinkPurpose): Promise<string> => cookies[purpose].serialize("", { maxAge: 0 });

/** The token of the mailed link that this browser has followed, or "". */
export async function followedLink(purpose: LinkPurpose, request: Request): Promise<string> {
  const read = token.safeParse(await cookies[purpose].parse(request.headers.get("Cookie")));
  return read.success ? read.data : "";
}
