/** What the Host header names, in lower case: `name` without port and trailing dot, `full` as it was sent. */
export type Host = { readonly name: string; readonly full: string };

const hostForm = /^((?:[a-z0-9_-]+\.)*[a-z0-9_-]+|\[[0-9a-f:.]+\])\.?(?::[0-9]{1,5})?$/;
const known = new Map<string, Host | null>();

function parse(header: string): Host | null {
  if (header.length > 255) return null;
  const full = header.toLowerCase();
  const name = hostForm.exec(full)?.[1];
  return name ? { name, full } : null;
}

/** Reads a Host header: exact, lower case, punycode as it is. Null for what names no host. */
export function readHost(header: string | undefined): Host | null {
  if (header === undefined) return null;
  const found = known.get(header);
  if (found !== undefined) return found;
  const host = parse(header);
  // Bounded, since anyone can invent a host.
  if (known.size > 5_000) known.clear();
  known.set(header, host);
  return host;
}
