const withReturn = (path: string) => (back: string) => `${path}?returnTo=${encodeURIComponent(back)}`;

/** Addresses of the second step, each with the way back to where it was asked for. */
export const secondStep = {
  code: withReturn("/second-step"),
  recovery: withReturn("/second-step/recovery"),
  setUp: withReturn("/second-step/set-up"),
  own: "/second-step/own",
} as const;
