/** How much a page may do: `still` is HTML and CSS only; `enhanced` runs the app's own module; `framing` also shows our own files. */
export type PageFreedom = { readonly nonce: string | null; readonly frames: boolean };

/** A content security policy (security.md, 6). Without a nonce no script runs at all. */
export function contentPolicy({ nonce, frames }: PageFreedom): string {
  return [
    "default-src 'none'",
    nonce ? `script-src 'nonce-${nonce}' 'strict-dynamic'` : "script-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ...(nonce ? ["connect-src 'self'"] : []),
    ...(frames ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every answer says, whatever it is. */
export function commonHeaders(scheme: "http" | "https"): Readonly<Record<string, string>> {
  return {
    "X-Content-Type-Options": "nosniff",
    // Not `no-referrer`: native form posts would then say `Origin: null`.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ...(scheme === "https" ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}

/** The policy of a file that somebody handed in: it may do nothing, wherever it is opened. */
const filePolicy = (inline: boolean) =>
  `default-src 'none'; style-src 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${inline ? "'self'" : "'none'"}; sandbox`;

const plainName = (name: string) => name.normalize("NFKD").replace(/[^\w .()-]/g, "_");
// Through bytes, because half a surrogate pair cannot be encoded.
const encodedName = (name: string) =>
  encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The headers of an attachment (security.md, 5 and 7). `inline` is for a PDF that staff read in the page; everything
 * else is saved. The name is shown as its owner gave it.
 */
export function fileHeaders(file: { name: string; mediaType: string; inline: boolean }): Headers {
  const kind = file.inline && file.mediaType === "application/pdf" ? "inline" : "attachment";
  return new Headers({
    "Content-Type": file.mediaType,
    "Content-Disposition": `${kind}; filename="${plainName(file.name)}"; filename*=UTF-8''${encodedName(file.name)}`,
    "Content-Security-Policy": filePolicy(kind === "inline"),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
  });
}
