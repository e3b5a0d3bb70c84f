import { useActionData, useLoaderData } from "@remix-run/react";
import { platformAnnounceInput } from "@vakans/core/forms";
import type { PageHandle } from "@vakans/web/shell";
import { answerOutageForm } from "../../components/outage-form.server";
import { platformOutageDone } from "../../components/outages";
import type { Args } from "../../load-context";
import { PlatformOutagesView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, request }: Args) {
  const done = platformOutageDone.doneIn(request.url);
  const told = await context.platform.outages.list();
  await context.core.door.touch();
  const { name, tenants: own } = await context.core.door.current();
  return { me: { name, tenants: own }, done, ...told };
}

export const action = (args: Args) =>
  answerOutageForm(args, args.context.platform.outages, platformAnnounceInput, (done) =>
    platformOutageDone.afterwards("/platform/outages", done),
  );

export default function PlatformOutages() {
  return <PlatformOutagesView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
