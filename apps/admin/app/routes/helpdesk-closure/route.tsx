import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closureInput, refuseClosureInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import { afterwards } from "../../components/helpdesk";
import { at, idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { ClosureView } from "./view";

const idsOf = (params: Args["params"]) => ({
  applicantId: idOf(params, "applicantId"),
  closureRequestId: idOf(params, "closureRequestId"),
});

export async function loader({ context, params }: Args) {
  const { slug, policy } = tenantOf(context);
  const ids = idsOf(params);
  return {
    slug,
    timeZone: policy.timeZone,
    applicantId: ids.applicantId,
    request: await context.core.helpdesk.closure(ids),
  };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  const { helpdesk } = context.core;
  const ids = idsOf(params);
  const fields = await readForm(request);
  const account = at.helped(slug, ids.applicantId);
  if (fields.text("go") === "close") {
    return handleForm(
      fields,
      closureInput,
      context.words,
      async (input) => {
        await helpdesk.close(input);
        return redirect(afterwards(account, "closed"), 303);
      },
      () => ids,
    );
  }
  return handleForm(
    fields,
    refuseClosureInput,
    context.words,
    async (input) => {
      await helpdesk.refuseClosure(input);
      return redirect(afterwards(account, "refused"), 303);
    },
    () => ({ ...ids, reason: fields.text("reason") }),
  );
}

export default function Closure() {
  return <ClosureView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
