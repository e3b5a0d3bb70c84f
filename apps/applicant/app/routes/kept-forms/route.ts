import { readForm, typedFields } from "@vakans/web";
import { autosaved } from "../../components/autosave.server";
import { seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";

/** A form behind the sign-in as it stands while somebody writes in it: kept for its page until it is sent. */
export async function action({ request, context }: Args) {
  const { core, words, tenant } = context;
  const path = new URL(request.url).searchParams.get("path") ?? "";
  const fields = typedFields(await readForm(request));
  return autosaved(context, path, async () => {
    const { kept, keptAt } = await core.keptForms.keep({ path, fields });
    if (!kept) return { said: words.t("draft.notSavedYet") };
    return {
      said: words.t("application.saved", { time: words.time(keptAt, tenant.policy.timeZone) }),
      set: { kept: "1" },
    };
  });
}

export const loader = ({ context }: Args) => seeOther(context, "/applications");
