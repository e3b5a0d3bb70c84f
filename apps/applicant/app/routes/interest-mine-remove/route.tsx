import { redirect } from "@remix-run/node";
import { isRefusal } from "@vakans/core/forms";
import type { PageHandle } from "@vakans/web/shell";
import { interestPages } from "../../components/interest-query";
import { InterestRemoveQuestion } from "../../components/interest-remove";
import type { Args } from "../../load-context";

export const handle: PageHandle = { title: ({ words }) => words.t("interest.removeTitle") };

/** Removes my registration. A second click finds it gone, which is what was wanted. */
export async function action({ context: { core, href } }: Args) {
  await core.interests.remove().catch((error: unknown) => {
    if (!isRefusal(error) || error.kind !== "notFound") throw error;
  });
  return redirect(href(`${interestPages.own.questions}?removed`), 303);
}

export default function InterestMineRemove() {
  return <InterestRemoveQuestion keepPath="/interest/mine" />;
}
