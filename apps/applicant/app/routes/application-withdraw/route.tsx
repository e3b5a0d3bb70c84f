import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal } from "@vakans/core/forms";
import type { PageHandle } from "@vakans/web/shell";
import { idOf, seeOther } from "../../components/draft-step.server";
import { openApplication } from "../../components/own-application.server";
import type { Args } from "../../load-context";
import { WithdrawView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) =>
    found?.receipt
      ? words.t("application.withdrawNamed", { title: found.receipt.title })
      : words.t("application.goneHeading"),
};

export const loader = (args: Args) => openApplication(args);

/** Takes it back, and shows where it stands now. */
export async function action({ params, context }: Args) {
  const applicationId = idOf(params, "applicationId");
  try {
    await context.core.applications.withdraw({ applicationId });
    return seeOther(context, `/applications?withdrawn=${applicationId}`);
  } catch (error) {
    if (!isRefusal(error) || error.kind !== "conflict") throw error;
    return data({ ok: false as const, code: error.code }, { status: 409 });
  }
}

export default function ApplicationWithdraw() {
  return <WithdrawView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()?.code ?? null} />;
}
