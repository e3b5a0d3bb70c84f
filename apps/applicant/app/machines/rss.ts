import type { Area } from "@vakans/core/forms";
import { areaWord } from "../components/job-words";
import { lastingIdOf } from "./advert";
import { descriptionOf } from "./description";
import { type Feed, feedAddress, feedTitle, itemAddress } from "./feed";
import { element, emptyElement } from "./markup";
import { addressOf } from "./site";

/** RFC 822 with four digits of year, as the specification wishes. */
const rssDate = (at: Date) => at.toUTCString();

/** The feed as RSS 2.0, with the whole text of each advert. */
export function rssOf(feed: Feed): string {
  const { site, tenant, words, items, page, next } = feed;
  const changed = items.map(({ changedAt }) => changedAt.getTime());
  const self = feedAddress(feed, "/jobs.rss", page);
  const atomLink = (rel: string, href: string) => emptyElement("atom:link", { rel, type: "application/rss+xml", href });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    "<channel>",
    element("title", feedTitle(feed)),
    element("link", addressOf(site, words.language, "/jobs")),
    element("description", words.t("jobs.description", { tenant: tenant.name })),
    element("language", words.language),
    ...(changed.length > 0 ? [element("lastBuildDate", rssDate(new Date(Math.max(...changed))))] : []),
    atomLink("self", self),
    ...(next === null ? [] : [atomLink("next", feedAddress(feed, "/jobs.rss", next))]),
    ...items.flatMap((advert) => [
      "<item>",
      element("title", advert.title),
      element("link", itemAddress(feed, advert)),
      element("guid", lastingIdOf(advert), { isPermaLink: "false" }),
      element("pubDate", rssDate(advert.publishedAt)),
      element("category", areaWord(words, advert.area as Area)),
      element("description", descriptionOf(advert, words)),
      "</item>",
    ]),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}
