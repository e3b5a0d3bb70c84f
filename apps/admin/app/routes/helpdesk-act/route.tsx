import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { helpedInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { afterwards } from "../../components/helpdesk";
import { at, idOf, paramOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { actOf, acts } from "./acts";
import { ActView } from "./view";

export async function loader({ context, params }: Args) {
  const { slug, policy } = tenantOf(context);
  const act = actOf(paramOf(params, "act"));
  const applicantId = idOf(params, "applicantId");
  const { email } = await context.core.helpdesk.account({ applicantId });
  const { verificationHours, passwordRenewal, closureAnswerDays } = policy.accounts;
  return { slug, applicantId, address: email, act, verificationHours, passwordRenewal, closureAnswerDays };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  const act = actOf(paramOf(params, "act"));
  const applicantId = idOf(params, "applicantId");
  return handleForm(
    request,
    helpedInput,
    context.words,
    async (input) => {
      await acts[act](context.core.helpdesk, input);
      return redirect(afterwards(at.helped(slug, applicantId), act), 303);
    },
    () => ({ applicantId }),
  );
}

export default function HelpdeskAct() {
  return <ActView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
