import { Resolver } from "node:dns/promises";

/** What DNS says of a name. A name that is not there says nothing; a resolver that does not answer is an error. */
export type Dns = {
  /** TXT records, each put together from its parts. */
  txt(name: string): Promise<readonly string[]>;
  /** Where the name points by CNAME. */
  cname(name: string): Promise<readonly string[]>;
  /** IPv4 and IPv6 addresses. */
  addresses(name: string): Promise<readonly string[]>;
};

const nothingThere = new Set(["ENOTFOUND", "ENODATA"]);

/** DNS of the machine, or of the given servers (`address` or `address:port`). */
export function openDns(servers: readonly string[] = []): Dns {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  const orNothing = async <Answer>(asking: Promise<readonly Answer[]>): Promise<readonly Answer[]> => {
    try {
      return await asking;
    } catch (error) {
      if (error instanceof Error && "code" in error && nothingThere.has(String(error.code))) return [];
      throw error;
    }
  };
  return {
    txt: async (name) => (await orNothing(resolver.resolveTxt(name))).map((parts) => parts.join("")),
    cname: (name) => orNothing(resolver.resolveCname(name)),
    addresses: async (name) => [
      ...(await orNothing(resolver.resolve4(name))),
      ...(await orNothing(resolver.resolve6(name))),
    ],
  };
}
