/**
 * A path to come back to after signing in, or null when it is not a plain path of this site (security.md, 8). Browsers
 * read a backslash as a slash and skip tabs and line breaks, so that either could lead to another site.
 */
export function safeReturnTo(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 2_000) return null;
  if (!/^\/(?![/\\])/.test(value)) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0020\u007f\\]/.test(value)) return null;
  const origin = "https://vakans.invalid";
  const url = URL.canParse(value, origin) ? new URL(value, origin) : null;
  if (url?.origin !== origin) return null;
  // Dot segments were worked out by now: what they leave must still be a path of this site.
  const path = `${url.pathname}${url.search}`;
  return /^\/(?![/\\])/.test(path) ? path : null;
}
