import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { type ApplicationStep, applicationSteps, isRefusal, keepStepInput } from "@vakans/core/forms";
import { type FormFields, type FormReply, handleForm, readForm, signInFirst } from "@vakans/web";
import type { z } from "zod";
import type { Args } from "../load-context";
import { isCvPart } from "./cv-text";
import { draftPath } from "./draft";

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id out of the address. What is no id is a page that does not exist. */
export function idOf(params: Args["params"], name: string): string {
  const id = params[name] ?? "";
  if (!idForm.test(id)) throw new Response(null, { status: 404 });
  return id;
}

/** The draft of a step's page, and whether the page tells what is missing: once the step was passed, or when it is asked to. */
export async function openStep({ request, params, context }: Args, step: ApplicationStep) {
  const { core } = context;
  const draft = await core.drafts.open({ draftId: idOf(params, "draftId") }).catch((error: unknown) => {
    throw handedIn(context, error);
  });
  const asked = new URL(request.url).searchParams.has("check");
  const problems = asked || draft.content.visited.includes(step) ? draft.problems[step] : [];
  return { draft, problems };
}

/** Whoever goes back to a draft that was handed in is led to its receipt. */
function handedIn(context: Args["context"], error: unknown): unknown {
  if (!isRefusal(error) || error.code !== "alreadySubmitted") return error;
  return seeOther(context, `/applications/${String(error.details["applicationId"])}/receipt`);
}

/** To another page of this site, as the answer to a form. */
export const seeOther = ({ href }: Args["context"], path: string) => redirect(href(path), 303);

/** Back or on, as the button said. On only without gaps: with them the page comes back and says which (400). */
export async function moveFrom({ params, context }: Args, step: ApplicationStep, goesOn: boolean) {
  const draftId = idOf(params, "draftId");
  const place = applicationSteps.indexOf(step);
  if (!goesOn) {
    const before = applicationSteps[place - 1];
    return seeOther(context, before ? draftPath(draftId, before) : "/applications");
  }
  const { problems } = await context.core.drafts.open({ draftId });
  if (problems[step].length > 0)
    return data({ ok: false as const, values: {}, problems: [] } satisfies FormReply, { status: 400 });
  return seeOther(context, draftPath(draftId, applicationSteps[place + 1]));
}

/** Which of a step's two buttons was pressed; Enter means the forward one. */
export const goesOn = (fields: FormFields): boolean => fields.text("go") !== "back";

/** Keeps a step before anything else, complete or not, then moves. `shape` is the step's own part of the input. */
export async function keepStep(
  args: Args,
  step: "details" | "questions" | "attachments",
  shape: (fields: FormFields) => object,
) {
  const { request, params, context } = args;
  const draftId = idOf(params, "draftId");
  const fields = await readForm(request);
  return handleForm(
    fields,
    keepStepInput,
    context.words,
    async (input) => {
      const elsewhere = await keepOrChoose(context, input);
      if (elsewhere) return elsewhere;
      return moveFrom(args, step, goesOn(fields));
    },
    () => ({ draftId, step, visited: goesOn(fields), ...sheetIn(fields), ...shape(fields) }),
  );
}

/**
 * Keeps what a form holds. Answers where to go when it was changed elsewhere meanwhile; throws the way to the sign-in when
 * it came too late, with the text kept for whose it is.
 */
export async function keepOrChoose(context: Args["context"], input: z.output<typeof keepStepInput>) {
  const { draftId, step } = input;
  try {
    await context.core.drafts.keep(input);
    return null;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // Both texts are kept: which one stays is asked on a page of its own.
    if (error.code === "changedElsewhere") return seeOther(context, draftPath(draftId, "choose"));
    if (error.code !== "signInNeeded") throw error;
    // Too late, but not lost: an ended session still tells whose it was.
    await context.core.drafts.autosave(input);
    throw signInFirst(context, draftPath(draftId, pageOf(step)), "kept");
  }
}

/** Where the form of a step stands. */
export const pageOf = (step: string): string => (step === "wishes" ? "cv/wishes" : step);

/** What the form said of itself. */
export const sheetIn = (fields: FormFields) => ({
  basis: fields.text("basis") || undefined,
  by: fields.text("by") || undefined,
  turn: fields.text("turn") || undefined,
});

/** The row of the CV that the address names, or the id of a new one. What is not there is a page that does not exist. */
export async function cvRowOf({ params, context: { core } }: Args) {
  const draft = await core.drafts.open({ draftId: idOf(params, "draftId") });
  const part = params["part"] ?? "";
  if (!isCvPart(part)) throw new Response(null, { status: 404 });
  const field = `cv.${part}.${params["rowId"]}`;
  const common = {
    draftId: draft.draftId,
    title: draft.title,
    part,
    basis: draft.bases.cv[field] ?? draft.bases.cv[""],
  };
  if (params["rowId"] === "new") return { ...common, row: null, rowId: randomUUID() as string };
  const rows: readonly Readonly<Record<string, string>>[] = draft.content.cv[part];
  const row = rows.find(({ id }) => id === params["rowId"]);
  if (!row) throw new Response(null, { status: 404 });
  return { ...common, row, rowId: row["id"] ?? "" };
}
