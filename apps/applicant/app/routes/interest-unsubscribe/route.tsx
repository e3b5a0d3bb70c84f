import { useActionData, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { InterestUnsubscribeView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("interest.endTitle") };

const tokenOf = ({ params }: Args) => ({ token: (params["token"] ?? "").slice(0, 200) });

export const loader = (args: Args) => args.context.core.interests.endable(tokenOf(args));

/**
 * Ends the mails by the token of the address alone, for a mail program's single POST (RFC 8058) as for the page's button:
 * no cookie is asked, no body read, and the answer is a page and no redirect, since a mail program follows none.
 */
export const action = (args: Args) => args.context.core.interests.unsubscribe(tokenOf(args));

export default function InterestUnsubscribe() {
  return (
    <InterestUnsubscribeView {...useLoaderData<typeof loader>()} ended={useActionData<typeof action>() !== undefined} />
  );
}
