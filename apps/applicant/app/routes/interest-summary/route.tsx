import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askInterestInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { openSummary, queryOf, signedIn } from "../../components/interest.server";
import { interestPages } from "../../components/interest-query";
import { InterestSummary } from "../../components/interest-summary";
import type { Args } from "../../load-context";

export const handle: PageHandle = { title: ({ words }) => words.t("interest.summaryTitle") };

/** The summary, for somebody who has not signed in. */
export async function loader(args: Args) {
  const { search } = new URL(args.request.url);
  if (await signedIn(args)) return redirect(args.context.href(`${interestPages.own.summary}${search}`), 303);
  return openSummary(args);
}

export const action = (args: Args) => {
  const { core, words, href } = args.context;
  return handleForm(
    args.request,
    askInterestInput,
    words,
    async (input) => {
      await core.interests.ask(input);
      return redirect(href("/interest/sent"), 303);
    },
    (fields) => ({ ...queryOf(args).answers, email: fields.text("email"), alerts: fields.flag("alerts") }),
  );
};

export default function Summary() {
  const { query, review } = useLoaderData<typeof loader>();
  return (
    <InterestSummary
      query={query}
      review={review}
      pages={interestPages.visitor}
      reply={useActionData<typeof action>()}
    />
  );
}
