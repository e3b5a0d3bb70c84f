import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createContactInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { at, idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { UnitView } from "./view";

export async function loader({ context, params }: Args) {
  const unitId = idOf(params, "unitId");
  const contacts = await context.core.contacts.ofUnit({ unitId });
  const units = await context.core.units.list();
  const name = units.find((unit) => unit.unitId === unitId)?.name ?? "";
  return { slug: tenantOf(context).slug, name, contacts };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  const unitId = idOf(params, "unitId");
  return handleForm(
    request,
    createContactInput,
    context.words,
    async (input) => {
      await context.core.contacts.create(input);
      return redirect(at.unit(slug, unitId), 303);
    },
    (fields) => ({ ...fields.object(), unitId }),
  );
}

export default function UnitPage() {
  return <UnitView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
