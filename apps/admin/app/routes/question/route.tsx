import { randomUUID } from "node:crypto";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { question } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import { at, idOf, paramOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { emptyValues, questionOf, typeOf, valuesOf } from "./question-form";
import { QuestionView } from "./view";

const gone = (): never => {
  throw new Response(null, { status: 404 });
};

async function opened({ context, params, request }: Args) {
  const recruitmentId = idOf(params, "recruitmentId");
  const questionId = paramOf(params, "questionId");
  const { questions, locked } = await context.core.questionnaires.open({ recruitmentId });
  const known = questions.find(({ id }) => id === questionId) ?? null;
  const type = known?.type ?? (questionId === "new" ? typeOf(new URL(request.url).searchParams.get("type")) : null);
  return { recruitmentId, questions, locked, known, type: type ?? gone() };
}

export async function loader(args: Args) {
  const { recruitmentId, known, type, locked } = await opened(args);
  const { title } = await args.context.core.recruitments.open({ recruitmentId });
  const values = known ? valuesOf(known) : emptyValues(type);
  return { slug: tenantOf(args.context).slug, recruitmentId, title, type, isNew: known === null, locked, values };
}

export async function action(args: Args) {
  const { context, request } = args;
  const { slug } = tenantOf(context);
  const { recruitmentId, questions, known, type } = await opened(args);
  const id = known?.id ?? randomUUID();
  const fields = await readForm(request);
  return handleForm(
    fields,
    question,
    context.words,
    async (input) => {
      const next = known ? questions.map((other) => (other.id === id ? input : other)) : [...questions, input];
      await context.core.questionnaires.save({ recruitmentId, questions: next });
      return redirect(`${at.questions(slug, recruitmentId)}#question-${id}`, 303);
    },
    (form) => questionOf(form, id, type),
  );
}

export default function QuestionPage() {
  return <QuestionView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
