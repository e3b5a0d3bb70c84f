import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { registerInterestInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { openSummary, queryOf } from "../../components/interest.server";
import { interestPages } from "../../components/interest-query";
import { InterestSummary } from "../../components/interest-summary";
import { useKeptReply } from "../../components/kept-form";
import type { Args } from "../../load-context";

export const handle: PageHandle = { title: ({ words }) => words.t("interest.summaryTitle"), restores: true };

/** The summary, for whoever has signed in: with the tick at its end (VN-7). */
export const loader = (args: Args) => openSummary(args);

export const action = (args: Args) => {
  const { core, words, href } = args.context;
  return handleForm(
    args.request,
    registerInterestInput,
    words,
    async (input) => {
      const { outcome } = await core.interests.register(input);
      return redirect(href(outcome === "linkMailed" ? "/interest/sent" : `/interest/mine?${outcome}`), 303);
    },
    (fields) => ({ ...queryOf(args).answers, alerts: fields.flag("alerts") }),
  );
};

export default function InterestMineSummary() {
  const { query, review } = useLoaderData<typeof loader>();
  const reply = useKeptReply(useActionData<typeof action>());
  return <InterestSummary query={query} review={review} pages={interestPages.own} reply={reply} />;
}
