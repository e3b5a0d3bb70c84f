import { derivedToken } from "../identity/token";
import type { Dns } from "./dns";
import { proves, recordName, recordValue } from "./rules";

/** The record that proves a tenant's host. Worked out when it is needed: nothing of it lies anywhere. */
export const recordOf = (secret: string, tenantId: string, host: string) => ({
  name: recordName(host),
  value: recordValue(derivedToken(secret, "domain", `${tenantId}.${host}`)),
});

/** What DNS said of a host. */
export type Finding = {
  readonly proved: boolean;
  readonly leadsTo: readonly string[] | null;
  /** Does it lead where `target` does? Null while that cannot be told. */
  readonly leadsHere: boolean | null;
};

const placesMax = 4;

/**
 * Asks DNS for a host's record, and where the host leads. `target` is a host that is known to lead here. Throws when
 * nobody answers for the record: that is no answer, and least of all that it is missing.
 */
export async function findInDns(
  dns: Dns,
  asked: { readonly secret: string; readonly tenantId: string; readonly host: string; readonly target: string | null },
): Promise<Finding> {
  const { secret, tenantId, host, target } = asked;
  const record = recordOf(secret, tenantId, host);
  const quietly = (asking: Promise<readonly string[]>) => asking.catch(() => null);
  const [records, names, places, here] = await Promise.all([
    dns.txt(record.name),
    quietly(dns.cname(host)),
    quietly(dns.addresses(host)),
    target === null ? null : quietly(dns.addresses(target)),
  ]);
  const told = names !== null || places !== null;
  const name = (names ?? []).map((one) => one.replace(/\.$/, "").toLowerCase());
  const leadsTo = name.length > 0 ? name : (places ?? []);
  return {
    proved: proves(records, record.value),
    leadsTo: told ? leadsTo.slice(0, placesMax) : null,
    leadsHere: told && target !== null ? name.includes(target) || shares(places ?? [], here ?? []) : null,
  };
}

const shares = (places: readonly string[], others: readonly string[]) => places.some((place) => others.includes(place));
