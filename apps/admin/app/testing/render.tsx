import type { TenantRef } from "@vakans/core";
import { createWords, type Language } from "@vakans/i18n";
import { type PageShell, ShellProvider } from "@vakans/web/shell";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** A part of a page as a tenant's staff get it. */
export function renderFor(tenant: TenantRef, view: ReactNode, language: Language = "sv"): string {
  const shell: PageShell = {
    requestId: "test",
    tenant,
    language,
    words: createWords(language),
    href: (path) => path,
    url: new URL(`http://localhost/${tenant.slug}`),
    siteOrigin: "http://localhost",
    languages: [],
    sessionPresent: true,
    themeHref: "/theme.css",
    iconHref: "/icon.svg",
    logotypeHref: null,
    scriptHref: "/enhance.js",
    nonce: "",
  };
  return renderToStaticMarkup(<ShellProvider shell={shell}>{view}</ShellProvider>);
}
