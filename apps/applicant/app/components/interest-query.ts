import { areas, employments, extents, type InterestAnswers } from "@vakans/core/forms";

/** What an address of the questions says: the answers, and what was typed to find an occupation. */
export type InterestQuery = {
  readonly answers: InterestAnswers;
  readonly occupationText: string;
  /** Places that were typed, and stand in none of the boxes to tick. */
  readonly otherPlaces: string;
};

const known = <Value extends string>(values: readonly Value[], given: readonly string[]): Value[] =>
  values.filter((value) => given.includes(value));

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const once = (values: readonly string[]): string[] => [...new Set(values)];

const placesOf = (text: string): string[] =>
  text
    .split(",")
    .map((place) => place.trim().slice(0, 80))
    .filter((place) => place !== "");

/**
 * Reads the answers out of an address: they travel from page to page in it, so that going back, a second tab and a sign-in
 * on the way lose nothing. What it does not know is left out. No address of a person is ever part of it.
 */
export function readInterestQuery(params: URLSearchParams): InterestQuery {
  const otherPlaces = (params.get("otherPlaces") ?? "").slice(0, 1000);
  return {
    answers: {
      areas: known(areas, params.getAll("area")),
      occupations: once(params.getAll("occupation")).filter((code) => /^\d{1,4}$/.test(code)),
      extents: known(extents, params.getAll("extent")),
      employments: known(employments, params.getAll("employment")),
      places: once(placesOf([...params.getAll("place"), otherPlaces].join(","))),
      unitIds: once(params.getAll("unit")).filter((unit) => uuid.test(unit)),
    },
    occupationText: (params.get("occupationText") ?? "").trim().slice(0, 200),
    otherPlaces,
  };
}

/** Answers as an address has them. */
export function interestSearch(answers: InterestAnswers): string {
  const params = new URLSearchParams();
  for (const value of answers.areas) params.append("area", value);
  for (const value of answers.occupations) params.append("occupation", value);
  for (const value of answers.extents) params.append("extent", value);
  for (const value of answers.employments) params.append("employment", value);
  for (const value of answers.places) params.append("place", value);
  for (const value of answers.unitIds) params.append("unit", value);
  const search = params.toString();
  return search === "" ? "" : `?${search}`;
}

/** The pages of somebody who has signed in, and of somebody who has not: the same questions, apart behind the sign-in. */
export const interestPages = {
  own: { questions: "/interest/mine/questions", summary: "/interest/mine/summary" },
  visitor: { questions: "/interest", summary: "/interest/summary" },
} as const;

export type InterestPages = (typeof interestPages)[keyof typeof interestPages];
