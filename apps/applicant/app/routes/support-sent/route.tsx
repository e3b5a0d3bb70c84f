import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { sentOf } from "../../components/support-asking.server";
import type { Args } from "../../load-context";
import { SupportSentView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) => words.t(found?.sent ? "support.sentHeading" : "support.sentNoneHeading"),
};

export const loader = async (args: Args) => ({ sent: await sentOf(args) });

export default function SupportSent() {
  return <SupportSentView {...useLoaderData<typeof loader>()} />;
}
