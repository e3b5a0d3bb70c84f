import { fieldProblemsOf, isRefusal, problemsOfIssues, type Refusal } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";
import { type FormProblem, type FormReply, type WithStatus, withStatus } from "./form-answer";
import { FormFailed } from "./form-failure";
import { type FormFields, type FormValues, fieldNameOf, formFields } from "./form-fields";
import { isBodyTooLarge, isUploadCut } from "./incoming";
import { statusOfRefusal } from "./refusal-response";
import { refusalText } from "./refusal-text";
import { readMultipart } from "./upload";

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly params?: unknown };

/** A Zod schema, as far as a form needs one. */
export type FormSchema<Input> = {
  safeParse(value: unknown): { success: true; data: Input } | { success: false; error: { issues: readonly Issue[] } };
};

/** Reads a posted form, with or without files; files in it are passed over. Read once, it can be given to `handleForm`. */
export async function readForm(request: Request): Promise<FormFields> {
  const type = request.headers.get("content-type") ?? "";
  if (/^multipart\/form-data/i.test(type)) return readMultipart(request);
  return formFields(new URLSearchParams(await request.text()));
}

type Source = Request | FormData | FormFields;

const fieldsOf = (source: Source): Promise<FormFields> | FormFields => {
  if (source instanceof FormData) return formFields(source);
  return "text" in source && "values" in source && typeof source.values === "function"
    ? (source as FormFields)
    : readForm(source as Request);
};

/**
 * Reads a form, checks it against its schema and runs what it asks for. `shape` makes the schema's input of the fields
 * where their names alone do not (ticks, numbers). What is wrong with the form is answered inside the form (400, 401,
 * 409 or 429), with all that was typed except passwords. Every other refusal is thrown on, for `withRefusals`, and what
 * is no refusal as `FormFailed`, so that the form comes back for it too.
 */
export async function handleForm<Input, Answer>(
  source: Source,
  schema: FormSchema<Input>,
  words: Words,
  run: (input: Input, fields: FormFields) => Promise<Answer> | Answer,
  shape: (fields: FormFields) => unknown = (fields) => fields.object(),
): Promise<Answer | WithStatus<FormReply>> {
  const fields = await fieldsOf(source);
  const read = schema.safeParse(shape(fields));
  if (!read.success) {
    const problems = problemsOfIssues(read.error.issues).map((problem) => ({
      field: fieldNameOf(problem.path),
      message: refusalText(words, problem.code, problem.details),
    }));
    return withStatus({ ok: false, values: fields.values(), problems: once(problems) }, 400);
  }
  try {
    return await run(read.data, fields);
  } catch (error) {
    if (isAnswer(error)) throw error;
    if (!isRefusal(error)) throw new FormFailed(fields.values(), error);
    if (!belongsInForm(error)) throw error;
    return replyTo(error, fields.values(), words);
  }
}

/** Thrown as the answer itself, or told to the browser by its status. */
const isAnswer = (error: unknown): boolean => error instanceof Response || isBodyTooLarge(error) || isUploadCut(error);

// "Sign in first" is another page; "wrong password" is this one.
const belongsInForm = ({ kind, code }: Refusal) =>
  kind === "invalid" ||
  kind === "conflict" ||
  kind === "tooMany" ||
  (kind === "unauthenticated" && code !== "signInNeeded");

/** A refusal as the answer to a form. */
export function replyTo(refusal: Refusal, values: FormValues, words: Words): WithStatus<FormReply> {
  const fieldProblems = fieldProblemsOf(refusal);
  const problems =
    fieldProblems.length > 0
      ? fieldProblems.map(({ path, code, details }) => ({
          field: fieldNameOf(path),
          message: refusalText(words, code, details),
        }))
      : [{ field: "", message: refusalText(words, refusal.code, refusal.details) }];
  return withStatus({ ok: false, values, problems: once(problems) }, statusOfRefusal[refusal.kind]);
}

/** A field is told one thing at a time. */
function once(problems: readonly FormProblem[]): readonly FormProblem[] {
  const told = new Set<string>();
  return problems.filter(({ field }) => {
    if (field !== "" && told.has(field)) return false;
    told.add(field);
    return true;
  });
}
