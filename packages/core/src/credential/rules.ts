import type { Policy } from "@vakans/tenant-config";
import { allowed, refuse, type Verdict } from "../verdict";

type Link = { readonly usedAt: Date | null; readonly expiresAt: Date };

/** Does a mailed link still do what it says: once, and in time? */
export function mayUseLink(link: Link | undefined, now: Date): Verdict<"linkEnded"> {
  return link && link.usedAt === null && link.expiresAt > now ? allowed : refuse("linkEnded");
}

/** Until when a renewal that is asked for now is valid (VN-3, OR-6, OS-6). */
export const renewalEndsAt = (policy: Policy, now: Date): Date =>
  new Date(now.getTime() + policy.accounts.passwordRenewal.validMinutes * 60_000);

/** Until when another address can be confirmed: as long as a new one. */
export const emailChangeEndsAt = (policy: Policy, now: Date): Date =>
  new Date(now.getTime() + policy.accounts.verificationHours * 3_600_000);

/** Mails of one kind to one account within an hour (security.md, 8), and requests from one network address. */
export const mailsPerHourMax = 3;
export const requestsPerAddressMax = 30;
