import type { Policy } from "@vakans/tenant-config";
import type { InterestAnswers } from "./schema";

/** The mail about new jobs lists this many; the rest stand in the job list. */
export const alertAdvertsMax = 20;

/** The places that an advert names, each in lower case: "Sundsvall, Härnösand" and "Sundsvall/Härnösand" are two. */
export function placesOf(text: string): string[] {
  const places = text
    .toLowerCase()
    .normalize("NFC")
    .split(/[,;/]|\s(?:och|og|and|eller|or|samt)\s/)
    .map((place) => place.trim())
    .filter((place) => place !== "");
  return [...new Set(places)];
}

const sorted = <Value extends string>(values: readonly Value[]): Value[] => [...new Set(values)].sort();

/** Answers in one order and once each, so that the same answers are equal. Of a place spelt twice the first spelling counts. */
export function inOrder(answers: InterestAnswers): InterestAnswers {
  const places = new Map(answers.places.toReversed().map((place) => [place.toLowerCase(), place]));
  return {
    areas: sorted(answers.areas),
    occupations: sorted(answers.occupations),
    extents: sorted(answers.extents),
    employments: sorted(answers.employments),
    places: [...places.values()].sort((a, b) => a.localeCompare(b, "sv")),
    unitIds: sorted(answers.unitIds),
  };
}

/** When a registration ends of itself: months after it was made or last changed. */
export function endsAt(updatedAt: Date, policy: Policy): Date {
  const end = new Date(updatedAt);
  end.setUTCMonth(end.getUTCMonth() + policy.interestRegistrations.keptMonths);
  return end;
}

/** The latest `updatedAt` of a registration that is over by now, where they are kept so many months. */
export function overBefore(now: Date, keptMonths: number): Date {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - keptMonths);
  return before;
}
