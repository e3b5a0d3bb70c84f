import { createHmac, randomBytes, randomInt } from "node:crypto";
import { drawCharacters } from "./challenge-picture";
import { sameText } from "./token";

/** No letters or digits that look like each other. */
const alphabet = "ACDEFGHJKLMNPQRTUVWXY34679";
const characters = 5;
const validMs = 30 * 60_000;

/**
 * A challenge: five characters in a picture (OR-1), or a question in words that a screen reader reads and anyone answers
 * (OR-2). The token holds a seal of the answer, so nothing is stored until it is used; it serves once, for half an hour.
 */
export type Challenge =
  | { readonly kind: "picture"; readonly token: string; readonly svg: string }
  | { readonly kind: "words"; readonly token: string; readonly numbers: readonly [number, number] };

const seal = (secret: string, tenantId: string, nonce: string, expires: string, answer: string) =>
  createHmac("sha256", secret)
    .update(`challenge:${tenantId}:${nonce}:${expires}:${answer.toUpperCase()}`)
    .digest("base64url");

function tokenOf(secret: string, tenantId: string, now: Date, answer: string): string {
  const nonce = randomBytes(12).toString("base64url");
  const expires = String(now.getTime() + validMs);
  return `${nonce}.${expires}.${seal(secret, tenantId, nonce, expires, answer)}`;
}

export function newPictureChallenge(secret: string, tenantId: string, now: Date): Challenge {
  const answer = Array.from({ length: characters }, () => alphabet[randomInt(alphabet.length)]).join("");
  return { kind: "picture", token: tokenOf(secret, tenantId, now, answer), svg: drawCharacters(answer) };
}

/** A small sum of two numbers, which the page writes in words of the reader's language. */
export function newWordsChallenge(secret: string, tenantId: string, now: Date): Challenge {
  const numbers = [randomInt(1, 10), randomInt(1, 10)] as const;
  return { kind: "words", token: tokenOf(secret, tenantId, now, String(numbers[0] + numbers[1])), numbers };
}

/** Is this the answer to that challenge, in time and at that tenant? */
export function challengeAnswered(secret: string, tenantId: string, now: Date, token: string, answer: string): boolean {
  const [nonce, expires, given] = token.split(".");
  if (!nonce || !expires || !given || !/^\d+$/.test(expires) || Number(expires) < now.getTime()) return false;
  return sameText(given, seal(secret, tenantId, nonce, expires, answer.replaceAll(/\s/g, "")));
}
