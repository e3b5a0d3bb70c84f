import { type FormFields, formFields } from "./form-fields";

/** A posted form, read before its route sees it, and the same request for the route to read again. */
export type SentForm = { readonly request: Request; readonly fields: FormFields };

/** The fields by which a form says what it is; what somebody typed is in the others. */
const ownFields: ReadonlySet<string> = new Set([
  "whose",
  "kept",
  "go",
  "basis",
  "by",
  "turn",
  "returnTo",
  "submissionKey",
  "shown",
]);

/** Reads a form without files. Null for everything else: files are streamed, and not read twice. */
export async function readSentForm(request: Request): Promise<SentForm | null> {
  const type = request.headers.get("content-type") ?? "";
  if (request.method !== "POST" || !/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return null;
  const text = await request.text();
  const { url, method, headers, signal } = request;
  return {
    request: new Request(url, { method, headers, signal, body: text }),
    fields: formFields(new URLSearchParams(text)),
  };
}

/** What somebody typed in a form, all values under each name: without secrets, and without what the form says of itself. */
export const typedFields = (fields: FormFields): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(fields.values()).flatMap(([name, value]) =>
      ownFields.has(name) ? [] : [[name, typeof value === "string" ? [value] : value]],
    ),
  );
