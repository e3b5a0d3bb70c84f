import { useLoaderData } from "@remix-run/react";
import { chooseInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { draftPath } from "../../components/draft";
import { idOf, openStep, seeOther } from "../../components/draft-step.server";
import { stepTitle } from "../../components/step-page";
import type { Args } from "../../load-context";
import { ChooseView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: (shell, found) => stepTitle(shell, found, shell.words.t("draft.chooseHeading")),
};

/** As long as there is something to choose. */
export async function loader(args: Args) {
  const { draft } = await openStep(args, "summary");
  if (draft.choices.length === 0) throw seeOther(args.context, draftPath(draft.draftId, "summary"));
  return { draft };
}

/** One choice at a time; after the last one the whole application is shown. */
export const action = ({ request, params, context }: Args) =>
  handleForm(
    request,
    chooseInput,
    context.words,
    async (input) => {
      const { left } = await context.core.drafts.choose(input);
      return seeOther(context, draftPath(input.draftId, left > 0 ? "choose" : "summary?chosen=1"));
    },
    (fields) => ({ draftId: idOf(params, "draftId"), ...fields.object() }),
  );

export default function Choose() {
  return <ChooseView {...useLoaderData<typeof loader>()} />;
}
