import type { Question } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
import { BackLink, ButtonRow, Heading, Lead, LinkButton, Prose, useWords } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { OpenAdvert } from "../advert/open-advert";

/** All questions of an advert, as they will be asked (OR-9, VN-15). */
export function AdvertQuestionsView({ advert }: { advert: OpenAdvert }) {
  const { words, href } = useShell();
  const path = `/jobs/${advert.advertId}`;
  return (
    <>
      <BackLink href={href(path)}>{words.t("jobs.questionsToAdvert")}</BackLink>
      <Heading level={1}>{words.t("jobs.questionsTitle", { title: advert.title })}</Heading>
      {advert.questions === null ? (
        <>
          <Lead>{words.t("jobs.questionsSignIn")}</Lead>
          <ButtonRow>
            <LinkButton href={`${href("/sign-in")}?returnTo=${encodeURIComponent(`${path}/questions`)}`}>
              {words.t("account.signIn")}
            </LinkButton>
          </ButtonRow>
        </>
      ) : (
        <>
          <Lead>{advert.questions.length > 0 ? words.t("jobs.questionsLead") : words.t("jobs.questionsNone")}</Lead>
          <ol className="va-questions">
            {advert.questions.map((question) => (
              <li key={question.id}>
                <QuestionText question={question} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function QuestionText({ question }: { question: Question }) {
  const words = useWords();
  if (question.type === "statement") return <Prose>{question.text}</Prose>;
  const options = question.type === "oneOf" || question.type === "severalOf" ? question.options : [];
  return (
    <>
      <Heading level={2} size="xs">
        {question.label}
      </Heading>
      {question.help ? <p>{question.help}</p> : null}
      {options.length > 0 ? (
        <ul>
          {options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      ) : null}
      <p className="va-small">
        {kindOf(words, question)}. {words.t(question.required ? "jobs.questionRequired" : "jobs.questionOptional")}.
      </p>
    </>
  );
}

function kindOf(words: Words, question: Exclude<Question, { type: "statement" }>): string {
  switch (question.type) {
    case "longText":
      return words.t("jobs.typeLongText", { max: words.number(question.charactersMax) });
    case "shortText":
      return words.t("jobs.typeShortText");
    case "oneOf":
      return words.t("jobs.typeOneOf");
    case "severalOf":
      return words.t("jobs.typeSeveralOf");
    case "number":
      return words.t("jobs.typeNumber");
    case "date":
      return words.t("jobs.typeDate");
    case "yesNo":
      return words.t("jobs.typeYesNo");
  }
}
