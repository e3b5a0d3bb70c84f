import { ErrorSummary } from "@vakans/ui";
import type { FormProblem, FormValues } from "@vakans/web";

/** A form as it is shown: what was typed before it was refused, else what is known. */
export type FormState = {
  value(name: string): string;
  /** The sentence beside a field. */
  error(name: string): string | undefined;
  readonly problems: readonly FormProblem[];
};

type Refused = { readonly values: FormValues; readonly problems: readonly FormProblem[] } | undefined;

export function formState(refused: Refused, known: FormValues = {}): FormState {
  const values = refused?.values ?? known;
  const problems = refused?.problems ?? [];
  return {
    value(name) {
      const value = values[name];
      return typeof value === "string" ? value : (value?.at(-1) ?? "");
    },
    error: (name) => problems.find(({ field }) => field === name)?.message,
    problems,
  };
}

/** A label that asks has its mark already. */
const labelled = (label: string) => (label.endsWith("?") ? label : `${label}:`);

/** What is to be put right, on top: each line names its field and leads to it. */
export function FormErrors(props: { problems: readonly FormProblem[]; labels?: Readonly<Record<string, string>> }) {
  const errors = props.problems.map(({ field, message }) => {
    const label = props.labels?.[field];
    return { name: field === "" ? undefined : field, message: label ? `${labelled(label)} ${message}` : message };
  });
  return <ErrorSummary errors={errors} />;
}
