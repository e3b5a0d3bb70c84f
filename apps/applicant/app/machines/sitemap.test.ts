import { expect, test } from "vitest";
import { feedOf } from "../testing/feed";
import { below, parseXml, textBelow, type XmlElement } from "../testing/xml";
import type { Site } from "./site";
import { sitemapOf } from "./sitemap";

const sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
const link = "http://www.w3.org/1999/xhtml link";
// W3C date and time, as the protocol asks.
const w3cDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

const adverts = [
  { advertId: "01a2030a-8d72-7629-925d-1804a0004a70", changedAt: new Date("2026-11-21T08:30:00Z") },
  { advertId: "01a2030a-8d72-7629-925d-1804a0004a71", changedAt: new Date("2026-07-01T08:30:00Z") },
];

const mapOf = async (slug: string) => {
  const { site } = await feedOf(slug);
  return { site, ...read(sitemapOf({ site, timeZone: "Europe/Oslo", morePages: ["/help/account"], adverts })) };
};

function read(document: string) {
  const root = parseXml(document);
  return { root, urls: below(root, `${sitemap} url`) };
}

const locOf = (url: XmlElement) => textBelow(url, `${sitemap} loc`);
const alternates = (url: XmlElement) =>
  below(url, link).map(({ attributes }) => `${attributes["hreflang"]} ${attributes["href"]}`);

test.each(["orebro", "roros"])("the sitemap of %s is what the protocol asks for", async (slug) => {
  const { site, root, urls } = await mapOf(slug);
  expect(root.name).toBe(`${sitemap} urlset`);
  const locs = urls.map(locOf);
  expect(locs.length).toBeGreaterThan(adverts.length);
  expect(new Set(locs).size).toBe(locs.length);
  for (const loc of locs) {
    expect(loc.startsWith(`${site.origin}/`)).toBe(true);
    expect(loc.length).toBeLessThan(2048);
  }
  for (const url of urls) {
    for (const { text } of below(url, `${sitemap} lastmod`)) expect(text).toMatch(w3cDate);
    for (const { name } of url.children) expect([`${sitemap} loc`, `${sitemap} lastmod`, link]).toContain(name);
  }
});

test("the sitemap has each open advert in each language, with when it was changed", async () => {
  const { site, urls } = await mapOf("roros");
  for (const { advertId } of adverts) {
    const own = urls.filter((url) => locOf(url).endsWith(`/jobs/${advertId}`));
    expect(own).toHaveLength(site.languages.offered.length);
  }
  const lastmods = urls.filter((url) => /\/jobs\//.test(locOf(url))).map((url) => textBelow(url, `${sitemap} lastmod`));
  expect(new Set(lastmods)).toEqual(new Set(["2026-11-21T09:30:00+01:00", "2026-07-01T10:30:00+02:00"]));
});

test("every language of a page in the sitemap lists all languages, itself included, and the same ones", async () => {
  const { urls } = await mapOf("roros");
  const byLoc = new Map(urls.map((url) => [locOf(url), alternates(url)]));
  expect(byLoc.size).toBeGreaterThan(adverts.length);
  for (const [loc, listed] of byLoc) {
    expect(listed.some((alternate) => alternate.endsWith(` ${loc}`))).toBe(true);
    for (const alternate of listed) expect(byLoc.get(alternate.split(" ")[1] ?? "")).toEqual(listed);
    expect(listed.filter((alternate) => alternate.startsWith("x-default "))).toHaveLength(1);
  }
});

test("a sitemap of ten thousand adverts in four languages stays below the protocol's limits", () => {
  const site: Site = {
    origin: `https://${"a".repeat(60)}.kommune.example.no`,
    languages: { default: "nb", offered: ["nb", "nn", "en", "sv"] },
  };
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    advertId: `01a2030a-8d72-7629-925d-1804a${String(at).padStart(7, "0")}`,
    changedAt: new Date(),
  }));
  const document = sitemapOf({ site, timeZone: "Europe/Oslo", morePages: [], adverts: many });
  const addresses = document.split("<url>").length - 1;
  expect(addresses).toBeGreaterThanOrEqual(40_000);
  expect(addresses).toBeLessThanOrEqual(50_000);
  expect(Buffer.byteLength(document)).toBeLessThanOrEqual(50 * 1024 ** 2);
});
