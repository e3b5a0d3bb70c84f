import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hostInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { afterwards, doneIn } from "../../components/domains";
import { at, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { DomainsView } from "./view";

export async function loader({ request, context }: Args) {
  const { slug } = tenantOf(context);
  return { slug, done: doneIn(request.url), ...(await context.core.domains.list()) };
}

export async function action({ request, context }: Args) {
  const { slug } = tenantOf(context);
  return handleForm(request, hostInput, context.words, async (input) => {
    const { host } = await context.core.domains.claim(input);
    return redirect(afterwards(at.domain(slug, host), "claimed"), 303);
  });
}

export default function Domains() {
  return <DomainsView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
