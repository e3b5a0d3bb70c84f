import { useLoaderData } from "@remix-run/react";
import { doneIn } from "../../components/helpdesk";
import { idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { AccountView } from "./view";

export async function loader({ context, params, request }: Args) {
  const { slug, policy } = tenantOf(context);
  const account = await context.core.helpdesk.account({ applicantId: idOf(params, "applicantId") });
  const { selfRemoval } = policy.accounts;
  return { slug, timeZone: policy.timeZone, selfRemoval, account, done: doneIn(request.url) };
}

export default function HelpedAccount() {
  return <AccountView {...useLoaderData<typeof loader>()} />;
}
