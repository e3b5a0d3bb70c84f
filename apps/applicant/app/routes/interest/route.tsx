import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { openQuestions, signedIn } from "../../components/interest.server";
import { interestPages } from "../../components/interest-query";
import { InterestQuestions } from "../../components/interest-questions";
import type { Args } from "../../load-context";

export const handle: PageHandle = { title: ({ words }) => words.t("jobs.interestHeading") };

/** The questions, for somebody who has not signed in; whoever has is led to their own. */
export async function loader(args: Args) {
  const { search } = new URL(args.request.url);
  if (await signedIn(args))
    return redirect(
      args.context.href(search === "" ? "/interest/mine" : `${interestPages.own.questions}${search}`),
      303,
    );
  return openQuestions(args);
}

export default function Interest() {
  const { query, choices } = useLoaderData<typeof loader>();
  return <InterestQuestions query={query} choices={choices} pages={interestPages.visitor} />;
}
