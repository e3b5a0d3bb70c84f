import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { outageInput, platformAnnounceInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
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

export async function action({ request, context }: Args) {
  const { outages } = context.platform;
  const fields = await readForm(request);
  const then = (done: "announced" | "cancelled") =>
    redirect(platformOutageDone.afterwards("/platform/outages", done), 303);
  if (fields.text("outageId") !== "") {
    return handleForm(fields, outageInput, context.words, async (input) => {
      await outages.cancel(input);
      return then("cancelled");
    });
  }
  return handleForm(
    fields,
    platformAnnounceInput,
    context.words,
    async (input) => {
      await outages.announce(input);
      return then("announced");
    },
    () => ({ text: {}, ...fields.object() }),
  );
}

export default function PlatformOutages() {
  return <PlatformOutagesView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
