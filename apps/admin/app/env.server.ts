import path from "node:path";
import { z } from "zod";

const schema = z.object({
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default(".data"),
  APPLICANT_PORT: z.coerce.number().int().default(3000),
  PUBLIC_SCHEME: z.enum(["http", "https"]).default("http"),
  TRUSTED_PROXY_HOPS: z.coerce.number().default(0),
  SMTP_URL: z.string().optional(),
});

const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined && value !== ""));
const env = schema.parse(set);

const loopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/.test(host);

// Mails hold links that open accounts: the folder is shown only where nobody but the person at this machine can look.
const local = loopback(env.HOST) && env.PUBLIC_SCHEME === "http" && env.TRUSTED_PROXY_HOPS === 0;

/** Where mails lie as files, when they are sent nowhere and this machine alone reads them; null: no mailbox. */
export const mailFolder: string | null = env.SMTP_URL === undefined && local ? path.join(env.DATA_DIR, "mail") : null;

/** Did the person at this machine ask, and no proxy or foreign name in between? */
export const asksLocally = (request: Request): boolean =>
  loopback(new URL(request.url).hostname) &&
  !request.headers.has("forwarded") &&
  !request.headers.has("x-forwarded-for");

/** Where a host of the applicants' site answers. Behind https stands a proxy on its usual port. */
export function publicOriginOf(host: string): string {
  if (env.PUBLIC_SCHEME === "https") return `https://${host}`;
  return env.APPLICANT_PORT === 80 ? `http://${host}` : `http://${host}:${env.APPLICANT_PORT}`;
}
