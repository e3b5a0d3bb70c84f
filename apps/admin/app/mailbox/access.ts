import { asksLocally, mailFolder } from "../env.server";

/** The folder of the mailbox, for whoever sits at this machine. To everyone else there is no such page. */
export function folderFor(request: Request): string {
  if (mailFolder === null || !asksLocally(request)) throw new Response(null, { status: 404 });
  return mailFolder;
}
