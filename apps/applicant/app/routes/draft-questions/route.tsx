import { useActionData, useLoaderData } from "@remix-run/react";
import type { FormFields } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { keepStep, openStep } from "../../components/draft-step.server";
import { stepTitle } from "../../components/step-page";
import type { Args } from "../../load-context";
import { QuestionsView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: (shell, found) => stepTitle(shell, found, shell.words.t("application.stepQuestions")),
};

export const loader = (args: Args) => openStep(args, "questions");

export const action = (args: Args) => keepStep(args, "questions", (fields) => ({ answers: answersIn(fields) }));

/** Answers by question. Each group of choices also sends an empty value, so that one without a choice is known to be empty. */
function answersIn(fields: FormFields): Record<string, string | string[]> {
  const names = Object.keys(fields.values()).filter((name) => name.startsWith("answers."));
  return Object.fromEntries(
    names.map((name) => {
      const id = name.slice("answers.".length);
      if (!id.endsWith("[]")) return [id, fields.text(name)];
      return [id.slice(0, -2), fields.all(name).filter((value) => value !== "")];
    }),
  );
}

export default function Questions() {
  return <QuestionsView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
