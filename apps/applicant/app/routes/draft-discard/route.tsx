import { useLoaderData } from "@remix-run/react";
import { draftInput, isRefusal } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { openStep, seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";
import { DiscardView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) =>
    found?.draft ? words.t("draft.discardHeading", { title: found.draft.title }) : words.t("application.goneHeading"),
};

export const loader = (args: Args) => openStep(args, "summary");

/** Throws the draft away. One that is gone already, by a second click, is gone. */
export const action = ({ request, params, context }: Args) =>
  handleForm(
    request,
    draftInput,
    context.words,
    async (input) => {
      await context.core.drafts.discard(input).catch((error: unknown) => {
        if (!isRefusal(error) || error.kind !== "notFound") throw error;
      });
      return seeOther(context, "/applications?discarded=1");
    },
    () => ({ draftId: params["draftId"] }),
  );

export default function Discard() {
  return <DiscardView draft={useLoaderData<typeof loader>().draft} />;
}
