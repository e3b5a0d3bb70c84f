import { useLoaderData } from "@remix-run/react";
import { withStatus } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { PublicHead } from "../../components/public-head";
import type { Args } from "../../load-context";
import { isGone, openAdvert } from "../advert/open-advert";
import { AdvertQuestionsView } from "./view";

export const loader = async ({ params, context }: Args) => {
  const advert = await openAdvert(context, params.advertId);
  return withStatus(advert, isGone(advert) ? 410 : 200);
};

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, advert) => (advert ? words.t("jobs.questionsTitle", { title: advert.title }) : ""),
  head: (shell, advert) => (advert ? <PublicHead shell={shell} path={`/jobs/${advert.advertId}/questions`} /> : null),
  keep: true,
};

export default function AdvertQuestions() {
  return <AdvertQuestionsView advert={useLoaderData<typeof loader>()} />;
}
