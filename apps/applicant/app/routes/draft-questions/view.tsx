import type { AnswerValue, FieldProblem, Question } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
import {
  CheckboxGroup,
  Form,
  fieldId,
  NumberField,
  Prose,
  RadioGroup,
  RequiredNote,
  Select,
  TextArea,
  TextField,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { type Draft, draftPath, fieldLabel, messageFor, named } from "../../components/draft";
import { useKept } from "../../components/kept-form";
import { sheetOf, useStepAutosave } from "../../components/sheet";
import { StepButtons, StepPage } from "../../components/step-page";
import { stepErrors, unkept } from "../../components/step-reply";

type Props = { draft: Draft; problems: readonly FieldProblem[]; reply: FormReply | null | undefined };

/** The advert's questions, each with what was answered, right or wrong. */
export function QuestionsView({ draft, problems, reply: answered }: Props) {
  const kept = useKept();
  const reply = unkept(answered) ?? kept;
  const { words, href } = useShell();
  const errors = stepErrors(words, problems, reply);
  const answer = (id: string): AnswerValue => {
    const typed = reply?.values[`answers.${id}`] ?? reply?.values[`answers.${id}[]`];
    return typed === undefined ? (draft.content.answers[id] ?? "") : typeof typed === "string" ? typed : [...typed];
  };
  const required = draft.questions.some((question) => question.type !== "statement" && question.required);
  return (
    <StepPage
      draft={draft}
      step="questions"
      heading={words.t("application.stepQuestions")}
      errors={named(errors, fieldLabel(words, draft.questions))}
    >
      {draft.questions.length === 0 ? <p>{words.t("application.noQuestions")}</p> : null}
      {required ? <RequiredNote /> : null}
      <Form
        action={href(draftPath(draft.draftId, "questions"))}
        hidden={sheetOf(draft.bases.questions, reply?.values)}
        autosave={useStepAutosave(draft, "questions")}
      >
        {draft.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={answer(question.id)}
            error={messageFor(errors, `answers.${question.id}`)}
          />
        ))}
        <StepButtons />
      </Form>
    </StepPage>
  );
}

/** More choices than this are a list to choose from. */
const radiosMax = 7;

function QuestionField({
  question,
  value,
  error,
}: {
  question: Question;
  value: AnswerValue;
  error: string | undefined;
}) {
  const { words } = useShell();
  if (question.type === "statement") {
    return (
      <Prose>
        {question.text.split(/\n{2,}/).map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
      </Prose>
    );
  }
  const name = `answers.${question.id}`;
  const text = typeof value === "string" ? value : (value.at(-1) ?? "");
  const field = { name, label: question.label, error, required: question.required, help: question.help || undefined };
  switch (question.type) {
    case "shortText":
      return <TextField {...field} value={text} charactersMax={question.charactersMax} />;
    case "longText":
      return (
        <TextArea
          {...field}
          value={text}
          charactersMax={question.charactersMax}
          rows={question.charactersMax > 1000 ? 10 : 6}
        />
      );
    case "number":
      return (
        <NumberField
          {...field}
          value={text}
          help={<Help lines={[question.help, rangeText(words, question)]} />}
          decimals
        />
      );
    case "date":
      return (
        <TextField
          {...field}
          value={text}
          help={<Help lines={[question.help, words.t("application.dateHelp")]} />}
          width={12}
          autoComplete="off"
        />
      );
    case "yesNo":
      return (
        <OneOf
          field={field}
          value={text}
          choices={[
            { value: "yes", label: words.t("ui.yes") },
            { value: "no", label: words.t("ui.no") },
          ]}
        />
      );
    case "oneOf": {
      const choices = question.options.map((option) => ({ value: option, label: option }));
      if (choices.length > radiosMax) return <Select {...field} value={text} choices={choices} narrow />;
      return <OneOf field={field} value={text} choices={choices} />;
    }
    case "severalOf":
      return (
        <div>
          <input type="hidden" name={`${name}[]`} value="" />
          <CheckboxGroup
            {...field}
            name={`${name}[]`}
            id={fieldId(name)}
            values={typeof value === "string" ? [] : value}
            choices={question.options.map((option) => ({ value: option, label: option }))}
          />
        </div>
      );
  }
}

type OneOfField = {
  name: string;
  label: string;
  error: string | undefined;
  required: boolean;
  help: string | undefined;
};

/** One of few. A choice cannot be taken back by itself, so where none is needed "no answer" stands beside the others. */
function OneOf({
  field,
  value,
  choices,
}: {
  field: OneOfField;
  value: string;
  choices: readonly { value: string; label: string }[];
}) {
  const { words } = useShell();
  const all = field.required ? choices : [...choices, { value: "", label: words.t("application.noAnswer") }];
  return (
    <div>
      <input type="hidden" name={field.name} value="" />
      <RadioGroup {...field} value={value} choices={all} />
    </div>
  );
}

function Help({ lines }: { lines: readonly string[] }) {
  const said = lines.filter((line) => line !== "");
  return said.length > 0 ? said.map((line) => <p key={line}>{line}</p>) : null;
}

function rangeText(words: Words, { min, max }: { min: number | null; max: number | null }): string {
  if (min !== null && max !== null)
    return words.t("application.numberBetween", { min: words.number(min), max: words.number(max) });
  if (min !== null) return words.t("application.numberMin", { min: words.number(min) });
  return max !== null ? words.t("application.numberMax", { max: words.number(max) }) : "";
}
