import { createWords, type Language, type Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { helpOf } from "./help";
import type { AnswerPart, HelpTopic } from "./topic";

/** A question whose answer two policies write differently; null where one of them does not have it. */
export type HelpDifference = {
  readonly key: string;
  readonly topic: string;
  readonly question: string;
  readonly before: readonly AnswerPart[] | null;
  readonly after: readonly AnswerPart[] | null;
};

const questionsOf = (policy: Policy, words: Words) =>
  new Map(
    helpOf(policy, words).flatMap(({ key: topic, heading, questions }) =>
      questions.map((each) => [`${topic}.${each.key}`, { topic: heading, ...each }] as const),
    ),
  );

/** The help in one language: what reads otherwise than before, and all of it as it would be. */
export type HelpPreview = {
  readonly language: Language;
  readonly changed: readonly HelpDifference[];
  readonly whole: readonly HelpTopic[];
};

/**
 * The help as applicants would read it under another policy, in each language that they could choose before and still can,
 * with the tenant's own words. Pure.
 */
export const helpPreviews = (before: Policy, after: Policy): readonly HelpPreview[] =>
  after.languages.offered
    .filter((language) => before.languages.offered.includes(language))
    .map((language) => ({
      language,
      changed: helpDifference(before, after, language),
      whole: helpOf(after, createWords(language, after.words)),
    }));

/** What of the help applicants would read otherwise under another policy, in the order of the help. Pure. */
function helpDifference(before: Policy, after: Policy, language: Language): readonly HelpDifference[] {
  const [old, now] = [
    questionsOf(before, createWords(language, before.words)),
    questionsOf(after, createWords(language, after.words)),
  ];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const named = is ?? was;
    if (!named || JSON.stringify([was?.question, was?.answer]) === JSON.stringify([is?.question, is?.answer]))
      return [];
    return [
      { key, topic: named.topic, question: named.question, before: was?.answer ?? null, after: is?.answer ?? null },
    ];
  });
}
