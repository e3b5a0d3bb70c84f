import type { Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { helpOf } from "./help";
import type { AnswerPart } from "./topic";

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

/** What of the help applicants would read otherwise under another policy, in the order of the help. Pure. */
export function helpDifference(before: Policy, after: Policy, words: Words): readonly HelpDifference[] {
  const [old, now] = [questionsOf(before, words), questionsOf(after, words)];
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
