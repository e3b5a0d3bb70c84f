import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { announceInput, outageInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { outageDone } from "../../components/outages";
import { at, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { OutagesView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, request }: Args) {
  const { slug, policy } = tenantOf(context);
  const done = outageDone.doneIn(request.url);
  return { slug, offered: policy.languages.offered, done, ...(await context.core.outages.list()) };
}

export async function action({ request, context }: Args) {
  const { slug } = tenantOf(context);
  const { outages } = context.core;
  const fields = await readForm(request);
  const then = (done: "announced" | "cancelled") => redirect(outageDone.afterwards(at.outages(slug), done), 303);
  if (fields.text("outageId") !== "") {
    return handleForm(fields, outageInput, context.words, async (input) => {
      await outages.cancel(input);
      return then("cancelled");
    });
  }
  return handleForm(
    fields,
    announceInput,
    context.words,
    async (input) => {
      await outages.announce(input);
      return then("announced");
    },
    () => ({ text: {}, ...fields.object() }),
  );
}

export default function Outages() {
  return <OutagesView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
