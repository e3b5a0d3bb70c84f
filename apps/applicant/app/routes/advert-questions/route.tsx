import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { PublicHead } from "../../components/public-head";
import type { Args } from "../../load-context";
import { openAdvert } from "../advert/open-advert";
import { AdvertQuestionsView } from "./view";

export const loader = ({ params, context }: Args) => openAdvert(context, params.advertId);

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, advert) => (advert ? words.t("jobs.questionsTitle", { title: advert.title }) : ""),
  head: (shell, advert) => (advert ? <PublicHead shell={shell} path={`/jobs/${advert.advertId}/questions`} /> : null),
  keep: true,
};

export default function AdvertQuestions() {
  return <AdvertQuestionsView advert={useLoaderData<typeof loader>()} />;
}
