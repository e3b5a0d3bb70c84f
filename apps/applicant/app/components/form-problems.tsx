import { ErrorSummary } from "@vakans/ui";
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

/** Everything that must be put right in a form, on top of its page. */
export function FormProblems({ reply }: { reply: Reply }) {
  const errors = (reply?.problems ?? []).map(({ field, message }) => ({ name: field === "" ? undefined : field, message }));
  return <ErrorSummary errors={errors} />;
}
