import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resendInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { afterwards } from "../../components/helpdesk";
import { at, idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { LetterView } from "./view";

const idsOf = (params: Args["params"]) => ({
  applicantId: idOf(params, "applicantId"),
  messageId: idOf(params, "messageId"),
});

export async function loader({ context, params }: Args) {
  const { slug, policy } = tenantOf(context);
  const ids = idsOf(params);
  const letter = await context.core.helpdesk.letter(ids);
  return { slug, timeZone: policy.timeZone, applicantId: ids.applicantId, letter };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  const ids = idsOf(params);
  return handleForm(
    request,
    resendInput,
    context.words,
    async (input) => {
      await context.core.helpdesk.resend(input);
      return redirect(afterwards(at.helped(slug, ids.applicantId), "resent"), 303);
    },
    (fields) => ({ ...ids, attempts: Number(fields.text("attempts")) }),
  );
}

export default function HelpedLetter() {
  return <LetterView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
