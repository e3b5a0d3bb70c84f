import type { Language } from "@vakans/i18n";

/** Where a tenant's public site is for the world, and its languages. */
export type Site = {
  readonly origin: string;
  readonly languages: { readonly default: Language; readonly offered: readonly Language[] };
};

type Asked = {
  readonly siteOrigin: string;
  readonly tenant: { readonly policy: { readonly languages: Site["languages"] } } | null;
  readonly language: Language;
};

/** The site of whoever asks. */
export const siteOf = ({ siteOrigin, tenant, language }: Asked): Site => ({
  origin: siteOrigin,
  languages: tenant?.policy.languages ?? { default: language, offered: [language] },
});

/** The whole address of a path in a language; the path is without a language. */
export function addressOf({ origin, languages }: Site, language: Language, path: string): string {
  if (language === languages.default) return `${origin}${path}`;
  return `${origin}/${language}${path === "/" ? "" : path}`;
}

/** One language of a page, as `hreflang` names it. */
type Alternate = { readonly hrefLang: string; readonly href: string };

/**
 * The page in every language, itself included, and where everyone else is sent. The same list stands in each of them: a
 * search engine believes only what both sides say. Empty where there is one language.
 */
export function alternatesOf(site: Site, path: string): readonly Alternate[] {
  const { default: usual, offered } = site.languages;
  if (offered.length < 2) return [];
  return [
    ...offered.map((language) => ({ hrefLang: language, href: addressOf(site, language, path) })),
    { hrefLang: "x-default", href: addressOf(site, usual, path) },
  ];
}
