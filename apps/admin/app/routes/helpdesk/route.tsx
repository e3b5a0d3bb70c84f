import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { at, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { HelpdeskView } from "./view";

export async function loader({ context }: Args) {
  const { slug, policy } = tenantOf(context);
  return { slug, timeZone: policy.timeZone, waiting: await context.core.inbox.waiting() };
}

export async function action({ request, context }: Args) {
  const { slug } = tenantOf(context);
  return handleForm(request, findInput, context.words, async (input) => {
    const { kind, accounts } = await context.core.helpdesk.find(input);
    const [only, ...others] = accounts;
    if (only && others.length === 0) return redirect(at.helped(slug, only.applicantId), 303);
    return { ok: true as const, text: input.text, kind, accounts };
  });
}

export default function Helpdesk() {
  const reply = useActionData<typeof action>();
  const answer = reply?.ok === true ? reply : undefined;
  const refused = reply?.ok === false ? reply : undefined;
  return <HelpdeskView {...useLoaderData<typeof loader>()} answer={answer} refused={refused} />;
}
