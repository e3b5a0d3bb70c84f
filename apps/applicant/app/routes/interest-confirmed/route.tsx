import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { InterestConfirmedView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("interest.confirmedTitle") };

export const loader = ({ request }: Args) => ({ alerts: new URL(request.url).searchParams.has("alerts") });

export default function InterestConfirmed() {
  return <InterestConfirmedView {...useLoaderData<typeof loader>()} />;
}
