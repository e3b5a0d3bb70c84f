import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { grantLeaveInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { at, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { leaveDone, SupportAccessView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, request }: Args) {
  const { policy } = tenantOf(context);
  return {
    ...(await context.core.leave.current()),
    timeZone: policy.timeZone,
    done: leaveDone.doneIn(request.url),
  } as const;
}

export async function action({ request, context }: Args) {
  const { slug } = tenantOf(context);
  const { leave } = context.core;
  const fields = await readForm(request);
  if (fields.text("go") === "end") {
    await leave.end();
    return redirect(leaveDone.afterwards(at.supportAccess(slug), "ended"), 303);
  }
  return handleForm(
    fields,
    grantLeaveInput,
    context.words,
    async (input) => {
      await leave.grant(input);
      return redirect(leaveDone.afterwards(at.supportAccess(slug), "given"), 303);
    },
    () => ({ reason: fields.text("reason"), hours: fields.text("hours"), rights: fields.all("rights") }),
  );
}

export default function SupportAccess() {
  return <SupportAccessView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
