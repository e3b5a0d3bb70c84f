import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { type AdminContext, pageMarks } from "@vakans/web";
import { type PageHandle, type PageShell, ShellProvider } from "@vakans/web/shell";
import { renderToString } from "react-dom/server";

/** Renders a page, and tells the edge by marks in the head what kind of page it is. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  loadContext: unknown,
): Response {
  const context = loadContext as AdminContext;
  const handles = remix.staticHandlerContext.matches.map(
    ({ route }) => (remix.routeModules[route.id]?.handle ?? {}) as PageHandle,
  );
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
    themeHref: context.themeHref,
    scriptHref: remix.manifest.entry.module,
    nonce: context.nonce,
  };
  const html = renderToString(
    <ShellProvider shell={shell}>
      <RemixServer context={remix} url={request.url} />
    </ShellProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (handles.at(-1)?.keep) headers.set(pageMarks.keep, "yes");
  if (handles.some((handle) => handle.enhance)) headers.set(pageMarks.script, "yes");
  if (handles.some((handle) => handle.frames)) headers.set(pageMarks.frames, "yes");
  // What React leaves behind the document for hydration has no use here.
  return new Response(`<!DOCTYPE html>${html.replace(/(<!--\/?\$-->)+$/, "")}`, { status, headers });
}

/** Errors that are no answers: told to the log, with the request's id. */
export function handleError(error: unknown, { context }: { context: unknown }): void {
  (context as AdminContext).report(error);
}
