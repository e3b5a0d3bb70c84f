import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal } from "@vakans/core/forms";
import { readForm, replyTo } from "@vakans/web";
import { withNotices } from "../../components/advert-words";
import { at, idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { PublishView } from "./view";

export async function loader({ context, params }: Args) {
  const tenant = tenantOf(context);
  const recruitmentId = idOf(params, "recruitmentId");
  const { title } = await context.core.recruitments.open({ recruitmentId });
  const editor = await context.core.adverts.open({ recruitmentId });
  const preview = withNotices(editor.preview, tenant);
  return { slug: tenant.slug, recruitmentId, title, editor: { ...editor, preview }, timeZone: tenant.policy.timeZone };
}

export async function action({ context, params, request }: Args) {
  const { slug } = tenantOf(context);
  const recruitmentId = idOf(params, "recruitmentId");
  const fields = await readForm(request);
  try {
    await context.core.adverts.publish({ recruitmentId, revision: Number(fields.text("revision")) });
  } catch (error) {
    // What is wrong is told by the page itself, which shows and judges the advert anew.
    if (isRefusal(error) && (error.kind === "invalid" || error.kind === "conflict"))
      return replyTo(error, {}, context.words);
    throw error;
  }
  return redirect(at.published(slug, recruitmentId), 303);
}

export default function Publish() {
  return <PublishView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
