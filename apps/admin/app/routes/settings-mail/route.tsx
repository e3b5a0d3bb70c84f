import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { z } from "zod";
import { at, tenantOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { MailSenderView } from "./view";

export const handle: PageHandle = { enhance: true };

const acts = z.object({ act: z.enum(["check", "makeKey"]) });

export async function loader({ request, context }: Args) {
  const done = new URL(request.url).searchParams.get("done");
  const act = acts.safeParse({ act: done });
  return { ...(await context.core.mailSender.records()), done: act.success ? act.data.act : null };
}

export async function action({ request, context }: Args) {
  const { slug } = tenantOf(context);
  return handleForm(request, acts, context.words, async ({ act }) => {
    if (act === "check") await context.core.mailSender.check();
    else await context.core.mailSender.makeKey();
    return redirect(`${at.mailSender(slug)}?done=${act}`, { status: 303 });
  });
}

export default function MailSender() {
  const refused = useActionData<typeof action>();
  return <MailSenderView {...useLoaderData<typeof loader>()} refused={refused} />;
}
