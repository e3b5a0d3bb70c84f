import { redirect } from "@remix-run/node";
import type { PageHandle } from "@vakans/web/shell";
import { InterestRemoveQuestion } from "../../components/interest-remove";
import type { Args } from "../../load-context";

export const handle: PageHandle = { title: ({ words }) => words.t("interest.removeTitle") };

/** Removes a registration by the link of its unsubscribe page. */
export async function action({ params, context: { core, href } }: Args) {
  await core.interests.removeByLink({ token: (params["token"] ?? "").slice(0, 200) });
  return redirect(href("/interest/removed"), 303);
}

export default function InterestRemove() {
  return <InterestRemoveQuestion keepPath="/jobs" />;
}
