import { areas, employments, extents } from "@vakans/core/forms";
import {
  Button,
  ButtonRow,
  CheckboxGroup,
  type Choice,
  Form,
  Heading,
  Lead,
  Notice,
  Small,
  TextField,
} from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";
import type { InterestPages, InterestQuery } from "./interest-query";
import { areaWord, employmentWord, extentWord } from "./job-words";

export type InterestChoices = Awaited<ReturnType<ApplicantContext["core"]["interests"]["questions"]>>;

type Props = { query: InterestQuery; choices: InterestChoices; pages: InterestPages; notice?: ReactNode };

/** Which jobs somebody wants to hear of (VN-7). A form that is read from the address: nothing is stored before the summary. */
export function InterestQuestions({ query, choices, pages, notice }: Props) {
  const { words, href } = useShell();
  const { answers, occupationText } = query;
  const offered = choices.places.map((place) => place.toLowerCase());
  const typed = answers.places.filter((place) => !offered.includes(place.toLowerCase()));
  const ticked = answers.places.map((place) => place.toLowerCase());
  return (
    <>
      {notice}
      <Heading level={1}>{words.t("jobs.interestHeading")}</Heading>
      <Lead>{words.t("interest.lead")}</Lead>
      <Small>{words.t("interest.openHelp")}</Small>
      <Form method="get" action={href(pages.summary)} label={words.t("jobs.interestHeading")}>
        <CheckboxGroup
          name="area"
          label={words.t("jobs.area")}
          help={words.t("interest.areaHelp")}
          columns
          choices={areas.map((area) => ({ value: area, label: areaWord(words, area) }))}
          values={answers.areas}
        />
        {choices.occupations.offered ? (
          <Occupations
            chosen={choices.occupations.chosen}
            found={choices.occupations.found}
            text={occupationText}
            pages={pages}
          />
        ) : null}
        <CheckboxGroup
          name="extent"
          label={words.t("jobs.extent")}
          choices={extents.map((extent) => ({ value: extent, label: extentWord(words, extent, null) }))}
          values={answers.extents}
        />
        <CheckboxGroup
          name="employment"
          label={words.t("jobs.employment")}
          columns
          choices={employments.map((employment) => ({ value: employment, label: employmentWord(words, employment) }))}
          values={answers.employments}
        />
        {choices.places.length > 0 ? (
          <CheckboxGroup
            name="place"
            label={words.t("jobs.place")}
            columns
            choices={choices.places.map((place) => ({ value: place, label: place }))}
            values={choices.places.filter((place) => ticked.includes(place.toLowerCase()))}
          />
        ) : null}
        <TextField
          name="otherPlaces"
          label={words.t(choices.places.length > 0 ? "interest.otherPlaces" : "jobs.place")}
          help={words.t("interest.otherPlacesHelp")}
          value={typed.join(", ")}
          autoComplete="off"
        />
        {choices.units.length > 0 ? (
          <CheckboxGroup
            name="unit"
            label={words.t("jobs.unit")}
            help={words.t("interest.unitHelp")}
            choices={choices.units.map(unitChoice)}
            values={answers.unitIds}
          />
        ) : null}
        <ButtonRow>
          <Button>{words.t("interest.toSummary")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

const unitChoice = ({ unitId, name, depth }: InterestChoices["units"][number]): Choice => ({
  value: unitId,
  // Deeper in the tree, deeper on the page; read aloud they come in the order of the tree.
  label: `${"\u2003".repeat(depth)}${name}`,
});

type OccupationProps = {
  chosen: readonly { code: string; name: string }[];
  found: readonly { code: string; name: string }[];
  text: string;
  pages: InterestPages;
};

/** Looks for official occupations by name, without script: the page comes back with what was found and all that was answered. */
function Occupations({ chosen, found, text, pages }: OccupationProps) {
  const { words, href } = useShell();
  const codes = chosen.map(({ code }) => code);
  const offered = [...chosen, ...found.filter(({ code }) => !codes.includes(code))];
  return (
    <>
      <TextField
        name="occupationText"
        type="search"
        label={words.t("interest.occupation")}
        help={words.t("interest.occupationHelp")}
        value={text}
        autoComplete="off"
      />
      <ButtonRow>
        <Button look="secondary" formAction={`${href(pages.questions)}#f-occupationText`}>
          {words.t("interest.occupationFind")}
        </Button>
      </ButtonRow>
      {text !== "" && found.length === 0 ? (
        <Notice live>
          <p>{words.t("interest.occupationNone", { text })}</p>
        </Notice>
      ) : null}
      {offered.length > 0 ? (
        <CheckboxGroup
          name="occupation"
          label={words.t("interest.occupationFound")}
          choices={offered.map(({ code, name }) => ({ value: code, label: name }))}
          values={codes}
        />
      ) : null}
    </>
  );
}
