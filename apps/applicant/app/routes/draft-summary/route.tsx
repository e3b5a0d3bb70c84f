import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal, submitInput } from "@vakans/core/forms";
import { readForm, signInFirst } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { draftPath } from "../../components/draft";
import { openStep, seeOther } from "../../components/draft-step.server";
import { stepTitle } from "../../components/step-page";
import type { Args } from "../../load-context";
import { SummaryView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: (shell, found) => stepTitle(shell, found, shell.words.t("application.stepSummary")),
};

export async function loader(args: Args) {
  const { core } = args.context;
  const [{ draft }, session] = await Promise.all([openStep(args, "summary"), core.session.current()]);
  // The late route may be the advert's own contact (OR-19).
  const { contacts } = await core.adverts.open({ advertId: draft.advertId });
  return { draft, email: session?.email ?? "", contacts, submissionKey: randomUUID() as string };
}

/** Hands in. The key came with the page, so that the same form sent twice is one application and one receipt. */
export async function action({ request, params, context }: Args) {
  const fields = await readForm(request);
  const read = submitInput.safeParse({
    draftId: params["draftId"],
    submissionKey: fields.text("submissionKey"),
    shown: fields.text("shown") || undefined,
  });
  if (!read.success) throw new Response(null, { status: 400 });
  const { submissionKey } = read.data;
  try {
    const { applicationId } = await context.core.applications.submit(read.data);
    return seeOther(context, `/applications/${applicationId}/receipt`);
  } catch (error) {
    if (!isRefusal(error)) {
      // The form comes back with the same key: had it gone through after all, sending again finds the receipt.
      context.report(error);
      return data({ ok: false as const, code: "failed" as const, applicationId: null, submissionKey }, { status: 500 });
    }
    // Everything is kept; only the last press of the button was too late.
    if (error.code === "signInNeeded") throw signInFirst(context, draftPath(read.data.draftId, "summary"), "notSent");
    if (error.kind !== "conflict") throw error;
    const { applicationId } = error.details;
    return data(
      {
        ok: false as const,
        code: error.code,
        applicationId: typeof applicationId === "string" ? applicationId : null,
        submissionKey,
      },
      { status: 409 },
    );
  }
}

export default function Summary() {
  return <SummaryView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
