import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recoverFactorInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { secondStep } from "../../components/second-step";
import { askedForSecondStep } from "../../components/second-step-return.server";
import type { Args } from "../../load-context";
import { RecoveryView } from "./view";

export const handle: PageHandle = { enhance: true };

export const loader = (args: Args) => askedForSecondStep(args);

export async function action({ request, context }: Args) {
  return handleForm(request, recoverFactorInput, context.words, async (input) => {
    const { token } = await context.core.factor.recover(input);
    // The own page says how many are left, and offers another telephone.
    return redirect(`${secondStep.own}?recovered=yes`, {
      status: 303,
      headers: { "Set-Cookie": context.sessionCookie.set(token) },
    });
  });
}

export default function Recovery() {
  return <RecoveryView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
