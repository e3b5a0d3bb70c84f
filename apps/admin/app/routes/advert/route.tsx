import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveAdvertInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import { withNotices } from "../../components/advert-words";
import { at, idOf, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { afterButton, formOfFields, formOfText, textOfForm, trimmed } from "./advert-form";
import { AdvertView } from "./view";

export async function loader({ context, params, request }: Args) {
  const tenant = tenantOf(context);
  const { slug, policy } = tenant;
  const recruitmentId = idOf(params, "recruitmentId");
  const editor = await context.core.adverts.open({ recruitmentId });
  const recruitment = await context.core.recruitments.open({ recruitmentId });
  const contacts = await context.core.contacts.ofUnit({ unitId: recruitment.unitId });
  const occupations = await context.core.occupations.list();
  const { text, ...rest } = editor;
  return {
    slug,
    recruitmentId,
    unitId: recruitment.unitId,
    title: recruitment.title,
    timeZone: policy.timeZone,
    editor: { ...rest, preview: withNotices(rest.preview, tenant) },
    stored: formOfText(text, occupations),
    occupations,
    contacts,
    checks: Object.keys(policy.pack.registerChecks),
    languages: policy.languages.offered,
    standingOffered: policy.standingAdvert !== null,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, context, params }: Args) {
  const { slug } = tenantOf(context);
  const recruitmentId = idOf(params, "recruitmentId");
  const fields = await readForm(request);
  const form = formOfFields(fields);
  const go = fields.text("go");
  const changed = afterButton(form, go);
  if (changed) return { form: changed, problems: [], conflict: false };
  const reply = await handleForm(
    fields,
    saveAdvertInput,
    context.words,
    async (input) => {
      await context.core.adverts.save(input);
      const next = go === "publish" ? at.publish(slug, recruitmentId) : `${at.advert(slug, recruitmentId)}?saved`;
      return redirect(next, 303);
    },
    () => ({ recruitmentId, revision: Number(fields.text("revision")), text: textOfForm(form) }),
  );
  if (!("init" in reply)) return reply;
  const { problems } = reply.data;
  return { ...reply, data: { form: trimmed(form), problems, conflict: reply.init.status === 409 } };
}

export default function Advert() {
  return <AdvertView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
