import { useActionData, useLoaderData } from "@remix-run/react";
import { announceInput } from "@vakans/core/forms";
import type { PageHandle } from "@vakans/web/shell";
import { answerOutageForm } from "../../components/outage-form.server";
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

export const action = (args: Args) =>
  answerOutageForm(args, args.context.core.outages, announceInput, (done) =>
    outageDone.afterwards(at.outages(tenantOf(args.context).slug), done),
  );

export default function Outages() {
  return <OutagesView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
