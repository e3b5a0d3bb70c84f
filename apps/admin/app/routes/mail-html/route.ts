import { paramOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";
import { folderFor } from "../../mailbox/access";
import { openMail } from "../../mailbox/folder";

/** The HTML of a mail, for the frame on its page: it can run nothing and fetch nothing. */
export async function loader({ request, params }: Args) {
  const mail = await openMail(folderFor(request), paramOf(params, "name"));
  if (!mail || mail.html === null) throw new Response(null, { status: 404 });
  return new Response(mail.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
    },
  });
}
