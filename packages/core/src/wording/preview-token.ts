import { derivedToken, sameText } from "../identity/token";

/** How long a preview can be opened and reloaded. */
export const previewMinutes = 60;

type Preview = { readonly secret: string; readonly tenantId: string };

const signed = ({ secret, tenantId }: Preview, until: number, base: string): string =>
  derivedToken(secret, "wordsPreview", `${tenantId}:${until}:${base}`);

/** A leave to see a tenant's public pages with each word marked, until a time; clicked words lead below `base`. */
export function previewToken(preview: Preview, base: string, now: Date): string {
  const until = Math.floor(now.getTime() / 1000) + previewMinutes * 60;
  return `${until}.${Buffer.from(base).toString("base64url")}.${signed(preview, until, base)}`;
}

/** Where the words of a preview lead, or null for a token that is old, another tenant's or nobody's. */
export function previewBase(preview: Preview, token: string, now: Date): string | null {
  const [, seconds = "", coded = "", seal = ""] = /^(\d{1,12})\.([\w-]+)\.([\w-]+)$/.exec(token) ?? [];
  const until = Number(seconds);
  const base = Buffer.from(coded, "base64url").toString();
  if (seal === "" || until * 1000 <= now.getTime()) return null;
  return sameText(seal, signed(preview, until, base)) ? base : null;
}
