/** An effect that failed this often is given up: some five and a half hours after its first attempt. */
export const attemptsMax = 14;

/** An effect that ended its process this often is given up. */
export const unfinishedMax = 4;

const firstPauseMs = 10_000;
const pauseMsMax = 60 * 60_000;

/** How long to wait after the n-th failed attempt: doubling up to an hour, and a part of it by chance, so that waves spread. */
export function pauseMsAfter(attempts: number, chance: number = Math.random()): number {
  const whole = Math.min(firstPauseMs * 2 ** (Math.max(attempts, 1) - 1), pauseMsMax);
  return Math.round(whole * (0.75 + chance * 0.25));
}
