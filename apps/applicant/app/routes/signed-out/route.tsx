import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { SignedOutView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.signedOut") };

export const loader = ({ request }: Args) => ({ erased: new URL(request.url).searchParams.has("erased") });

export default function SignedOut() {
  return <SignedOutView {...useLoaderData<typeof loader>()} />;
}
