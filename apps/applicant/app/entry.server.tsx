import type { EntryContext } from "@remix-run/node";
import type { ApplicantContext } from "@vakans/web";
import { renderPage } from "@vakans/web/entry";
import { FormRefused, isRefusedForm, isUnsent } from "./components/form-refused";

/** A page as HTML: what `pageHandler` asks for, in the framework's own shape. */
export default function handleRequest(
  { url }: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  loadContext: unknown,
) {
  const context = loadContext as ApplicantContext;
  const answers = Object.values(page.staticHandlerContext.actionData ?? {});
  return renderPage({
    url,
    status,
    headers,
    page,
    context,
    own: { languages: context.languages, unsent: answers.find(isUnsent)?.values },
    around: (it) => <FormRefused value={answers.some(isRefusedForm)}>{it}</FormRefused>,
  });
}

/** Errors that are no answers: told to the log, with the request's id. */
export function handleError(error: unknown, { context }: { context: unknown }): void {
  (context as ApplicantContext).report(error);
}
