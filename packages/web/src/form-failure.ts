import type { Words } from "@vakans/i18n";
import type { FormReply, WithStatus } from "./form-answer";
import type { FormValues } from "./form-fields";

/** A form could not be dealt with, for a reason that is none of its own: a bug, or a database that is away. */
export class FormFailed extends Error {
  override readonly name = "FormFailed";
  constructor(
    readonly values: FormValues,
    override readonly cause: unknown,
  ) {
    super("a form failed");
  }
}

/** Recognised by its name, since a program and its pages are bundled apart and do not share the class. */
export const isFormFailed = (error: unknown): error is FormFailed =>
  error instanceof Error && error.name === "FormFailed" && "values" in error;

type Failing = {
  readonly words: Words;
  readonly requestId: string;
  readonly tenant?: {
    readonly policy: { readonly contacts: { readonly technicalSupport: Contact | null; readonly support: Contact } };
  } | null;
};
type Contact = { readonly function: string; readonly email: string | null; readonly phone: string | null };

/** The form again with everything that was typed, and whom to ask when it keeps failing (VN-26). */
export function failedReply({ words, requestId, tenant }: Failing, values: FormValues): WithStatus<FormReply> {
  const contacts = tenant?.policy.contacts;
  const contact = contacts?.technicalSupport ?? contacts?.support;
  const ways = contact && [contact.function, contact.phone, contact.email].filter((way) => way !== null).join(", ");
  const message = ways
    ? words.t("shared.formFailed", { support: ways, id: requestId })
    : words.t("shared.formFailedPlain", { id: requestId });
  const data: FormReply = { ok: false, values, problems: [{ field: "", message }], unsent: true };
  return { type: "DataWithResponseInit", data, init: { status: 500 } };
}
