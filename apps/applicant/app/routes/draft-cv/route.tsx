import { useLoaderData } from "@remix-run/react";
import { readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { goesOn, idOf, moveFrom, openStep } from "../../components/draft-step.server";
import { stepTitle } from "../../components/step-page";
import type { Args } from "../../load-context";
import { CvView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: (shell, found) => stepTitle(shell, found, shell.words.t("application.stepCv")),
};

export const loader = (args: Args) => openStep(args, "cv");

export async function action(args: Args) {
  const forward = goesOn(await readForm(args.request));
  if (forward) await args.context.core.drafts.passCv({ draftId: idOf(args.params, "draftId") });
  return moveFrom(args, "cv", forward);
}

export default function CvPage() {
  return <CvView {...useLoaderData<typeof loader>()} />;
}
