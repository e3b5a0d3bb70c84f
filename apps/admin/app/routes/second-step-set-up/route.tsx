import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmFactorInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { afterSecondStep } from "../../components/second-step-return.server";
import type { Args } from "../../load-context";
import { ConfirmedView, SetUpView } from "./view";

export const handle: PageHandle = { enhance: true };

/** Requests that have just set a factor up: the session they came with is another by now, and can be asked nothing. */
const confirmed = new WeakSet<object>();

export async function loader({ request, context }: Args) {
  const back = afterSecondStep(request);
  if (confirmed.has(context)) return { back, shown: null };
  const { begin, current } = context.core.factor;
  const { name, proved } = await current();
  return { back, shown: { name, unfinished: !proved, ...(await begin()) } };
}

export async function action({ request, context }: Args) {
  return handleForm(request, confirmFactorInput, context.words, async (input) => {
    const { token, recoveryCodes } = await context.core.factor.confirm(input);
    confirmed.add(context);
    const replaced = input.currentPassword !== "";
    return data(
      { ok: true as const, recoveryCodes, replaced },
      { headers: { "Set-Cookie": context.sessionCookie.set(token) } },
    );
  });
}

export default function SetUp() {
  const { back, shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.ok) return <ConfirmedView {...answer} back={back} />;
  return shown ? <SetUpView {...shown} refused={answer} /> : null;
}
