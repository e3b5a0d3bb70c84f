import { parse } from "tldts";
import type { Standing } from "./rules";

/** What a host is by the public suffix list, its private part included: `github.io` is nobody's either. */
export function standingOf(host: string): Standing {
  const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  if (!isIcann && !isPrivate) return "unknown";
  return domain === null ? "suffix" : "below";
}
