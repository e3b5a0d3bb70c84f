import { derivedToken, sameText } from "../identity/token";

/** A moment, signed: says when a form was shown, and cannot be made up. */
export const stampOf = (secret: string, tenantId: string, at: Date): string =>
  `${at.getTime()}.${derivedToken(secret, "supportForm", `${tenantId}:${at.getTime()}`)}`;

/** The moment of a stamp; null when it is not ours. */
export function momentOf(secret: string, tenantId: string, stamp: string): Date | null {
  const [text = "", signature = ""] = stamp.split(".", 2);
  if (!/^\d{1,15}$/.test(text)) return null;
  const at = new Date(Number(text));
  return sameText(signature, derivedToken(secret, "supportForm", `${tenantId}:${at.getTime()}`)) ? at : null;
}
