import { useActionData, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { keepStep, openStep } from "../../components/draft-step.server";
import { stepTitle } from "../../components/step-page";
import { detailsIn } from "../../components/step-shapes.server";
import type { Args } from "../../load-context";
import { DetailsView } from "./view";

export const handle: PageHandle<typeof loader> = {
  restores: true,
  title: (shell, found) => stepTitle(shell, found, shell.words.t("application.stepDetails")),
};

export const loader = (args: Args) => openStep(args, "details");

export const action = (args: Args) => keepStep(args, "details", detailsIn);

export default function Details() {
  return <DetailsView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
