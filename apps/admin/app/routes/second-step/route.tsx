import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { proveFactorInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { secondStep } from "../../components/second-step";
import { afterSecondStep } from "../../components/second-step-return.server";
import type { Args } from "../../load-context";
import { SecondStepView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ request, context }: Args) {
  const back = afterSecondStep(request);
  const { name, enrolled, proved } = await context.core.factor.current();
  if (!enrolled) throw redirect(secondStep.setUp(back), 303);
  if (proved) throw redirect(back, 303);
  return { name, back };
}

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
