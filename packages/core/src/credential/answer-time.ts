import { setTimeout as sleep } from "node:timers/promises";

const answerMs = 250;

/**
 * Begins to count; the function that comes back waits until an answer may be given. An address that has an account costs
 * a few statements more than one that has none: with the same moment for both, nobody learns which is which (ASVS 6.3.8).
 */
export function answerTime(): () => Promise<void> {
  const begun = performance.now();
  return async () => {
    const left = answerMs - (performance.now() - begun);
    if (left > 0) await sleep(left);
  };
}
