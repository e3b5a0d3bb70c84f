import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawForInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { afterwards } from "../../components/helpdesk";
import { at, idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { WithdrawView } from "./view";

const idsOf = (params: Args["params"]) => ({
  applicantId: idOf(params, "applicantId"),
  applicationId: idOf(params, "applicationId"),
});

export async function loader({ context, params }: Args) {
  const { slug, policy } = tenantOf(context);
  const { applicantId, applicationId } = idsOf(params);
  const { email, applications } = await context.core.helpdesk.account({ applicantId });
  const application = applications.find((one) => one.applicationId === applicationId);
  if (!application) throw new Response(null, { status: 404 });
  return { slug, timeZone: policy.timeZone, applicantId, address: email, application };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  const ids = idsOf(params);
  return handleForm(
    request,
    withdrawForInput,
    context.words,
    async (input) => {
      await context.core.helpdesk.withdraw(input);
      return redirect(afterwards(at.helped(slug, ids.applicantId), "withdrawn"), 303);
    },
    () => ids,
  );
}

export default function WithdrawFor() {
  return <WithdrawView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
