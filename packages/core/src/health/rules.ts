/** The names under which the worker shows itself, the queue that it has reached, and its chores. */
export const workerSign = "worker";
export const queueSign = "queue";
export const choreSign = "chore.";

/** The worker shows itself once a minute. */
const quietMsMax = 3 * 60_000;

/** How it stands with something that should show itself once a minute. */
export type Standing = "well" | "late" | "never";

export const standingOf = (at: Date | null, now: Date): Standing =>
  at === null ? "never" : now.getTime() - at.getTime() > quietMsMax ? "late" : "well";
