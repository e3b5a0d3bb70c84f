import type { Words } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import type { Desk, HelpTopic, Topic, TopicKey } from "./topic";
import { account } from "./topics/account";
import { apply } from "./topics/apply";
import { attachments } from "./topics/attachments";
import { change } from "./topics/change";
import { data } from "./topics/data";
import { open } from "./topics/open";
import { outcome } from "./topics/outcome";
import { session } from "./topics/session";
import { trouble } from "./topics/trouble";

const topics: Readonly<Record<TopicKey, Topic>> = {
  account,
  apply,
  attachments,
  change,
  session,
  outcome,
  data,
  open,
  trouble,
};

const headings = {
  account: "help.topicAccount",
  apply: "help.topicApply",
  attachments: "help.topicAttachments",
  change: "help.topicChange",
  session: "help.topicSession",
  outcome: "help.topicOutcome",
  data: "help.topicData",
  open: "help.topicOpen",
  trouble: "help.topicTrouble",
} as const;

const deskOf = (policy: Policy, words: Words): Desk => ({
  policy,
  words,
  t: words.t,
  duration: (minutes) =>
    minutes % 60 === 0 && minutes >= 120
      ? words.t("help.hours", { count: minutes / 60 })
      : words.t("help.minutes", { count: minutes }),
  months: (count) =>
    count % 12 === 0 ? words.t("help.years", { count: count / 12 }) : words.t("help.months", { count }),
});

/**
 * Help for a tenant's applicants, by topic: every question with its answer, written from the rules that are enforced, so
 * that it cannot say anything else. Pure; a topic without questions is left out.
 */
export function helpOf(policy: Policy, words: Words): readonly HelpTopic[] {
  const desk = deskOf(policy, words);
  return (Object.keys(topics) as TopicKey[])
    .map((key) => ({
      key,
      heading: words.t(headings[key]),
      questions: topics[key](desk).filter((question) => question !== null),
    }))
    .filter(({ questions }) => questions.length > 0);
}
