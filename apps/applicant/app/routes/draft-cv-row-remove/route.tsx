import { useLoaderData } from "@remix-run/react";
import { removeCvRowInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
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
  const { row } = found;
  return { ...found, row, what: row["programme"] ?? row["position"] ?? row["name"] ?? "" };
}

export async function action(args: Args) {
  const { request, params, context } = args;
  const done = () => seeOther(context, `${draftPath(params["draftId"] ?? "", "cv")}#${params["part"]}`);
  const fields = await readForm(request);
  const { row } = await cvRowOf(args);
  // A second click finds another row in this place: only the one that was shown may go.
  if (JSON.stringify(row) !== fields.text("row")) return done();
  return handleForm(
    fields,
    removeCvRowInput,
    context.words,
    async (input) => {
      await context.core.drafts.removeCvRow(input);
      return done();
    },
    () => ({ draftId: params["draftId"], part: params["part"], index: Number(params["index"]) }),
  );
}

export default function CvRowRemove() {
  return <CvRowRemoveView {...useLoaderData<typeof loader>()} />;
}
