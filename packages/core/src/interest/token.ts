import { derivedToken, sameText } from "../identity/token";

/** What a mailed link may do with a registration. A link for one is none for the other. */
type Purpose = "interestUnsubscribe" | "interestRemoval";

/** The token of a link: which registration, and the proof that we wrote it. It lies nowhere. */
export const interestToken = (secret: string, purpose: Purpose, registrationId: string): string =>
  `${registrationId}.${derivedToken(secret, purpose, registrationId)}`;

const form = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[A-Za-z0-9_-]{43}$/;

/** The registration that a token leads to; null for a token that is not ours, or is for something else. */
export function registrationIdOf(secret: string, purpose: Purpose, token: string): string | null {
  const id = form.exec(token)?.[1];
  return id && sameText(interestToken(secret, purpose, id), token) ? id : null;
}
