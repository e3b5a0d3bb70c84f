import { areas, extents, type FieldProblem } from "@vakans/core/forms";
import {
  AutosaveStatus,
  BackLink,
  Button,
  ButtonRow,
  CheckboxGroup,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  RequiredNote,
  TextArea,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { type Draft, draftPath, messageFor, named } from "../../components/draft";
import { areaWord, extentWord } from "../../components/job-words";
import { useKept } from "../../components/kept-form";
import { usePolicy } from "../../components/policy";
import { sheetOf, useStepAutosave } from "../../components/sheet";
import { stepErrors, typedText, unkept } from "../../components/step-reply";

type Props = { draft: Draft; problems: readonly FieldProblem[]; reply: FormReply | null | undefined };

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

/** What somebody who applies without a post in mind wants to do: fields of work, extent, when, and the application itself. */
export function WishesView({ draft, problems, reply: answered }: Props) {
  const restored = useKept();
  const reply = unkept(answered) ?? restored;
  const { words, href } = useShell();
  const { fieldsOfWorkRequired, structuredCvRequired } = usePolicy().standingAdvert ?? {};
  const wishProblems = problems.filter(({ path }) => path[0] === "wishes");
  const errors = stepErrors(words, wishProblems, reply);
  const kept = draft.content.wishes;
  const back = href(draftPath(draft.draftId, "cv"));
  const chosen = (name: "areas" | "extents") => (reply ? listOf(reply.values[`wishes.${name}`]) : (kept?.[name] ?? []));
  const text = (name: "availability" | "letter") => ({
    name: `wishes.${name}`,
    value: typedText(reply?.values, `wishes.${name}`) ?? kept?.[name] ?? "",
    error: messageFor(errors, `wishes.${name}`),
  });
  const labels: Readonly<Record<string, string>> = {
    "wishes.areas": words.t("profile.wishAreas"),
    "wishes.letter": words.t("profile.wishLetter"),
  };
  return (
    <>
      <BackLink href={back}>{words.t("application.stepCv")}</BackLink>
      <ErrorSummary errors={named(errors, (name) => labels[name])} />
      <p className="va-small va-job-line">{words.t("application.applyingFor", { title: draft.title })}</p>
      <Heading level={1}>{words.t("profile.wishHeading")}</Heading>
      <RequiredNote />
      <Form
        action={href(draftPath(draft.draftId, "cv/wishes"))}
        hidden={sheetOf(draft.bases.wishes, reply?.values)}
        autosave={useStepAutosave(draft, "wishes")}
      >
        <CheckboxGroup
          name="wishes.areas"
          label={words.t("profile.wishAreas")}
          help={words.t("profile.wishAreasHelp")}
          error={messageFor(errors, "wishes.areas")}
          required={fieldsOfWorkRequired === true}
          choices={areas.map((area) => ({ value: area, label: areaWord(words, area) }))}
          values={chosen("areas")}
          columns
        />
        <CheckboxGroup
          name="wishes.extents"
          label={words.t("profile.wishExtents")}
          choices={extents.map((extent) => ({ value: extent, label: extentWord(words, extent, null) }))}
          values={chosen("extents")}
        />
        <TextArea
          {...text("availability")}
          label={words.t("profile.wishAvailability")}
          help={words.t("profile.wishAvailabilityHelp")}
          rows={3}
          charactersMax={500}
        />
        <TextArea
          {...text("letter")}
          label={words.t("profile.wishLetter")}
          help={words.t("profile.wishLetterHelp")}
          required={structuredCvRequired === true}
          rows={10}
          charactersMax={6000}
        />
        <ButtonRow>
          <Button>{words.t("application.keepRow")}</Button>
          <LinkButton href={back} look="secondary">
            {words.t("application.cancel")}
          </LinkButton>
        </ButtonRow>
      </Form>
      <AutosaveStatus />
    </>
  );
}
