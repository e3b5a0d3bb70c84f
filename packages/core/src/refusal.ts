import type { KeyOf } from "@vakans/i18n";

/** Why a call is refused. The code is a key of the word catalogue's room `refusal`. */
export type RefusalCode = KeyOf<"refusal">;

/** What a text about the refusal needs: numbers, names of formats, dates. Never what somebody typed. */
export type RefusalDetails = Readonly<Record<string, unknown>>;

export type RefusalKind = "invalid" | "unauthenticated" | "forbidden" | "notFound" | "conflict" | "tooMany";

/** The one error that is meant for a person. Anything else thrown is a bug or the weather. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly kind: RefusalKind,
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(`${kind}: ${code}`);
  }
}

/** Is this a refusal? Recognised by its name, since a program and its pages are bundled apart and do not share the class. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal" && "kind" in error && "code" in error;
}

/** What is wrong with one field of a form. `path` leads to it: `["cv", "work", "0", "employer"]`. */
export type FieldProblem = {
  readonly path: readonly string[];
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
};

/** Refuses a form with every problem it has, so that a person meets them all at once. */
export const refuseFields = (problems: readonly FieldProblem[]) => new Refusal("invalid", "inputInvalid", { problems });

/** The problems of a refused form, or none. */
export function fieldProblemsOf(refusal: Refusal): readonly FieldProblem[] {
  const { problems } = refusal.details as { problems?: readonly FieldProblem[] };
  return problems ?? [];
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly params?: unknown };

/** The problems that a schema found. A schema's messages are keys of the room `refusal`; any other message is told in general. */
export function problemsOfIssues(issues: readonly Issue[]): readonly FieldProblem[] {
  return issues.map((issue) => ({
    path: issue.path.map(String),
    code: issue.message.startsWith("refusal.")
      ? (issue.message.slice("refusal.".length) as RefusalCode)
      : "valueInvalid",
    details: (issue.params ?? {}) as RefusalDetails,
  }));
}
