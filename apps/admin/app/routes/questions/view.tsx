import { type Question, questionTypes } from "@vakans/core/forms";
import { AdminHead, Button, EmptyState, Form, Notice, Section, Small, Tag, TextLink } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { questionTypeWord } from "../../components/labels";
import { useRights } from "../../components/member";
import { recruitmentPath } from "../../components/recruitment-path";
import { at } from "../../components/tenant-path";

type QuestionsProps = {
  slug: string;
  recruitmentId: string;
  title: string;
  questions: readonly Question[];
  locked: boolean;
  refused: FormReply | undefined;
};

export function QuestionsView({ slug, recruitmentId, title, questions, locked, refused }: QuestionsProps) {
  const { words } = useShell();
  const { may } = useRights();
  const heading = words.t("admin.questionnaire");
  const changeable = !locked && may("recruitment.edit");
  return (
    <Frame
      title={`${heading}: ${title}`}
      refused={refused !== undefined}
      room="recruitments"
      path={recruitmentPath(words, slug, { recruitmentId, title })}
    >
      <FormErrors problems={refused?.problems ?? []} />
      <AdminHead heading={heading} facts={words.t("admin.questionnaireText")} />
      {locked ? (
        <Notice heading={words.t("admin.lockedHeading")}>
          <p>{words.t("admin.lockedText")}</p>
          <p>
            <TextLink href={`${at.recruitments(slug)}/new`}>{words.t("admin.newRecruitment")}</TextLink>
          </p>
        </Notice>
      ) : null}
      {questions.length === 0 ? (
        <EmptyState heading={words.t("admin.noQuestions")}>
          <p>{words.t("admin.noQuestionsText")}</p>
        </EmptyState>
      ) : (
        <ol className="va-questions">
          {questions.map((question, place) => (
            <li key={question.id} id={`question-${question.id}`}>
              <QuestionLine question={question} />
              {changeable ? (
                <QuestionButtons
                  question={question}
                  editHref={`${at.questions(slug, recruitmentId)}/${question.id}`}
                  first={place === 0}
                  last={place === questions.length - 1}
                />
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {changeable ? (
        <Section heading={words.t("admin.addQuestion")}>
          <ul className="va-choose" data-columns="true">
            {questionTypes.map((type) => (
              <li key={type}>
                <TextLink href={`${at.questions(slug, recruitmentId)}/new?type=${type}`}>
                  {words.t(questionTypeWord[type])}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Frame>
  );
}

const nameOf = (question: Question) => (question.type === "statement" ? question.text : question.label);

function QuestionLine({ question }: { question: Question }) {
  const { words } = useShell();
  return (
    <div className="va-question">
      <p className="va-question__label">{nameOf(question)}</p>
      <p className="va-small">
        {words.t(questionTypeWord[question.type])}
        {question.type !== "statement" && question.required ? (
          <>
            {" "}
            <Tag>{words.t("ui.required")}</Tag>
          </>
        ) : null}
      </p>
      {"options" in question ? <Small>{question.options.join(" · ")}</Small> : null}
    </div>
  );
}

type ButtonsProps = { question: Question; editHref: string; first: boolean; last: boolean };

function QuestionButtons({ question, editHref, first, last }: ButtonsProps) {
  const { words } = useShell();
  const about = nameOf(question).slice(0, 80);
  const label = (word: "admin.edit" | "admin.up" | "admin.down" | "ui.remove") => `${words.t(word)}: ${about}`;
  return (
    <Form look="inline" hidden={{ questionId: question.id }} label={about}>
      <a className="ds-link" href={editHref} aria-label={label("admin.edit")}>
        {words.t("admin.edit")}
      </a>
      {first ? null : (
        <Button look="quiet" name="go" value="up" label={label("admin.up")}>
          {words.t("admin.up")}
        </Button>
      )}
      {last ? null : (
        <Button look="quiet" name="go" value="down" label={label("admin.down")}>
          {words.t("admin.down")}
        </Button>
      )}
      <Button
        look="quiet"
        name="go"
        value="remove"
        label={label("ui.remove")}
        confirm={words.t("admin.removeQuestion")}
      >
        {words.t("ui.remove")}
      </Button>
    </Form>
  );
}
