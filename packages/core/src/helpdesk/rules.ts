import { email } from "../identity/schema";

/** What a helpdesk looks for: one whole address, or one application by its recruitment's reference and its number. */
export type Sought =
  | { readonly kind: "address"; readonly email: string }
  | { readonly kind: "application"; readonly reference: string; readonly number: number };

/** A reference without what people write differently: case, blanks, hyphens, slashes. */
export const plainReference = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** "kim@example.se", also as mail programs copy it: "Kim <kim@example.se>", "mailto:kim@example.se". */
function addressIn(text: string): string | null {
  const bare = (/<([^<>]*)>/.exec(text)?.[1] ?? text).trim().replace(/^mailto:/i, "");
  const read = email.safeParse(bare.replace(/[.,;:]+$/, ""));
  return read.success ? read.data : null;
}

const between = /[^\p{L}\p{N}]+/u;
const wordsForNumber = new Set(["NR", "NO", "NUMMER", "NUMBER", "ANSÖKAN", "SØKNAD", "APPLICATION"]);

/** "R-2026-117/12", "r 2026 117 nr 12", "R-2026-117, ansökan 12": a reference, and at its end a number. */
function applicationIn(text: string): Sought | null {
  const parts = text.normalize("NFKC").toUpperCase().split(between).filter(Boolean);
  const number = parts.pop() ?? "";
  while (wordsForNumber.has(parts.at(-1) ?? "")) parts.pop();
  if (parts.length === 0 || !/^[0-9]{1,6}$/.test(number)) return null;
  return { kind: "application", reference: plainReference(parts.join("")), number: Number(number) };
}

/** What a text asks for; null when it is neither, since nobody searches freely among people. */
export function soughtIn(text: string): Sought | null {
  if (!text.includes("@")) return applicationIn(text);
  const address = addressIn(text);
  return address === null ? null : { kind: "address", email: address };
}

/** Enough of an address to know it again, where the application and not the address was asked for. */
export function masked(address: string): string {
  const at = address.lastIndexOf("@");
  return `${[...address].slice(0, 1).join("")}•••${address.slice(at)}`;
}

export type SentLetter = {
  readonly kind: string;
  readonly state: "pending" | "sent" | "failed";
  /** A link or digits stood in it: they end, and are kept nowhere. */
  readonly heldSecret: boolean;
  readonly aboutApplication: boolean;
  /** It went to the address that the account has now. */
  readonly toPresentAddress: boolean;
};

export type Resending = "again" | "newVerification" | "newRenewal" | "waiting" | "no";

const newInstead: Readonly<Record<string, Resending>> = {
  verification: "newVerification",
  renewalLink: "newRenewal",
  renewalDigits: "newRenewal",
};

/**
 * How somebody who asks for a letter once more gets it. What held a link or digits is not sent again, since they end:
 * a new one is, where the helpdesk may ask for it. A letter about an application follows its applicant to a new address;
 * any other belongs to the address it went to.
 */
export function resendingOf(letter: SentLetter): Resending {
  const anew = newInstead[letter.kind];
  if (anew) return anew;
  if (letter.heldSecret || !(letter.toPresentAddress || letter.aboutApplication)) return "no";
  return letter.state === "pending" ? "waiting" : "again";
}

/** Has the day passed on which a request must have been answered? Days by the tenant's calendar. */
export const isOverdue = (dueOn: string, today: string): boolean => today > dueOn;
