import { attachmentInput, isRefusal } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { draftPath } from "../../components/draft";
import { idOf, seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";

/** Takes a file off the draft. One that is gone already, by a second click, is gone. */
export async function action({ request, params, context }: Args) {
  const back = seeOther(context, draftPath(idOf(params, "draftId"), "attachments"));
  return handleForm(request, attachmentInput, context.words, async (input) => {
    await context.core.attachments.remove(input).catch((error: unknown) => {
      if (!isRefusal(error) || error.kind !== "notFound") throw error;
    });
    return back;
  });
}

export const loader = ({ params, context }: Args) =>
  seeOther(context, draftPath(idOf(params, "draftId"), "attachments"));
