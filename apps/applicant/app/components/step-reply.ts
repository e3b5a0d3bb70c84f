import type { FieldProblem } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
import type { FormError } from "@vakans/ui";
import type { FormReply, FormValues } from "@vakans/web";
import { errorOf } from "./draft";

/** A form that could not even be kept: what was typed is shown again. Otherwise what is kept is shown, gaps and all. */
export const unkept = (reply: FormReply | null | undefined): FormReply | null =>
  reply && reply.problems.length > 0 ? reply : null;

/** What must be put right in a step: in what was typed, when it could not be kept, else in what is kept. */
export function stepErrors(
  words: Words,
  problems: readonly FieldProblem[],
  reply: FormReply | null,
): (FormError & { name: string })[] {
  return reply ? reply.problems.map(({ field, message }) => ({ name: field, message })) : problems.map(errorOf(words));
}

/** The last value of a field that was typed; undefined when the form did not have it. */
export function typedText(values: FormValues | undefined, name: string): string | undefined {
  const value = values?.[name];
  return typeof value === "object" ? value.at(-1) : value;
}
