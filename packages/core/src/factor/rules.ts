import type { Policy } from "@vakans/tenant-config";

/** Digits of a code, and how long each is shown (RFC 6238, as every authenticator app has it). */
export const codeDigits = 6;
export const stepSeconds = 30;

/** How many recovery codes there are at a time. */
export const recoveryCodesCount = 10;

/** Below this the own page asks for new ones. */
export const recoveryCodesFew = 3;

/** A clock may be this many steps off, either way. */
const stepsOff = 1;

/** Which 30 seconds a moment belongs to. */
export const stepOf = (at: Date): number => Math.floor(at.getTime() / 1000 / stepSeconds);

/** The steps whose codes are taken now: this one and its neighbours, but none up to the last that was used (ASVS 6.5.1). */
export function stepsTaken(now: Date, lastStep: number | null): readonly number[] {
  const present = stepOf(now);
  const near = Array.from({ length: 2 * stepsOff + 1 }, (_, at) => present - stepsOff + at);
  return near.filter((step) => lastStep === null || step > lastStep);
}

type Person = { readonly operator: boolean; readonly inDemo: boolean };

/**
 * Does this person sign in in two steps? By the tenants where they work, the strictest deciding; operators always do, but
 * in a demo (security.md, 6.3.3 and 8.4.2).
 */
export const needsFactor = ({ operator, inDemo }: Person, policies: readonly Policy[]): boolean =>
  (operator && !inDemo) || policies.some(({ staff }) => staff.secondFactor);
