export type OriginFacts = {
  readonly method: string;
  readonly path: string;
  /** The Host header as `readHost` tells it, port included. */
  readonly host: string;
  readonly scheme: "http" | "https";
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
};

/**
 * Paths that a single-purpose token protects and that look at no cookie. None yet: a new one is named here, so that
 * it is seen in review.
 */
const exceptions: ReadonlySet<string> = new Set();

/**
 * May this request change something? Tenants on subdomains of one zone are the same site to a browser, so that SameSite
 * does not keep one tenant's page from posting to another: the origin must be exactly this host's own.
 */
export function originAllowed(facts: OriginFacts): boolean {
  if (facts.method === "GET" || facts.method === "HEAD") return true;
  if (exceptions.has(facts.path)) return true;
  if (facts.secFetchSite !== undefined && facts.secFetchSite !== "same-origin") return false;
  if (facts.origin === undefined) return facts.secFetchSite === "same-origin";
  const usual = facts.scheme === "https" ? ":443" : ":80";
  const host = facts.host.endsWith(usual) ? facts.host.slice(0, -usual.length) : facts.host;
  return facts.origin === `${facts.scheme}://${host}`;
}
