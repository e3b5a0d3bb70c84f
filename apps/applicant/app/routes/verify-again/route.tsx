import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { VerifyAgainView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.verifyAgainTitle") };

export const loader = async ({ context: { core, sessionPresent } }: Args) => ({
  email: sessionPresent ? ((await core.session.current())?.email ?? "") : "",
});

export const action = ({ request, context: { core, words, href } }: Args) =>
  handleForm(request, addressInput, words, async (input) => {
    await core.address.askVerification(input);
    return redirect(href("/verify/sent"), { status: 303 });
  });

export default function VerifyAgain() {
  const { email } = useLoaderData<typeof loader>();
  return <VerifyAgainView email={email} reply={useActionData<typeof action>()} />;
}
