import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resetFactorInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { at, idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { MemberResetView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ context, params }: Args) {
  const { slug } = tenantOf(context);
  const staffId = idOf(params, "staffId");
  const { people } = await context.core.memberFactors.list();
  const person = people.find((known) => known.staffId === staffId && known.resettable);
  if (!person) throw new Response(null, { status: 404 });
  return { slug, name: person.name };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  return handleForm(
    request,
    resetFactorInput,
    context.words,
    async (input) => {
      await context.core.memberFactors.reset(input);
      return redirect(`${at.members(slug)}?done=reset`, 303);
    },
    () => ({ staffId: idOf(params, "staffId") }),
  );
}

export default function MemberReset() {
  return <MemberResetView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
