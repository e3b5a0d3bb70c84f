import { helpOf } from "@vakans/core/reading";
import { BackLink, Heading, Section } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Answer } from "../../components/answer";
import { AskAPerson } from "../../components/ask-a-person";
import { PageContents } from "../../components/page-contents";
import { usePolicy } from "../../components/policy";

/** One topic of the help: its questions, each with what is enforced. */
export function HelpTopicView({ topic: key }: { topic: string }) {
  const { words, href } = useShell();
  const topics = helpOf(usePolicy(), words);
  const topic = topics.find((one) => one.key === key);
  if (!topic) return null;
  return (
    <>
      <BackLink href={href("/help")}>{words.t("help.allTopics")}</BackLink>
      <Heading level={1}>{topic.heading}</Heading>
      <PageContents
        heading={words.t("help.onThisPage")}
        entries={topic.questions.map(({ key: id, question }) => ({ href: `#${id}`, label: question }))}
      />
      {topic.questions.map(({ key: id, question, answer }) => (
        <Section key={id} id={id} heading={question}>
          <Answer parts={answer} />
        </Section>
      ))}
      <AskAPerson heading={words.t("help.notFoundHeading")} from={`/help/${key}`} />
      <PageContents
        heading={words.t("help.moreTopics")}
        entries={topics
          .filter((one) => one.key !== key)
          .map((one) => ({ href: href(`/help/${one.key}`), label: one.heading }))}
      />
    </>
  );
}
