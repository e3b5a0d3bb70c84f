import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal, keepCvRowInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { cvWords } from "../../components/cv-text";
import { draftPath } from "../../components/draft";
import { cvRowOf, seeOther, sheetIn } from "../../components/draft-step.server";
import type { Args } from "../../load-context";
import { CvRowView } from "./view";

export const handle: PageHandle<typeof loader> = {
  restores: true,
  title: ({ words }, found) =>
    found?.part
      ? words.t("application.pageTitle", {
          page: words.t(cvWords[found.part][found.row ? "change" : "add"]),
          job: found.title,
        })
      : words.t("application.goneHeading"),
};

export const loader = (args: Args) => cvRowOf(args);

export async function action({ request, params, context }: Args) {
  const draftId = params["draftId"] ?? "";
  const part = params["part"];
  return handleForm(
    request,
    keepCvRowInput,
    context.words,
    async (input) => {
      try {
        await context.core.drafts.keepCvRow(input);
      } catch (error) {
        if (!isRefusal(error) || error.code !== "changedElsewhere") throw error;
        return seeOther(context, draftPath(draftId, "choose"));
      }
      return seeOther(context, `${draftPath(draftId, "cv")}#${part}`);
    },
    (fields) => ({ draftId, part, row: fields.object()["row"], ...sheetIn(fields) }),
  );
}

export default function CvRow() {
  return <CvRowView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
