import { keepStepInput } from "@vakans/core/forms";
import { readForm } from "@vakans/web";
import { autosaved } from "../../components/autosave.server";
import { draftPath } from "../../components/draft";
import { idOf, pageOf, seeOther, sheetIn } from "../../components/draft-step.server";
import { shapeOf } from "../../components/step-shapes.server";
import type { Args } from "../../load-context";

/** A step as it stands while somebody writes in it: sent by script, no step of the session (VN-24, OS-16). */
export async function action({ request, params, context }: Args) {
  const { core, words, tenant } = context;
  const draftId = idOf(params, "draftId");
  const step = params["step"] ?? "";
  const fields = await readForm(request);
  const input = keepStepInput.safeParse({
    draftId,
    step,
    visited: false,
    ...sheetIn(fields),
    ...shapeOf(step, fields),
  });
  if (!input.success) return Response.json({ ok: false, said: words.t("draft.cannotSave") }, { status: 400 });
  return autosaved(context, draftPath(draftId, pageOf(step)), async () => {
    const { outcome, basis, keptAt } = await core.drafts.autosave(input.data);
    const time = words.time(keptAt, tenant.policy.timeZone);
    if (outcome === "beside") return { said: words.t("draft.savedBeside", { time }) };
    return { said: words.t("application.saved", { time }), ...(outcome === "written" ? { set: { basis } } : {}) };
  });
}

export const loader = ({ params, context }: Args) => seeOther(context, draftPath(idOf(params, "draftId")));
