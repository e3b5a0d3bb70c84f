import { redirect } from "@remix-run/node";
import { outageInput } from "@vakans/core/forms";
import { type FormSchema, handleForm, readForm } from "@vakans/web";
import type { Args } from "../load-context";

type Outages<Input> = {
  announce(input: Input): Promise<unknown>;
  cancel(input: { readonly outageId: string }): Promise<unknown>;
};

/** Announces an outage, or calls one off that the form names; then goes to the page that says so. */
export async function answerOutageForm<Input>(
  { request, context }: Pick<Args, "request" | "context">,
  outages: Outages<Input>,
  schema: FormSchema<Input>,
  pageAfter: (done: "announced" | "cancelled") => string,
) {
  const fields = await readForm(request);
  if (fields.text("outageId") !== "")
    return handleForm(fields, outageInput, context.words, async (input) => {
      await outages.cancel(input);
      return redirect(pageAfter("cancelled"), 303);
    });
  return handleForm(
    fields,
    schema,
    context.words,
    async (input) => {
      await outages.announce(input);
      return redirect(pageAfter("announced"), 303);
    },
    () => ({ text: {}, ...fields.object() }),
  );
}
