export type OriginFacts = {
  readonly method: string;
  readonly path: string;
  /** The Host header as `readHost` tells it, port included. */
  readonly host: string;
  readonly scheme: "http" | "https";
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
};

/** Paths that a single-purpose token protects and that look at no cookie. A new one is named here, so that it is seen in review. */
const exceptions: readonly RegExp[] = [
  // A mail program ends a subscription by a POST of its own, without an origin (RFC 8058).
  /^\/interest\/unsubscribe\/[A-Za-z0-9_.-]{1,200}$/,
];

/**
 * May this request change something? Tenants on subdomains of one zone are the same site to a browser, so that SameSite
 * does not keep one tenant's page from posting to another: the origin must be exactly this host's own.
 */
export function originAllowed(facts: OriginFacts): boolean {
  if (facts.method === "GET" || facts.method === "HEAD") return true;
  if (facts.method === "POST" && exceptions.some((path) => path.test(facts.path))) return true;
  if (facts.secFetchSite !== undefined && facts.secFetchSite !== "same-origin") return false;
  if (facts.origin === undefined) return facts.secFetchSite === "same-origin";
  const usual = facts.scheme === "https" ? ":443" : ":80";
  const host = facts.host.endsWith(usual) ? facts.host.slice(0, -usual.length) : facts.host;
  return facts.origin === `${facts.scheme}://${host}`;
}
