import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { addressInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { SignInHelpView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.forgotten") };

export const action = ({ request, context: { core, words, href } }: Args) =>
  handleForm(request, addressInput, words, async (input) => {
    await core.credentials.askRenewal(input);
    return redirect(href("/sign-in/help/sent"), { status: 303 });
  });

export default function SignInHelp() {
  return <SignInHelpView reply={useActionData<typeof action>()} />;
}
