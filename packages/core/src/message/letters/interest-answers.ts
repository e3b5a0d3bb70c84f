import type { Words } from "@vakans/i18n";
import type { Area, Employment, Extent } from "../../advert/schema";

/** What somebody registered, with the names of what has one. */
export type InterestFacts = {
  readonly areas: readonly Area[];
  readonly occupations: readonly string[];
  readonly extents: readonly Extent[];
  readonly employments: readonly Employment[];
  readonly places: readonly string[];
  readonly units: readonly string[];
};

const capital = <Text extends string>(text: Text) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<Text>;

/** The answers as rows, in the order of the questions. What was left open reads "any". */
export function interestRows(answers: InterestFacts, { t }: Words): readonly (readonly [string, string])[] {
  const told = (values: readonly string[]) => (values.length > 0 ? values.join(", ") : t("interest.any"));
  const area = answers.areas.map((area) => t(`jobs.area${capital(area)}`));
  return [
    ...(answers.areas.length > 0 || answers.occupations.length === 0 ? [[t("jobs.area"), told(area)] as const] : []),
    ...(answers.occupations.length > 0 ? [[t("interest.occupation"), told(answers.occupations)] as const] : []),
    [t("jobs.extent"), told(answers.extents.map((extent) => t(`jobs.extent${capital(extent)}`)))],
    [t("jobs.employment"), told(answers.employments.map((form) => t(`jobs.employment${capital(form)}`)))],
    [t("jobs.place"), told(answers.places)],
    [t("jobs.unit"), told(answers.units)],
  ];
}
