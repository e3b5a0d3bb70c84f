import type { CvPart } from "@vakans/core/forms";
import type { WordKey, Words } from "@vakans/i18n";
import {
  AutosaveStatus,
  BackLink,
  Button,
  ButtonRow,
  ErrorSummary,
  FieldRow,
  Form,
  Heading,
  LinkButton,
  RequiredNote,
  Select,
  TextArea,
  TextField,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { cvWords, educationLevels, languageLevels } from "./cv-text";
import { messageFor, named } from "./draft";
import { useKept } from "./kept-form";
import { useFormAutosave } from "./sheet";
import { stepErrors, typedText, unkept } from "./step-reply";

type Row = Readonly<Record<string, string>>;

type Props = {
  part: CvPart;
  row: Row | null;
  rowId: string;
  reply: FormReply | null | undefined;
  /** Where the list of rows is, without a place in it, and what it is called. */
  back: { readonly href: string; readonly label: string };
  /** What the form says of itself beside its row. */
  hidden?: Readonly<Record<string, string>>;
};

/** One row of a CV: an education, a job, a language, a licence. */
export function CvRowForm({ part, row, rowId, reply: answered, back, hidden }: Props) {
  const kept = useKept();
  const reply = unkept(answered) ?? kept;
  const { words } = useShell();
  const errors = stepErrors(words, [], reply);
  const backHref = `${back.href}#${part}`;
  const field = (name: string) => ({
    name: `row.${name}`,
    value: typedText(reply?.values, `row.${name}`) ?? row?.[name] ?? "",
    error: messageFor(errors, `row.${name}`),
  });
  return (
    <>
      <BackLink href={backHref}>{back.label}</BackLink>
      <ErrorSummary errors={named(errors, (name) => rowLabel(words, part, name))} />
      <Heading level={1}>{words.t(cvWords[part][row ? "change" : "add"])}</Heading>
      <RequiredNote />
      <Form hidden={{ ...hidden, "row.id": typedText(reply?.values, "row.id") ?? rowId }} autosave={useFormAutosave()}>
        <RowFields part={part} field={field} />
        <ButtonRow>
          <Button>{words.t("application.keepRow")}</Button>
          <LinkButton href={backHref} look="secondary">
            {words.t("application.cancel")}
          </LinkButton>
        </ButtonRow>
      </Form>
      <AutosaveStatus />
    </>
  );
}

const rowWords: Readonly<Record<CvPart, Readonly<Record<string, WordKey>>>> = {
  education: {
    programme: "application.programme",
    school: "application.school",
    level: "application.level",
    from: "application.from",
    to: "application.to",
  },
  work: {
    position: "application.position",
    employer: "application.employer",
    from: "application.from",
    to: "application.to",
    description: "application.description",
  },
  languages: { name: "application.languageName", level: "application.level" },
  licences: { name: "application.licenceName", issuedBy: "application.issuedBy", year: "application.year" },
};

function rowLabel(words: Words, part: CvPart, name: string): string | undefined {
  const word = rowWords[part][name.replace("row.", "")];
  return word && words.t(word);
}

type Field = (name: string) => { name: string; value: string; error: string | undefined };

function RowFields({ part, field }: { part: CvPart; field: Field }) {
  const { words } = useShell();
  const choices = (levels: Readonly<Record<string, Parameters<typeof words.t>[0]>>) =>
    Object.entries(levels).map(([value, word]) => ({ value, label: words.t(word) }));
  switch (part) {
    case "education":
      return (
        <>
          <TextField {...field("programme")} label={words.t("application.programme")} required />
          <TextField {...field("school")} label={words.t("application.school")} required />
          <Select
            {...field("level")}
            label={words.t("application.level")}
            choices={choices(educationLevels)}
            required
            narrow
          />
          <Period field={field} />
        </>
      );
    case "work":
      return (
        <>
          <TextField {...field("position")} label={words.t("application.position")} required />
          <TextField {...field("employer")} label={words.t("application.employer")} required />
          <Period field={field} />
          <TextArea
            {...field("description")}
            label={words.t("application.description")}
            rows={5}
            charactersMax={2000}
          />
        </>
      );
    case "languages":
      return (
        <>
          <TextField {...field("name")} label={words.t("application.languageName")} required width={24} />
          <Select
            {...field("level")}
            label={words.t("application.level")}
            choices={choices(languageLevels)}
            required
            narrow
          />
        </>
      );
    case "licences":
      return (
        <>
          <TextField {...field("name")} label={words.t("application.licenceName")} required />
          <TextField {...field("issuedBy")} label={words.t("application.issuedBy")} />
          <TextField {...field("year")} label={words.t("application.year")} width={6} inputMode="numeric" />
        </>
      );
  }
}

function Period({ field }: { field: Field }) {
  const { words } = useShell();
  return (
    <FieldRow>
      <TextField
        {...field("from")}
        label={words.t("application.from")}
        help={words.t("application.fromHelp")}
        width={8}
      />
      <TextField {...field("to")} label={words.t("application.to")} help={words.t("application.toHelp")} width={8} />
    </FieldRow>
  );
}
