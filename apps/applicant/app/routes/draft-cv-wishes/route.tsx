import { useActionData, useLoaderData } from "@remix-run/react";
import { keepStepInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { draftPath } from "../../components/draft";
import { idOf, keepOrChoose, openStep, seeOther, sheetIn } from "../../components/draft-step.server";
import { stepTitle } from "../../components/step-page";
import { wishesIn } from "../../components/step-shapes.server";
import type { Args } from "../../load-context";
import { WishesView } from "./view";

export const handle: PageHandle<typeof loader> = {
  restores: true,
  title: (shell, found) => stepTitle(shell, found, shell.words.t("profile.wishHeading")),
};

export async function loader(args: Args) {
  const found = await openStep(args, "cv");
  // Only an open application has wishes; any other advert asks what it wants to know.
  if (!found.draft.standing) throw new Response(null, { status: 404 });
  return found;
}

export async function action({ request, params, context }: Args) {
  const draftId = idOf(params, "draftId");
  const fields = await readForm(request);
  return handleForm(
    fields,
    keepStepInput,
    context.words,
    async (input) => {
      const elsewhere = await keepOrChoose(context, input);
      return elsewhere ?? seeOther(context, `${draftPath(draftId, "cv")}#wishes`);
    },
    () => ({ draftId, step: "wishes", visited: false, ...sheetIn(fields), ...wishesIn(fields) }),
  );
}

export default function Wishes() {
  return <WishesView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
