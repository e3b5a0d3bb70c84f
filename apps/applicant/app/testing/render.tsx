import { createWords, type Language } from "@vakans/i18n";
import { type PageShell, ShellProvider } from "@vakans/web/shell";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { policyOf } from "./policy";

/** A page's view as a tenant's visitor gets it, with the rules of the tenant's own file. */
export async function renderFor(slug: string, view: ReactNode, asked?: Language): Promise<string> {
  const policy = policyOf(slug);
  const language = asked ?? policy.languages.default;
  const shell: PageShell = {
    requestId: "test",
    tenant: { slug, name: policy.name, policy, hosts: policy.hosts },
    language,
    words: createWords(language, policy.words),
    href: (path) => (language === policy.languages.default ? path : `/${language}${path}`),
    url: new URL(`http://${slug}.localhost/`),
    siteOrigin: `http://${slug}.localhost`,
    languages: [],
    sessionPresent: false,
    themeHref: "/theme.css",
    iconHref: "/icon.svg",
    logotypeHref: null,
    scriptHref: "/enhance.js",
    nonce: "",
  };
  return renderToStaticMarkup(<ShellProvider shell={shell}>{view}</ShellProvider>);
}

/** What a person reads of a page: its text, without markup. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
