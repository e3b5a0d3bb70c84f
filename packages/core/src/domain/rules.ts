import { allowed, refuse, type Verdict } from "../verdict";

/** How many hosts a tenant may claim. */
export const claimsMax = 20;
/** How many days a record may be missing before the host is let go. */
const missingDaysMax = 14;

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const checkedEveryMs = 7 * dayMs;
/** A record that is missing is looked for more often, so that nobody is warned of what has been put right. */
const missingCheckedEveryMs = dayMs;

const recordLabel = "_vakans";
// What stands before it in the record's name must fit as well (RFC 1035).
const hostCharactersMax = 253 - recordLabel.length - 1;

const label = "(?!-)[a-z0-9-]{1,63}(?<!-)";
const hostForm = new RegExp(`^${label}(\\.${label})+$`);
/** What an address has around its host when it is pasted from a browser. */
const pasted = /^(?:https?:\/\/)?([^\s/@:?#%\\[\]\p{C}]+)\/?$/iu;

/** The host that somebody typed or pasted, in lower case, as DNS knows it (punycode). Null for what names none. */
export function hostIn(typed: string): string | null {
  const bare = pasted.exec(typed.trim())?.[1];
  if (bare === undefined) return null;
  const address = `http://${bare}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/\.$/, "");
  const isAddress = /\.[0-9]+$/.test(host);
  return host.length <= hostCharactersMax && hostForm.test(host) && !isAddress ? host : null;
}

/** What a name is by the public suffix list: a suffix itself, below one, or of a zone that the internet does not have. */
export type Standing = "suffix" | "below" | "unknown";

export type ClaimFacts = {
  readonly host: string;
  readonly standing: Standing;
  /** Zones of the operator's own, which only a configuration gives names in. */
  readonly ownZones: readonly string[];
  /** The hosts that lead to the tenant already. */
  readonly hosts: readonly string[];
  readonly claims: number;
};

type ClaimRefusal = "domainYours" | "domainOfPlatform" | "domainUnknownZone" | "domainIsSuffix" | "domainsTooMany";

const isIn = (host: string, zone: string) => host === zone || host.endsWith(`.${zone}`);

/** May a tenant say that this host is its own? (security.md, 5) */
export function judgeClaim({ host, standing, ownZones, hosts, claims }: ClaimFacts): Verdict<ClaimRefusal> {
  if (hosts.includes(host)) return refuse("domainYours");
  if (ownZones.some((zone) => isIn(host, zone))) return refuse("domainOfPlatform");
  if (standing === "unknown") return refuse("domainUnknownZone");
  if (standing === "suffix") return refuse("domainIsSuffix");
  if (claims >= claimsMax) return refuse("domainsTooMany", { max: claimsMax });
  return allowed;
}

/** The name of the TXT record that proves a host. */
export const recordName = (host: string): string => `${recordLabel}.${host}`;

/** What the record says. */
export const recordValue = (token: string): string => `vakans-site=${token}`;

/** Does one of the records of that name prove the host? */
export const proves = (records: readonly string[], value: string): boolean =>
  records.some((record) => record.trim() === value);

type Checked = { readonly provedAt: Date | null; readonly missingSince: Date | null; readonly checkedAt: Date | null };

/** Claimed and not proved yet; proved; proved, with its record missing since; let go, since it was missing too long. */
export type ClaimState = "waiting" | "proved" | "missing" | "lost";

export function stateOf({ provedAt, missingSince }: Omit<Checked, "checkedAt">): ClaimState {
  if (provedAt) return missingSince ? "missing" : "proved";
  return missingSince ? "lost" : "waiting";
}

/** Is it time to look for the record of a proved host again? */
export function isDue({ provedAt, missingSince, checkedAt }: Checked, now: Date): boolean {
  if (!provedAt) return false;
  const lookedMs = now.getTime() - (checkedAt ?? provedAt).getTime();
  return lookedMs >= (missingSince ? missingCheckedEveryMs : checkedEveryMs);
}

/** When a host whose record is missing is let go. */
export const lostAt = (missingSince: Date): Date => new Date(missingSince.getTime() + missingDaysMax * dayMs);

/** May a host be let go? A tenant keeps one: without any, nobody reaches it and no mail has an address. */
export function judgeRelease(host: string, hosts: readonly string[]): Verdict<"domainLast"> {
  return hosts.every((one) => one === host) && hosts.length > 0 ? refuse("domainLast") : allowed;
}
