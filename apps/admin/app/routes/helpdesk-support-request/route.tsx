import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "@vakans/web";
import { at, idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { SupportRequestView } from "./view";

export async function loader({ context, params }: Args) {
  const { slug, policy } = tenantOf(context);
  const supportRequestId = idOf(params, "supportRequestId");
  return { slug, timeZone: policy.timeZone, request: await context.core.inbox.supportRequest({ supportRequestId }) };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  const supportRequestId = idOf(params, "supportRequestId");
  const fields = await readForm(request);
  await context.core.inbox.markHandled({ supportRequestId, handled: fields.text("handled") === "yes" });
  return redirect(at.supportRequest(slug, supportRequestId), 303);
}

export default function SupportRequest() {
  return <SupportRequestView {...useLoaderData<typeof loader>()} />;
}
