import { useActionData, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { keepStep, openStep } from "../../components/draft-step.server";
import { stepTitle } from "../../components/step-page";
import { answersIn } from "../../components/step-shapes.server";
import type { Args } from "../../load-context";
import { QuestionsView } from "./view";

export const handle: PageHandle<typeof loader> = {
  restores: true,
  title: (shell, found) => stepTitle(shell, found, shell.words.t("application.stepQuestions")),
};

export const loader = (args: Args) => openStep(args, "questions");

export const action = (args: Args) => keepStep(args, "questions", answersIn);

export default function Questions() {
  return <QuestionsView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
