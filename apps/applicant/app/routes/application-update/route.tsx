import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal } from "@vakans/core/forms";
import type { PageHandle } from "@vakans/web/shell";
import { draftPath } from "../../components/draft";
import { idOf, seeOther } from "../../components/draft-step.server";
import { openApplication } from "../../components/own-application.server";
import type { Args } from "../../load-context";
import { UpdateView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) =>
    found?.receipt
      ? words.t("application.pageTitle", { page: words.t("application.updateHeading"), job: found.receipt.title })
      : words.t("application.goneHeading"),
};

export const loader = (args: Args) => openApplication(args);

/** Begins the update, or goes on with it: its first page shows all that was handed in. */
export async function action({ params, context }: Args) {
  try {
    const { draftId } = await context.core.applications.beginUpdate({ applicationId: idOf(params, "applicationId") });
    return seeOther(context, draftPath(draftId));
  } catch (error) {
    if (!isRefusal(error) || error.kind !== "conflict") throw error;
    return data({ ok: false as const, code: error.code }, { status: 409 });
  }
}

export default function ApplicationUpdate() {
  return <UpdateView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()?.code ?? null} />;
}
