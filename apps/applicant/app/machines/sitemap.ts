import { instantIn } from "./instant";
import { element, emptyElement } from "./markup";
import { addressOf, alternatesOf, type Site } from "./site";

/** Pages that every tenant's site has. */
const standingPages = ["/jobs", "/help", "/protected-identity", "/contact", "/accessibility", "/privacy"] as const;

type Mapped = {
  readonly site: Site;
  readonly timeZone: string;
  /** Public pages that this tenant has beside those of all. */
  readonly morePages: readonly string[];
  readonly adverts: readonly { readonly advertId: string; readonly changedAt: Date }[];
};

/** The sitemap: each public page once in each language, and beside it the others. */
export function sitemapOf({ site, timeZone, morePages, adverts }: Mapped): string {
  const newest = adverts.reduce((latest, { changedAt }) => Math.max(latest, changedAt.getTime()), 0);
  const pages: { path: string; changedAt: Date | null }[] = [
    ...[...standingPages, ...morePages].map((path) => ({
      path,
      changedAt: path === "/jobs" && newest > 0 ? new Date(newest) : null,
    })),
    ...adverts.map(({ advertId, changedAt }) => ({ path: `/jobs/${advertId}`, changedAt })),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap(({ path, changedAt }) => {
      const others = alternatesOf(site, path).map(({ hrefLang, href }) =>
        emptyElement("xhtml:link", { rel: "alternate", hreflang: hrefLang, href }),
      );
      const lastmod = changedAt ? [element("lastmod", instantIn(timeZone, changedAt))] : [];
      return site.languages.offered.map((language) =>
        ["<url>", element("loc", addressOf(site, language, path)), ...lastmod, ...others, "</url>"].join(""),
      );
    }),
    "</urlset>",
    "",
  ].join("\n");
}
