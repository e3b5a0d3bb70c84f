import { expect, test } from "vitest";
import { feedOf, troublesome } from "../testing/feed";
import { below, parseXml, textBelow } from "../testing/xml";
import { rssOf } from "./rss";

const atom = "http://www.w3.org/2005/Atom link";
const rssDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

const channelOf = (document: string) => {
  const rss = parseXml(document);
  const [channel, ...more] = below(rss, "channel");
  if (!channel || more.length > 0) throw new Error("RSS has one channel");
  return { rss, channel };
};

const linksOf = (channel: ReturnType<typeof channelOf>["channel"]) =>
  Object.fromEntries(below(channel, atom).map(({ attributes }) => [attributes["rel"], attributes["href"]]));

test.each([
  ["orebro", "sv"],
  ["roros", "nn"],
] as const)("the RSS of %s in %s is RSS 2.0: a channel of title, link and description", async (slug, language) => {
  for (const own of [{}, { items: [] }]) {
    const { rss, channel } = channelOf(rssOf(await feedOf(slug, language, own)));
    expect([rss.name, rss.attributes["version"]]).toEqual(["rss", "2.0"]);
    for (const name of ["title", "link", "description", "language"]) expect(textBelow(channel, name)).not.toBe("");
    expect(URL.canParse(textBelow(channel, "link"))).toBe(true);
  }
});

test("every item of the RSS has a title, a link, a guid that lasts and a date of RFC 822", async () => {
  const { channel } = channelOf(rssOf(await feedOf("orebro", "en")));
  const items = below(channel, "item");
  expect(items).toHaveLength(2);
  for (const item of items) {
    expect(URL.canParse(textBelow(item, "link"))).toBe(true);
    expect(textBelow(item, "pubDate")).toMatch(rssDate);
    const [guid] = below(item, "guid");
    expect(guid?.attributes["isPermaLink"]).toBe("false");
    expect(guid?.text).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  }
  expect(new Set(items.map((item) => textBelow(item, "guid"))).size).toBe(2);
  expect(textBelow(channel, "lastBuildDate")).toBe("Sat, 21 Nov 2026 08:30:00 GMT");
});

test("the RSS names its own address with atom:link, and its next page", async () => {
  const first = linksOf(channelOf(rssOf(await feedOf("orebro", "en", { next: 2 }))).channel);
  expect(first["self"]).toBe("https://orebro.localhost/en/jobs.rss");
  const second = linksOf(channelOf(rssOf(await feedOf("orebro", "en", { page: 2 }))).channel);
  expect(second).toEqual({ self: first["next"] });
});

test("signs that mean something to XML, or nothing at all, come through as text or not", async () => {
  const [item] = below(channelOf(rssOf(await feedOf("orebro"))).channel, "item");
  if (!item) throw new Error("there is no item");
  expect(textBelow(item, "title")).toBe(troublesome.title);
  const html = textBelow(item, "description");
  expect(html).toContain("&lt;/script&gt;&lt;script&gt;");
  expect(html).toContain("dukar upp");
});
