import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createUnitInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { at, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { UnitsView } from "./view";

export async function loader({ context }: Args) {
  return { slug: tenantOf(context).slug, units: await context.core.units.list() };
}

export async function action({ request, context }: Args) {
  const { slug } = tenantOf(context);
  return handleForm(
    request,
    createUnitInput,
    context.words,
    async (input) => {
      const { unitId } = await context.core.units.create(input);
      return redirect(at.unit(slug, unitId), 303);
    },
    (fields) => ({ ...fields.object(), parentId: fields.text("parentId") || null }),
  );
}

export default function Units() {
  return <UnitsView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
