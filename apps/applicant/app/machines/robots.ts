import { addressOf, type Site } from "./site";

/** What belongs to a person, or acts: nothing to find for a search engine. Pages of these kinds also say `noindex`. */
const privatePaths = [
  "/account/",
  "/applications",
  "/attachments/",
  "/drafts/",
  "/email/",
  "/interest/",
  "/kept-forms",
  "/profile",
  "/renewal/",
  "/session/",
  "/sign-out",
  "/signed-out",
  "/verify/",
  "/jobs/*/apply",
  "/trpc/",
] as const;

/** The tenant's robots.txt (RFC 9309): everything public may be read, in every language. */
export function robotsOf(site: Site): string {
  const { default: usual, offered } = site.languages;
  const prefixes = offered.map((language) => (language === usual ? "" : `/${language}`));
  return [
    "User-agent: *",
    ...prefixes.flatMap((prefix) => privatePaths.map((path) => `Disallow: ${prefix}${path}`)),
    "",
    `Sitemap: ${addressOf(site, usual, "/sitemap.xml")}`,
    "",
  ].join("\n");
}
