import type { ApplicationStep, FieldProblem } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
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
