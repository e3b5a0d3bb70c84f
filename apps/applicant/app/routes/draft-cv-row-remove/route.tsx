import { useLoaderData } from "@remix-run/react";
import { removeCvRowInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { cvRowTitle } from "../../components/cv-row-remove";
import { draftPath } from "../../components/draft";
import { cvRowOf, seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";
import { CvRowRemoveView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) =>
    found?.row ? words.t("application.removeHeading", { what: found.what }) : words.t("application.goneHeading"),
};

export async function loader(args: Args) {
  const found = await cvRowOf(args);
  if (!found.row) throw new Response(null, { status: 404 });
  return { ...found, what: cvRowTitle(found.row) };
}

export async function action({ request, params, context }: Args) {
  return handleForm(
    request,
    removeCvRowInput,
    context.words,
    async (input) => {
      await context.core.drafts.removeCvRow(input);
      return seeOther(context, `${draftPath(input.draftId, "cv")}#${input.part}`);
    },
    () => ({ draftId: params["draftId"], part: params["part"], rowId: params["rowId"] }),
  );
}

export default function CvRowRemove() {
  return <CvRowRemoveView {...useLoaderData<typeof loader>()} />;
}
