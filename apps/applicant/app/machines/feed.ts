import type { ApplicantContext } from "@vakans/web";
import type { FeedAdvert } from "./advert";
import { addressOf, type Site, siteOf } from "./site";

/** A page of a feed: what it is about, and where it stands. */
export type Feed = {
  readonly site: Site;
  readonly tenant: Pick<ApplicantContext["tenant"], "name" | "policy">;
  readonly words: ApplicantContext["words"];
  readonly items: readonly FeedAdvert[];
  readonly page: number;
  readonly next: number | null;
};

/** The open adverts that an address of a feed asks for: `?page=2` is the second page, whatever is no number the first. */
export async function openFeed({ core, tenant, words, ...asked }: ApplicantContext, url: URL): Promise<Feed> {
  const number = Number(url.searchParams.get("page"));
  const page = Number.isInteger(number) && number >= 1 && number <= 1000 ? number : 1;
  const site = siteOf({ tenant, ...asked });
  return { site, tenant, words, page, ...(await core.feeds.adverts({ page })) };
}

/** What a reader of feeds lists it by. */
export const feedTitle = ({ words, tenant }: Pick<Feed, "words" | "tenant">): string =>
  `${words.t("jobs.heading")} – ${tenant.name}`;

/** The address of a page of a feed. */
export function feedAddress({ site, words }: Feed, path: string, page: number): string {
  return addressOf(site, words.language, page > 1 ? `${path}?page=${page}` : path);
}

/** The address of an advert in the feed's language. */
export const itemAddress = ({ site, words }: Feed, { advertId }: FeedAdvert): string =>
  addressOf(site, words.language, `/jobs/${advertId}`);

/** The language in which an advert is written. */
export const languageOf = ({ tenant }: Feed, { language }: FeedAdvert): string =>
  language ?? tenant.policy.languages.default;
