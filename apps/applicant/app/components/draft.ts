import type { ApplicationStep, FieldProblem } from "@vakans/core/forms";
import type { WordKey, Words } from "@vakans/i18n";
import type { FormError } from "@vakans/ui";
import type { ApplicantContext } from "@vakans/web";

type Core = ApplicantContext["core"];

/** The rules of the tenant. */
export type Policy = ApplicantContext["tenant"]["policy"];

/** A draft as its owner opens it. */
export type Draft = Awaited<ReturnType<Core["drafts"]["open"]>>;

/** The newest version of one's own application. */
export type Receipt = Awaited<ReturnType<Core["applications"]["receipt"]>>;

/** An advert as the public reads it. */
export type Advert = Awaited<ReturnType<Core["adverts"]["open"]>>;

/** Where a step of a draft lies, or the draft itself. */
export const draftPath = (draftId: string, rest = ""): string => `/drafts/${draftId}${rest && `/${rest}`}`;

/** What a step is called in the list of steps. */
export function stepName(words: Words, step: ApplicationStep): string {
  switch (step) {
    case "details":
      return words.t("application.stepDetails");
    case "cv":
      return words.t("application.stepCv");
    case "questions":
      return words.t("application.stepQuestions");
    case "attachments":
      return words.t("attachment.step");
    case "summary":
      return words.t("application.stepSummary");
  }
}

/** A problem in words, told at its field. The field is named as the form has it: `details.phone`. */
export const errorOf =
  (words: Words) =>
  ({ path, code, details }: FieldProblem): FormError & { name: string } => {
    const values = Object.entries(details).filter(
      (pair): pair is [string, string | number] => typeof pair[1] === "string" || typeof pair[1] === "number",
    );
    return { name: path.join("."), message: words.t(`refusal.${code}`, Object.fromEntries(values)) };
  };

/** The message that belongs to a field. */
export const messageFor = (errors: readonly FormError[], name: string): string | undefined =>
  errors.find((error) => error.name === name)?.message;

/** "Telefonnummer: Fyll i det här fältet."; a question needs no colon after its own mark. */
export const withName = (label: string, message: string): string =>
  label.endsWith("?") ? `${label} ${message}` : `${label}: ${message}`;

/** The same errors for the summary on top of a page, where the name of the field must stand beside each. */
export const named = (
  errors: readonly (FormError & { name: string })[],
  labelOf: (name: string) => string | undefined,
): FormError[] =>
  errors.map((error) => {
    const label = labelOf(error.name);
    return label ? { ...error, message: withName(label, error.message) } : error;
  });

const detailWord: Readonly<Record<string, WordKey>> = {
  firstName: "application.firstName",
  lastName: "application.lastName",
  street: "application.street",
  postalCode: "application.postalCode",
  city: "application.city",
  phone: "application.phone",
  dateOfBirth: "law.listDateOfBirth",
  presentTitle: "law.listPresentTitle",
  municipality: "law.listMunicipality",
  gender: "law.listGender",
};

/** What a field of a draft is called: `details.phone`, `answers.<id>`. Nothing where its message says it itself. */
export const fieldLabel =
  (words: Words, questions: Draft["questions"]) =>
  (name: string): string | undefined => {
    const field = name.slice(name.indexOf(".") + 1);
    const word = detailWord[field];
    if (word) return words.t(word);
    const asked = questions.find((question) => question.id === field);
    return asked && asked.type !== "statement" ? asked.label : undefined;
  };
