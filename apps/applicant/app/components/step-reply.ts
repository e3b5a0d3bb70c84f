import type { FieldProblem } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
import type { FormError } from "@vakans/ui";
import type { FormReply, FormValues } from "@vakans/web";
import { errorOf } from "./draft";

/** What to show of a step: problems of what is kept, or, when it could not even be kept, of what was typed. */
export function stepErrors(words: Words, problems: readonly FieldProblem[], reply: FormReply | null | undefined): (FormError & { name: string })[] {
  return reply ? reply.problems.map(({ field, message }) => ({ name: field, message })) : problems.map(errorOf(words));
}

/** The last value of a field that was typed; undefined when the form did not have it. */
export function typedText(values: FormValues | undefined, name: string): string | undefined {
  const value = values?.[name];
  return typeof value === "object" ? value.at(-1) : value;
}
