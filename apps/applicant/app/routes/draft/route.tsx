import { applicationSteps } from "@vakans/core/forms";
import { draftPath } from "../../components/draft";
import { idOf, seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";

/** Goes on where the person left off: at the first step that was not passed. */
export async function loader({ params, context }: Args) {
  const draft = await context.core.drafts.open({ draftId: idOf(params, "draftId") });
  const next = applicationSteps.find((step) => !draft.content.visited.includes(step));
  return seeOther(context, draftPath(draft.draftId, next ?? "summary"));
}
