import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A token that nobody guesses: 256 random bits, in letters that fit into a cookie or an address. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a token. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/**
 * A token that can be worked out again from the id of its row by whoever has the installation's secret, so that a mail
 * can be written later without the token lying in the queue or the outbox.
 */
export const derivedToken = (secret: string, purpose: string, id: string): string =>
  createHmac("sha256", secret).update(`${purpose}:${id}`).digest("base64url");

const digitsCount = 12;

/** Provisional digits of a row, worked out again as a token is: twelve, so that they are as long as a password (VN-2, OR-6). */
export function derivedDigits(secret: string, id: string): string {
  const bytes = createHmac("sha256", secret).update(`renewalDigits:${id}`).digest("hex");
  return (BigInt(`0x${bytes}`) % 10n ** BigInt(digitsCount)).toString().padStart(digitsCount, "0");
}

/** Provisional digits as they were typed or pasted, or null when it can be none: blanks between the groups do not count (VN-3). */
export function digitsIn(typed: string): string | null {
  const digits = typed.replaceAll(/\s/g, "");
  return digits.length === digitsCount && /^[0-9]+$/.test(digits) ? digits : null;
}

/** Digits as a mail shows them, in groups that eyes can follow: "1234 5678 9012". */
export const groupedDigits = (digits: string): string => digits.replaceAll(/(.{4})(?=.)/g, "$1 ");

/** A keyed hash of something personal that only has to be recognised, such as an address that failed to sign in. */
export const keyedHash = (secret: string, text: string): string =>
  createHmac("sha256", secret).update(text).digest("base64url").slice(0, 32);

export function sameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(hashOf(a)), Buffer.from(hashOf(b))];
  return timingSafeEqual(one, other);
}
