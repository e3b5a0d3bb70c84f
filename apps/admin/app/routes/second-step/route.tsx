import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { proveFactorInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { afterSecondStep, askedForSecondStep } from "../../components/second-step-return.server";
import type { Args } from "../../load-context";
import { SecondStepView } from "./view";

export const handle: PageHandle = { enhance: true };

export const loader = (args: Args) => askedForSecondStep(args);

export async function action({ request, context }: Args) {
  return handleForm(request, proveFactorInput, context.words, async (input) => {
    const { token } = await context.core.factor.prove(input);
    return redirect(afterSecondStep(request), {
      status: 303,
      headers: { "Set-Cookie": context.sessionCookie.set(token) },
    });
  });
}

export default function SecondStep() {
  return <SecondStepView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
