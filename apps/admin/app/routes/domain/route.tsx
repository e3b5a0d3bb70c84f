import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hostInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { afterwards, doneIn } from "../../components/domains";
import { at, paramOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { DomainView } from "./view";

export async function loader({ request, context, params }: Args) {
  const { slug, policy } = tenantOf(context);
  const address = await context.core.domains.open({ host: paramOf(params, "host") });
  return { slug, timeZone: policy.timeZone, done: doneIn(request.url), address };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  const host = paramOf(params, "host");
  const { domains } = context.core;
  return handleForm(
    request,
    hostInput,
    context.words,
    async (input, fields) => {
      if (fields.text("do") === "first") {
        await domains.makeFirst(input);
        return redirect(afterwards(at.domain(slug, host), "first"), 303);
      }
      const { outcome } = await domains.verify(input);
      return redirect(afterwards(at.domain(slug, host), outcome === "proved" ? "proved" : "absent"), 303);
    },
    () => ({ host }),
  );
}

export default function Domain() {
  return <DomainView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
