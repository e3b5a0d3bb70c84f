import { allowed, refuse, type Verdict } from "../verdict";

/** Nobody writes two answers faster than this. */
const secondsMin = 3;
/** A form may lie open over a long weekend. */
const daysMax = 7;

type Shown = {
  /** What stands in the field that no person sees. */
  readonly trap: string;
  /** When the form was shown; null for a time stamp that is not ours. */
  readonly begunAt: Date | null;
};

/**
 * Was the form filled in by a person, as far as can be told without asking? A no is told in words and nothing is lost:
 * whoever was taken for a program by mistake sends it once more.
 */
export function judgeSender({ trap, begunAt }: Shown, now: Date): Verdict<"looksAutomatic"> {
  if (trap !== "" || begunAt === null) return refuse("looksAutomatic");
  const seconds = (now.getTime() - begunAt.getTime()) / 1000;
  return seconds < secondsMin || seconds > daysMax * 86_400 ? refuse("looksAutomatic") : allowed;
}

/** How often one may ask: counted by the address for the answer, and by the network, which a library shares. */
export const askLimits = { addressPerHour: 5, networkPerHour: 20 } as const;

/** How long the page shows again what was sent, to the browser that sent it. */
export const copyShownMinutes = 60;

// An id is 36 characters; what is longer, or of other letters, may be a token of a mailed link.
const harmless = /^[a-z0-9-]{1,36}$/;

/** The page somebody came from as it may be kept and mailed: its path, without a query and without what may be a secret. */
export function pageOf(address: string): string {
  if (!/^\/(?![/\\])/.test(address)) return "";
  const path = address.split(/[?#]/, 1)[0] ?? "";
  return path
    .split("/")
    .map((part) => (part === "" || harmless.test(part) ? part : "…"))
    .join("/")
    .slice(0, 300);
}
