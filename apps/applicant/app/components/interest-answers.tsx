import type { InterestAnswers } from "@vakans/core/forms";
import { FactList } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { areaWord, employmentWord, extentWord } from "./job-words";

/** What the codes of the answers are called. */
type Names = {
  readonly occupations: readonly { readonly name: string }[];
  readonly units: readonly { readonly name: string }[];
};

/** The answers as they will be read, in the order of the questions. What was left open reads "any". */
export function InterestAnswerList({ answers, names }: { answers: InterestAnswers; names: Names }) {
  const { words } = useShell();
  const { areas, extents, employments, places } = answers;
  const told = (values: readonly string[]) => (values.length > 0 ? values.join(", ") : words.t("interest.any"));
  const occupations = names.occupations.map(({ name }) => name);
  return (
    <FactList
      facts={[
        // Areas and occupations widen each other: with one of them answered, the other is no "any".
        {
          name: words.t("jobs.area"),
          value: areas.length > 0 || occupations.length === 0 ? told(areas.map((area) => areaWord(words, area))) : null,
        },
        { name: words.t("interest.occupation"), value: occupations.length > 0 ? told(occupations) : null },
        { name: words.t("jobs.extent"), value: told(extents.map((extent) => extentWord(words, extent, null))) },
        {
          name: words.t("jobs.employment"),
          value: told(employments.map((employment) => employmentWord(words, employment))),
        },
        { name: words.t("jobs.place"), value: told(places) },
        { name: words.t("jobs.unit"), value: told(names.units.map(({ name }) => name)) },
      ]}
    />
  );
}
