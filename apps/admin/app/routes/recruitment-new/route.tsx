import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createRecruitmentInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { at, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { RecruitmentNewView } from "./view";

export async function loader({ context }: Args) {
  return { slug: tenantOf(context).slug, units: await context.core.units.list() };
}

export async function action({ request, context }: Args) {
  const { slug } = tenantOf(context);
  return handleForm(request, createRecruitmentInput, context.words, async (input) => {
    const { recruitmentId } = await context.core.recruitments.create(input);
    return redirect(at.recruitment(slug, recruitmentId), 303);
  });
}

export default function RecruitmentNew() {
  const { slug, units } = useLoaderData<typeof loader>();
  return <RecruitmentNewView slug={slug} units={units} refused={useActionData<typeof action>()} />;
}
