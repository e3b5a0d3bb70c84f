import { useLoaderData } from "@remix-run/react";
import { noticeInput } from "@vakans/core/forms";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { PrivacyView } from "../privacy/view";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) =>
    found ? words.t("notice.earlierTitle", { number: found.version.number }) : words.t("shared.error404Heading"),
};

export async function loader({ params, context: { core } }: Args) {
  const read = noticeInput.safeParse({ number: Number(params["number"]) });
  if (!read.success) throw new Response(null, { status: 404 });
  const [version, versions] = await Promise.all([core.notices.version(read.data), core.notices.list()]);
  return { version, versions };
}

/** A version of the notice as it was shown. */
export default function PrivacyVersion() {
  return <PrivacyView {...useLoaderData<typeof loader>()} />;
}
