import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { interestPages } from "../../components/interest-query";
import type { Args } from "../../load-context";
import { InterestMineView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("interest.mineTitle") };

/** What I have registered, and what became of it just now; without a registration, the questions. */
export async function loader({ request, context: { core, href } }: Args) {
  const mine = await core.interests.mine();
  if (!mine) return redirect(href(interestPages.own.questions), 303);
  const { searchParams } = new URL(request.url);
  const done = (["registered", "changed"] as const).find((outcome) => searchParams.has(outcome)) ?? null;
  return { mine, done };
}

export default function InterestMine() {
  return <InterestMineView {...useLoaderData<typeof loader>()} />;
}
