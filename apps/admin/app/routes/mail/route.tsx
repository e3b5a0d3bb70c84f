import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { paramOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { folderFor } from "../../mailbox/access";
import { linksIn, openMail } from "../../mailbox/folder";
import { MailView } from "./view";

export const handle: PageHandle = { frames: true };

export async function loader({ request, params }: Args) {
  const mail = await openMail(folderFor(request), paramOf(params, "name"));
  if (!mail) throw new Response(null, { status: 404 });
  const { html, text, ...head } = mail;
  return { ...head, parts: linksIn(text), hasHtml: html !== null };
}

export default function Mail() {
  return <MailView {...useLoaderData<typeof loader>()} />;
}
