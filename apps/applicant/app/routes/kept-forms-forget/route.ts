import { keptFormInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";

/** What was kept for a page is not wanted any more: back to the page without it. */
export const action = ({ request, context }: Args) =>
  handleForm(request, keptFormInput, context.words, async ({ path }) => {
    await context.core.keptForms.forget({ path });
    return seeOther(context, path);
  });

export const loader = ({ context }: Args) => seeOther(context, "/applications");
