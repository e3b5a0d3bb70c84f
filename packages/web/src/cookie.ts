/** The value of a cookie, or null. The first of two with the same name counts. */
export function readCookie(header: string | undefined, name: string): string | null {
  if (!header) return null;
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    if (at === -1 || part.slice(0, at).trim() !== name) continue;
    const value = part.slice(at + 1).trim();
    return value === "" ? null : value;
  }
  return null;
}

/** A session's cookie: sets it, or takes it back. Each answers the value of a Set-Cookie header. */
export type SessionCookie = {
  /** Lasts as long as the browser is open; the server alone knows when the session ends. */
  set(token: string): string;
  clear(): string;
};

// `__Host-`: no subdomain and no plain page can plant or overwrite it.
const attributes = "Path=/; HttpOnly; Secure; SameSite=Lax";

export function sessionCookie(name: string): SessionCookie {
  return {
    set(token) {
      if (!/^[\w.~+/=-]{1,512}$/.test(token)) throw new Error("A session token holds characters that a cookie may not");
      return `${name}=${token}; ${attributes}`;
    },
    clear: () => `${name}=; Max-Age=0; ${attributes}`,
  };
}
