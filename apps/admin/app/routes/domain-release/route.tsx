import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hostInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { afterwards } from "../../components/domains";
import { at, paramOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { DomainReleaseView } from "./view";

export async function loader({ context, params }: Args) {
  const { slug } = tenantOf(context);
  const { host, record } = await context.core.domains.open({ host: paramOf(params, "host") });
  // What the operator gave is not the tenant's to release.
  if (!record) throw new Response(null, { status: 404 });
  return { slug, host };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  return handleForm(
    request,
    hostInput,
    context.words,
    async (input) => {
      await context.core.domains.release(input);
      return redirect(afterwards(at.domains(slug), "released"), 303);
    },
    () => ({ host: paramOf(params, "host") }),
  );
}

export default function DomainRelease() {
  return <DomainReleaseView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
