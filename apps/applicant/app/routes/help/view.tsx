import { helpOf } from "@vakans/core/reading";
import { Heading, Lead, Section, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { AskAPerson } from "../../components/ask-a-person";
import { usePolicy } from "../../components/policy";

/** Every question that an applicant of this tenant may ask, by topic. */
export function HelpView() {
  const { words, href, tenant } = useShell();
  const topics = helpOf(usePolicy(), words);
  return (
    <>
      <Heading level={1}>{words.t("shared.help")}</Heading>
      <Lead>{words.t("help.lead", { tenant: tenant?.name ?? "" })}</Lead>
      <div className="va-topics">
        {topics.map(({ key, heading, questions }) => (
          <Section key={key} heading={<TextLink href={href(`/help/${key}`)}>{heading}</TextLink>}>
            <ul className="va-links">
              {questions.map((question) => (
                <li key={question.key}>
                  <TextLink href={`${href(`/help/${key}`)}#${question.key}`}>{question.question}</TextLink>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
      <AskAPerson heading={words.t("help.notFoundHeading")} from="/help" />
    </>
  );
}
