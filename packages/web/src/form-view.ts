import type { FormReply } from "./form-reply";

type Reply = FormReply | { readonly ok: true } | undefined;

const refused = (reply: Reply): FormReply | null => (reply && !reply.ok ? reply : null);

/** What to put right in a field, for its `error`; undefined when nothing is wrong with it. */
export const problemOf = (reply: Reply, field: string): string | undefined =>
  refused(reply)?.problems.find((problem) => problem.field === field)?.message;

/** What was typed in a field before the form was refused, or what it holds otherwise. */
export function valueOf(reply: Reply, field: string, otherwise = ""): string {
  const form = refused(reply);
  if (!form) return otherwise;
  const value = form.values[field];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/** Everything chosen under a name before the form was refused, or what is chosen otherwise. */
export function valuesOf(reply: Reply, field: string, otherwise: readonly string[] = []): readonly string[] {
  const form = refused(reply);
  if (!form) return otherwise;
  const value = form.values[field] ?? form.values[`${field}[]`];
  return typeof value === "string" ? [value] : (value ?? []);
}

/** All that is to be put right, for `ErrorSummary`. */
export const summaryOf = (reply: Reply): { name?: string | undefined; message: string }[] =>
  (refused(reply)?.problems ?? []).map(({ field, message }) => ({ name: field === "" ? undefined : field, message }));
