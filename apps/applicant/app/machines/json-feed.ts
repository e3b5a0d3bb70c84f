import type { Area, Employment } from "@vakans/core/forms";
import { areaWord, employmentWord } from "../components/job-words";
import { lastingIdOf } from "./advert";
import { descriptionOf } from "./description";
import { type Feed, feedAddress, feedTitle, itemAddress, languageOf } from "./feed";
import { instantIn } from "./instant";
import { jobPostingOf } from "./job-posting";
import { addressOf } from "./site";

/** The feed as JSON Feed 1.1. Each vacant job also says itself as JobPosting, under the name that other systems use. */
export function jsonFeedOf(feed: Feed) {
  const { site, tenant, words, items, page, next } = feed;
  const instant = (at: Date) => instantIn(tenant.policy.timeZone, at);
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feedTitle(feed),
    description: words.t("jobs.description", { tenant: tenant.name }),
    home_page_url: addressOf(site, words.language, "/jobs"),
    feed_url: feedAddress(feed, "/jobs.json", page),
    ...(next === null ? {} : { next_url: feedAddress(feed, "/jobs.json", next) }),
    language: words.language,
    authors: [{ name: tenant.name, url: addressOf(site, words.language, "/") }],
    items: items.map((advert) => {
      const posting = jobPostingOf(advert, feed);
      return {
        id: lastingIdOf(advert),
        url: itemAddress(feed, advert),
        title: advert.title,
        content_html: descriptionOf(advert, words),
        ...(advert.intro ? { summary: advert.intro } : {}),
        date_published: instant(advert.publishedAt),
        date_modified: instant(advert.changedAt),
        language: languageOf(feed, advert),
        tags: [areaWord(words, advert.area as Area), employmentWord(words, advert.employment as Employment)],
        ...(posting ? { _jobposting: posting } : {}),
      };
    }),
  };
}
