import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { type ApplicantContext, pageMarks } from "@vakans/web";
import { type PageHandle, type PageShell, ShellProvider } from "@vakans/web/shell";
import { renderToString } from "react-dom/server";
import { FormRefused, isRefusedForm, isUnsent } from "./components/form-refused";

/** Renders a page, and tells the edge by marks in the head what kind of page it is. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  loadContext: unknown,
): Response {
  const context = loadContext as ApplicantContext;
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
    languages: context.languages,
    sessionPresent: context.sessionPresent,
    themeHref: context.themeHref,
    scriptHref: remix.manifest.entry.module,
    nonce: context.nonce,
    unsent: Object.values(remix.staticHandlerContext.actionData ?? {}).find(isUnsent)?.values,
  };
  const html = renderToString(
    <ShellProvider shell={shell}>
      <FormRefused value={Object.values(remix.staticHandlerContext.actionData ?? {}).some(isRefusedForm)}>
        <RemixServer context={withoutTheRest(remix)} url={request.url} />
      </FormRefused>
    </ShellProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (handles.at(-1)?.keep) headers.set(pageMarks.keep, "yes");
  if (handles.some((handle) => handle.enhance)) headers.set(pageMarks.script, "yes");
  if (handles.some((handle) => handle.frames)) headers.set(pageMarks.frames, "yes");
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** The router's errand for one page: the routes that it shows, instead of making all of them anew, and no hydration. */
function withoutTheRest({ serverHandoffStream: _, ...remix }: EntryContext): EntryContext {
  const shown = remix.staticHandlerContext.matches.flatMap(({ route: { id } }) => remix.manifest.routes[id] ?? []);
  const routes = Object.fromEntries(shown.map((route) => [route.id, route]));
  return { ...remix, manifest: { ...remix.manifest, routes } };
}

/** Errors that are no answers: told to the log, with the request's id. */
export function handleError(error: unknown, { context }: { context: unknown }): void {
  (context as ApplicantContext).report(error);
}
