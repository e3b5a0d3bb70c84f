import type { EntryContext } from "@remix-run/node";
import type { AdminContext } from "@vakans/web";
import { renderPage } from "@vakans/web/entry";

/** A page as HTML: what `pageHandler` asks for, in the framework's own shape. */
export default function handleRequest(
  { url }: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  loadContext: unknown,
) {
  return renderPage({ url, status, headers, page, context: loadContext as AdminContext });
}

/** Errors that are no answers: told to the log, with the request's id. */
export function handleError(error: unknown, { context }: { context: unknown }): void {
  (context as AdminContext).report(error);
}
