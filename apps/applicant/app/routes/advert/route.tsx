import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { PublicHead } from "../../components/public-head";
import { useSignedIn } from "../../components/visitor";
import type { Args } from "../../load-context";
import { openAdvert } from "./open-advert";
import { AdvertView } from "./view";

export const loader = ({ params, context }: Args) => openAdvert(context, params.advertId);

export const handle: PageHandle<typeof loader> = {
  title: (_shell, advert) => advert?.title ?? "",
  description: (_shell, advert) => advert?.intro || undefined,
  head: (shell, advert) => (advert ? <PublicHead shell={shell} path={`/jobs/${advert.advertId}`} /> : null),
  keep: true,
};

export default function Advert() {
  return <AdvertView advert={useLoaderData<typeof loader>()} signedIn={useSignedIn()} />;
}
