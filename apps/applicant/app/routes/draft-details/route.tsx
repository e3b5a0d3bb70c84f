import { useActionData, useLoaderData } from "@remix-run/react";
import { ownDetailsDraft } from "@vakans/core/forms";
import type { PageHandle } from "@vakans/web/shell";
import { keepStep, openStep } from "../../components/draft-step.server";
import { stepTitle } from "../../components/step-page";
import type { Args } from "../../load-context";
import { DetailsView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: (shell, found) => stepTitle(shell, found, shell.words.t("application.stepDetails")),
};

export const loader = (args: Args) => openStep(args, "details");

export const action = (args: Args) =>
  keepStep(args, "details", (fields) => ({
    details: {
      ...Object.fromEntries(Object.keys(ownDetailsDraft.shape).map((name) => [name, fields.text(`details.${name}`)])),
      exemptionAsked: fields.flag("details.exemptionAsked"),
    },
  }));

export default function Details() {
  return <DetailsView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
