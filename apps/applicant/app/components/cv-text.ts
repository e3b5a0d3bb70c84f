import type { Cv, CvPart } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";

/** The parts of the structured CV, in the order they are filled in. */
export const cvParts = ["education", "work", "languages", "licences"] as const satisfies readonly CvPart[];

export const isCvPart = (value: string): value is CvPart => cvParts.some((part) => part === value);

/** What each part is called, and what is said to add to it or change in it. */
export const cvWords = {
  education: { name: "application.education", add: "application.addEducation", change: "application.changeEducation" },
  work: { name: "application.work", add: "application.addWork", change: "application.changeWork" },
  languages: { name: "application.languages", add: "application.addLanguages", change: "application.changeLanguages" },
  licences: { name: "application.licences", add: "application.addLicences", change: "application.changeLicences" },
} as const satisfies Record<CvPart, object>;

export const educationLevels = {
  secondary: "application.levelSecondary",
  vocational: "application.levelVocational",
  bachelor: "application.levelBachelor",
  master: "application.levelMaster",
  doctorate: "application.levelDoctorate",
  course: "application.levelCourse",
  other: "application.levelOther",
} as const satisfies Record<Cv["education"][number]["level"], string>;

export const languageLevels = {
  basic: "application.languageBasic",
  good: "application.languageGood",
  fluent: "application.languageFluent",
  native: "application.languageNative",
} as const satisfies Record<Cv["languages"][number]["level"], string>;

/** A row of the CV as people read it: what it is, what more is known, when. */
export type CvRowText = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly when: string;
  readonly text: string;
};

function period(words: Words, { from, to }: { from: string; to: string }): string {
  if (from && to) return `${from} – ${to}`;
  if (from) return `${from} – ${words.t("application.ongoing")}`;
  return to ? words.t("application.periodUntil", { to }) : "";
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(", ");

/** The rows of every part in words. */
export function cvTexts(words: Words, cv: Cv): Record<CvPart, readonly CvRowText[]> {
  return {
    education: cv.education.map((row) => ({
      id: row.id,
      title: row.programme,
      about: joined(words.t(educationLevels[row.level]), row.school),
      when: period(words, row),
      text: "",
    })),
    work: cv.work.map((row) => ({
      id: row.id,
      title: row.position,
      about: row.employer,
      when: period(words, row),
      text: row.description,
    })),
    languages: cv.languages.map((row) => ({
      id: row.id,
      title: row.name,
      about: words.t(languageLevels[row.level]),
      when: "",
      text: "",
    })),
    licences: cv.licences.map((row) => ({
      id: row.id,
      title: row.name,
      about: row.issuedBy,
      when: row.year,
      text: "",
    })),
  };
}
