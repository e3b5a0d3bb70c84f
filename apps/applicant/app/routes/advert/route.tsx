import { useLoaderData } from "@remix-run/react";
import type { Words } from "@vakans/i18n";
import { withStatus } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { JobPostingData } from "../../components/job-posting-data";
import { PublicHead } from "../../components/public-head";
import { useSignedIn } from "../../components/visitor";
import type { Args } from "../../load-context";
import { isGone, type OpenAdvert, openAdvert } from "./open-advert";
import { AdvertView } from "./view";

export const loader = async ({ params, context }: Args) => {
  const advert = await openAdvert(context, params.advertId);
  return withStatus(advert, isGone(advert) ? 410 : 200);
};

export const handle: PageHandle<typeof loader> = {
  title: (_shell, advert) => advert?.title ?? "",
  description: ({ words }, advert) => advert?.intro || (advert ? shortly(advert, words) : undefined),
  head: (shell, advert) =>
    advert ? (
      <>
        <PublicHead shell={shell} path={`/jobs/${advert.advertId}`} />
        <JobPostingData shell={shell} advert={advert} />
      </>
    ) : null,
  keep: true,
};

/** What a search engine shows below the title of an advert without an introduction. */
const shortly = ({ unitName, place, lastDayOn }: OpenAdvert, words: Words): string =>
  [unitName, place, ...(lastDayOn ? [`${words.t("jobs.lastDay")}: ${words.longDate(lastDayOn)}`] : [])].join(", ");

export default function Advert() {
  return <AdvertView advert={useLoaderData<typeof loader>()} signedIn={useSignedIn()} />;
}
