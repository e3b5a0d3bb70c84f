import { ErrorSummary, useWords } from "@vakans/ui";
import type { FormReply } from "@vakans/web";

type Reply = Pick<FormReply, "problems" | "values"> | undefined;

/** What is wrong with the field of a name, or null. */
export const problemOf = (reply: Reply, name: string): string | null =>
  reply?.problems.find(({ field }) => field === name)?.message ?? null;

/** What was typed in the field of a name; "" before anything was. */
export function typedIn(reply: Reply, name: string): string {
  const value = reply?.values[name] ?? "";
  return typeof value === "string" ? value : (value.at(-1) ?? "");
}

/** Everything that must be put right in a form, on top of its page. `labels` name the fields as the form does. */
export function FormProblems({ reply, labels = {} }: { reply: Reply; labels?: Readonly<Record<string, string>> }) {
  const words = useWords();
  const errors = (reply?.problems ?? []).map(({ field, message }) => {
    const label = labels[field];
    return {
      name: field === "" ? undefined : field,
      message: label ? words.t("shared.fieldProblem", { field: label, problem: message }) : message,
    };
  });
  return <ErrorSummary errors={errors} />;
}
