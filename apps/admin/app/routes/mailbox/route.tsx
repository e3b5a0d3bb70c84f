import { useLoaderData } from "@remix-run/react";
import type { Args } from "../../load-context";
import { folderFor } from "../../mailbox/access";
import { listMails } from "../../mailbox/folder";
import { MailboxView } from "./view";

export async function loader({ request }: Args) {
  const folder = folderFor(request);
  const to = (new URL(request.url).searchParams.get("to") ?? "").slice(0, 300);
  return { to, mails: await listMails(folder, to) };
}

export default function Mailbox() {
  return <MailboxView {...useLoaderData<typeof loader>()} />;
}
