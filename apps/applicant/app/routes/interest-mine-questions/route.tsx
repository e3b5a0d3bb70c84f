import { useLoaderData } from "@remix-run/react";
import { Notice } from "@vakans/ui";
import { type PageHandle, useShell } from "@vakans/web/shell";
import { openQuestions } from "../../components/interest.server";
import { interestPages } from "../../components/interest-query";
import { InterestQuestions } from "../../components/interest-questions";
import type { Args } from "../../load-context";

export const handle: PageHandle = { title: ({ words }) => words.t("jobs.interestHeading") };

/** The questions, for whoever has signed in (VN-7). */
export const loader = async (args: Args) => ({
  ...(await openQuestions(args)),
  removed: new URL(args.request.url).searchParams.has("removed"),
});

export default function InterestMineQuestions() {
  const { words } = useShell();
  const { query, choices, removed } = useLoaderData<typeof loader>();
  const notice = removed ? (
    <Notice kind="success" live>
      <p>{words.t("interest.doneRemoved")}</p>
    </Notice>
  ) : null;
  return <InterestQuestions query={query} choices={choices} pages={interestPages.own} notice={notice} />;
}
