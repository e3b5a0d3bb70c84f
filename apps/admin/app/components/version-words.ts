import type { WordKey, Words } from "@vakans/i18n";

/** What has become of a version of the configuration. */
export const stateWord = {
  running: "settings.stateRunning",
  scheduled: "settings.stateScheduled",
  past: "settings.statePast",
  overtaken: "settings.stateOvertaken",
} as const satisfies Readonly<Record<string, WordKey>>;

type VersionState = keyof typeof stateWord;

export const stateColor = {
  running: "success",
  scheduled: "info",
  past: "neutral",
  overtaken: "neutral",
} as const satisfies Readonly<Record<VersionState, string>>;

/** What every page tells of a version: who made it, when, why, and from when it counts. */
export type ToldVersion = {
  readonly number: number;
  readonly author: string;
  readonly authorId: string | null;
  readonly reason: string;
  readonly effectiveAt: Date;
  readonly createdAt: Date;
  readonly restores: number | null;
  readonly state: VersionState;
};

type Authored = Pick<ToldVersion, "author" | "authorId">;

// What the product itself writes where nobody has signed in: see `applyTenantFolder`, `whoTypes` and `onboardTenant`.
const atCommandLine = / by command$/;

/** Who made a version, in the reader's words where it was nobody with an account. */
export function authorOf({ author, authorId }: Authored, slug: string, words: Words): string {
  if (authorId !== null) return author;
  if (author === "tenants/") return words.t("settings.authorFile", { file: `tenants/${slug}.yaml` });
  if (author === "vakans tenant new") return words.t("settings.authorCommand", { name: author });
  return atCommandLine.test(author)
    ? words.t("settings.authorCommand", { name: author.replace(atCommandLine, "") })
    : author;
}

const ownReasons: Readonly<Record<string, WordKey>> = {
  "tenant file": "settings.reasonFile",
  onboarding: "settings.reasonOnboarding",
};

/** Why a version was made, in the reader's words where the product said it. */
export const reasonOf = ({ reason }: Pick<ToldVersion, "reason">, words: Words): string => {
  const own = ownReasons[reason];
  return own ? words.t(own) : reason;
};
