import type { Question } from "@vakans/core/forms";
import {
  Button,
  ButtonRow,
  Checkbox,
  FieldRow,
  Form,
  Heading,
  Notice,
  NumberField,
  TextArea,
  TextField,
  TextLink,
} from "@vakans/ui";
import type { FormReply, FormValues } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, type FormState, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { questionTypeWord } from "../../components/labels";
import { LackingRight } from "../../components/lacking-right";
import { useRights } from "../../components/member";
import { recruitmentPath } from "../../components/recruitment-path";
import { at } from "../../components/tenant-path";

type QuestionProps = {
  slug: string;
  recruitmentId: string;
  title: string;
  type: Question["type"];
  isNew: boolean;
  locked: boolean;
  values: FormValues;
  refused: FormReply | undefined;
};

export function QuestionView({ slug, recruitmentId, title, type, isNew, locked, values, refused }: QuestionProps) {
  const { words } = useShell();
  const { may } = useRights();
  const form = formState(lifted(refused), values);
  const heading = words.t(isNew ? "admin.newQuestion" : "admin.editQuestion", {
    type: words.t(questionTypeWord[type]),
  });
  const labels = useLabels();
  if (!may("recruitment.edit"))
    return (
      <Frame title={heading} room="recruitments">
        <LackingRight right="recruitment.edit" />
      </Frame>
    );
  return (
    <Frame
      title={`${heading}: ${title}`}
      refused={refused !== undefined}
      room="recruitments"
      path={recruitmentPath(
        words,
        slug,
        { recruitmentId, title },
        { href: at.questions(slug, recruitmentId), label: words.t("admin.questionnaire") },
      )}
    >
      <FormErrors problems={form.problems} labels={labels} />
      <Heading level={1}>{heading}</Heading>
      {locked ? (
        <Notice kind="warning" heading={words.t("admin.lockedHeading")}>
          <p>{words.t("admin.lockedText")}</p>
        </Notice>
      ) : null}
      <Form>
        {type === "statement" ? (
          <TextArea
            name="text"
            label={labels.text}
            help={words.t("admin.statementHelp")}
            value={form.value("text")}
            error={form.error("text")}
            required
          />
        ) : (
          <AskedFields type={type} form={form} />
        )}
        <ButtonRow>
          <Button>{words.t("admin.save")}</Button>
          <TextLink href={at.questions(slug, recruitmentId)}>{words.t("admin.cancel")}</TextLink>
        </ButtonRow>
      </Form>
    </Frame>
  );
}

/** A choice is a line of one field: what is wrong with a line stands at the field. */
function lifted(refused: FormReply | undefined): FormReply | undefined {
  if (!refused) return undefined;
  const problems = refused.problems.map((problem) => ({
    ...problem,
    field: problem.field.replace(/^options\[\d+\]$/, "options"),
  }));
  return { ...refused, problems };
}

function useLabels() {
  const { words } = useShell();
  return {
    text: words.t("admin.statementText"),
    label: words.t("admin.questionLabel"),
    help: words.t("admin.questionHelp"),
    required: words.t("admin.questionRequired"),
    charactersMax: words.t("admin.questionCharacters"),
    options: words.t("admin.questionOptions"),
    min: words.t("admin.questionMin"),
    max: words.t("admin.questionMax"),
  };
}

function AskedFields({ type, form }: { type: Exclude<Question["type"], "statement">; form: FormState }) {
  const { words } = useShell();
  const labels = useLabels();
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: form.value(name),
    error: form.error(name),
  });
  return (
    <>
      <TextField {...field("label")} charactersMax={300} required />
      <TextArea {...field("help")} help={words.t("admin.questionHelpHelp")} rows={2} />
      {type === "shortText" || type === "longText" ? (
        <NumberField
          {...field("charactersMax")}
          help={words.t(type === "shortText" ? "admin.charactersShort" : "admin.charactersLong")}
        />
      ) : null}
      {type === "oneOf" || type === "severalOf" ? (
        <TextArea {...field("options")} help={words.t("admin.questionOptionsHelp")} required />
      ) : null}
      {type === "number" ? (
        <FieldRow>
          <NumberField {...field("min")} decimals />
          <NumberField {...field("max")} decimals />
        </FieldRow>
      ) : null}
      <Checkbox
        name="required"
        label={labels.required}
        checked={form.value("required") !== ""}
        error={form.error("required")}
      />
    </>
  );
}
