import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { VerifyAgainView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.verifyAgainTitle") };

const ownAddress = async ({ core, sessionPresent }: Args["context"]): Promise<string> =>
  sessionPresent ? ((await core.session.current())?.email ?? "") : "";

export const loader = async ({ context }: Args) => ({ email: await ownAddress(context) });

export const action = async ({ request, context }: Args) => {
  const { core, words, href } = context;
  const fields = await readForm(request);
  // From a page of whoever is signed in, or from the sign-in that was refused: the address is known there.
  const known = fields.text("go") === "mine" ? await ownAddress(context) : fields.text("address");
  return handleForm(
    fields,
    addressInput,
    words,
    async (input) => {
      await core.address.askVerification(input);
      return redirect(href("/verify/sent"), { status: 303 });
    },
    () => ({ email: fields.text("email") || known }),
  );
};

export default function VerifyAgain() {
  const { email } = useLoaderData<typeof loader>();
  return <VerifyAgainView email={email} reply={useActionData<typeof action>()} />;
}
