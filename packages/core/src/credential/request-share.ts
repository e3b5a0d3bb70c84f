import type { Database } from "../db/client";
import { countRequest } from "../identity/request-count";
import { keyedHash } from "../identity/token";
import { Refusal } from "../refusal";
import type { Who } from "../trpc";
import { mailsPerHourMax, requestsPerAddressMax } from "./rules";

type Asking = {
  readonly tx: Database;
  readonly now: Date;
  readonly tenantId: string;
  readonly secret: string;
  readonly caller: Who;
};

/** Counts a request that costs a mail: for the account, known or not, and for where it comes from. */
export async function countAsked({ tx, now, tenantId, secret, caller }: Asking, what: string, about: string) {
  const count = (bucket: string, max: number) =>
    countRequest({ tx, tenantId, now, bucket: keyedHash(secret, bucket), max, windowMinutes: 60 });
  const fromHere = await count(`${what}:from:${caller.address}`, requestsPerAddressMax);
  return { fromHere, forAccount: fromHere && (await count(`${what}:for:${about}`, mailsPerHourMax)) };
}

/** Refuses with `tooMany: requestsThrottled`. */
export function enforceShare(within: boolean): void {
  if (!within) throw new Refusal("tooMany", "requestsThrottled");
}
