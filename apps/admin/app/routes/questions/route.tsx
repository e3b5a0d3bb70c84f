import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal } from "@vakans/core/forms";
import { readForm, replyTo } from "@vakans/web";
import { at, idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { arranged } from "./arrangement";
import { QuestionsView } from "./view";

export async function loader({ context, params }: Args) {
  const recruitmentId = idOf(params, "recruitmentId");
  const { title } = await context.core.recruitments.open({ recruitmentId });
  const { questions, locked } = await context.core.questionnaires.open({ recruitmentId });
  return { slug: tenantOf(context).slug, recruitmentId, title, questions, locked };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  const recruitmentId = idOf(params, "recruitmentId");
  const fields = await readForm(request);
  const { questions } = await context.core.questionnaires.open({ recruitmentId });
  const id = fields.text("questionId");
  try {
    const next = arranged(questions, id, fields.text("go"));
    await context.core.questionnaires.save({ recruitmentId, questions: next });
  } catch (error) {
    if (isRefusal(error) && error.kind === "conflict") return replyTo(error, {}, context.words);
    throw error;
  }
  return redirect(`${at.questions(slug, recruitmentId)}#question-${id}`, 303);
}

export default function Questions() {
  return <QuestionsView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
