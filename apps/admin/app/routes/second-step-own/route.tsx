import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { renewRecoveryCodesInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { secondStep } from "../../components/second-step";
import type { Args } from "../../load-context";
import { OwnFactorView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ request, context }: Args) {
  await context.core.door.touch();
  const { name, tenants } = await context.core.door.current();
  const factor = await context.core.factor.current();
  // Whoever has a factor that nobody asks for shows it before they change it.
  if (factor.enrolled && !factor.proved) throw redirect(secondStep.code(secondStep.own), 303);
  return { me: { name, tenants }, ...factor, recovered: new URL(request.url).searchParams.has("recovered") };
}

export async function action({ request, context }: Args) {
  return handleForm(request, renewRecoveryCodesInput, context.words, async (input) => ({
    ok: true as const,
    ...(await context.core.factor.renewRecoveryCodes(input)),
  }));
}

export default function OwnFactor() {
  return <OwnFactorView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
