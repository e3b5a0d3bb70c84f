import { RemixServer } from "@remix-run/react";
import type { EntryContext } from "@remix-run/server-runtime";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { type AdminContext, type ApplicantContext, pageMarks } from "./load-context";
import type { Page } from "./page";
import type { PageHandle, PageShell } from "./page-shell";
import { ShellProvider } from "./shell";

type Rendering = {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** What the router found for the request; see `pageHandler`. */
  readonly page: EntryContext;
  readonly context: ApplicantContext | AdminContext;
  /** What the app knows of the page beside its request. */
  readonly own?: Partial<Pick<PageShell, "languages" | "unsent">>;
  /** What the app puts around every page of its own. */
  readonly around?: (page: ReactNode) => ReactNode;
};

/** Renders a page of either app, and tells the edge by marks in the head what kind of page it is. */
export function renderPage({ url, status, headers, page, context, own, around = (it) => it }: Rendering): Page {
  const shell: PageShell = {
    requestId: context.requestId,
    tenant: context.tenant,
    language: context.language,
    words: context.words,
    href: context.href,
    url: context.url,
    siteOrigin: context.siteOrigin,
    languages: [],
    sessionPresent: context.sessionPresent,
    outages: context.outages,
    themeHref: context.themeHref,
    iconHref: context.iconHref,
    logotypeHref: context.logotypeHref,
    scriptHref: page.manifest.entry.module,
    nonce: context.nonce,
    ...own,
  };
  const html = renderToString(
    <ShellProvider shell={shell}>{around(<RemixServer context={withoutTheRest(page)} url={url} />)}</ShellProvider>,
  );
  const handles = page.staticHandlerContext.matches.map(
    ({ route }) => (page.routeModules[route.id]?.handle ?? {}) as PageHandle,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (handles.at(-1)?.keep) headers.set(pageMarks.keep, "yes");
  if (handles.some((handle) => handle.enhance)) headers.set(pageMarks.script, "yes");
  if (handles.some((handle) => handle.frames)) headers.set(pageMarks.frames, "yes");
  return { html: `<!DOCTYPE html>${html}`, status, headers };
}

/** The router's errand for one page: the routes that it shows, instead of making all of them anew. */
function withoutTheRest(page: EntryContext): EntryContext {
  const shown = page.staticHandlerContext.matches.flatMap(({ route: { id } }) => page.manifest.routes[id] ?? []);
  const routes = Object.fromEntries(shown.map((route) => [route.id, route]));
  return { ...page, manifest: { ...page.manifest, routes } };
}
