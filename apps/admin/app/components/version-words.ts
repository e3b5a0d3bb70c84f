import type { WordKey } from "@vakans/i18n";

/** What has become of a version of the configuration. */
export const stateWord = {
  running: "settings.stateRunning",
  scheduled: "settings.stateScheduled",
  past: "settings.statePast",
  overtaken: "settings.stateOvertaken",
} as const satisfies Readonly<Record<string, WordKey>>;

export type VersionState = keyof typeof stateWord;

export const stateColor = {
  running: "success",
  scheduled: "info",
  past: "neutral",
  overtaken: "neutral",
} as const satisfies Readonly<Record<VersionState, string>>;
