import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantStateInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { paramOf } from "../../components/tenant-path";
import { publicOriginOf } from "../../env.server";
import type { Args } from "../../load-context";
import { PlatformTenantView, stateDone } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, params, request }: Args) {
  const tenant = await context.platform.tenants.open({ slug: paramOf(params, "slug") });
  await context.core.door.touch();
  const { name, tenants: own } = await context.core.door.current();
  return {
    me: { name, tenants: own },
    done: stateDone.doneIn(request.url),
    tenant: { ...tenant, hosts: tenant.hosts.map((host) => ({ ...host, href: publicOriginOf(host.host) })) },
  } as const;
}

export async function action({ request, context, params }: Args) {
  const slug = paramOf(params, "slug");
  const { tenants } = context.platform;
  const { tenantId } = await tenants.open({ slug });
  const fields = await readForm(request);
  const suspends = fields.text("go") === "suspend";
  return handleForm(
    fields,
    tenantStateInput,
    context.words,
    async (input) => {
      await (suspends ? tenants.suspend(input) : tenants.reopen(input));
      return redirect(stateDone.afterwards(`/platform/tenants/${slug}`, suspends ? "suspended" : "reopened"), 303);
    },
    () => ({ tenantId, reason: fields.text("reason") }),
  );
}

export default function PlatformTenant() {
  return <PlatformTenantView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
