import type { WordKey, Words } from "@vakans/i18n";

const effectWord = {
  none: "settings.effectNone",
  applicationsStayLonger: "settings.effectApplicationsStayLonger",
  applicationsDueNow: "settings.effectApplicationsDueNow",
  openApplicationsDueNow: "settings.effectOpenApplicationsDueNow",
  messagesStayLonger: "settings.effectMessagesStayLonger",
  messagesDueNow: "settings.effectMessagesDueNow",
  interestsStayLonger: "settings.effectInterestsStayLonger",
  interestsDueNow: "settings.effectInterestsDueNow",
  interestsStop: "settings.effectInterestsStop",
  interestsLoseLanguage: "settings.effectInterestsLoseLanguage",
  accountsConcerned: "settings.effectAccountsConcerned",
  accountsToConfirm: "settings.effectAccountsToConfirm",
  accountsLoseLanguage: "settings.effectAccountsLoseLanguage",
  sessionsConcerned: "settings.effectSessionsConcerned",
  applicationsConcerned: "settings.effectApplicationsConcerned",
  draftsKeepOldRule: "settings.effectDraftsKeepOldRule",
  draftsGetNewRule: "settings.effectDraftsGetNewRule",
} as const satisfies Readonly<Record<string, WordKey>>;

/** What is kept for good has no months to name. */
const forGood: Readonly<Record<string, WordKey>> = {
  applicationsStayLonger: "settings.effectApplicationsStayGood",
  messagesStayLonger: "settings.effectMessagesStayGood",
};

/** What a change does to what exists, as the core counts it. */
export type Effect = {
  readonly path: readonly (string | number)[];
  readonly kind: keyof typeof effectWord;
  readonly count: number;
  readonly months: number | null;
};

/** The effects as sentences, each once; one alone when nothing that exists is touched. */
export function effectSentences(effects: readonly Effect[], words: Words): readonly string[] {
  const told = effects
    .filter(({ kind }) => kind !== "none")
    .map(({ kind, count, months }) => {
      const key = months === null ? (forGood[kind] ?? effectWord[kind]) : effectWord[kind];
      return words.t(
        key,
        months === null ? { count } : { count, months: words.t("settings.months", { count: months }) },
      );
    });
  return told.length > 0 ? [...new Set(told)] : [words.t(effectWord.none)];
}
