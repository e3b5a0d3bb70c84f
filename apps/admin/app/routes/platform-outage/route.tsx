import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { platformChangeInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { platformOutageDone } from "../../components/outages";
import { paramOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { PlatformOutageView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, params }: Args) {
  const outage = await context.platform.outages.open({ outageId: paramOf(params, "outageId") });
  await context.core.door.touch();
  const { name, tenants } = await context.core.door.current();
  return { me: { name, tenants }, outage };
}

export async function action({ request, context, params }: Args) {
  const outageId = paramOf(params, "outageId");
  const fields = await readForm(request);
  return handleForm(
    fields,
    platformChangeInput,
    context.words,
    async (input) => {
      await context.platform.outages.change(input);
      return redirect(platformOutageDone.afterwards("/platform/outages", "changed"), 303);
    },
    () => ({ text: {}, ...fields.object(), outageId }),
  );
}

export default function PlatformOutage() {
  return <PlatformOutageView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
