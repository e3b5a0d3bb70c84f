import path from "node:path";
import { publicOrigin, settingsOrEnd } from "@vakans/web";
import { environment } from "../environment";

const env = settingsOrEnd(environment);

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

/** Where a host of the applicants' site answers. */
export const publicOriginOf = (host: string): string => publicOrigin(host, env);
