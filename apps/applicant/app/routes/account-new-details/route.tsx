import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { finishRegistrationInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { begunRegistration, forgetRegistration } from "../../components/registration-cookie.server";
import type { Args } from "../../load-context";
import { AccountNewDetailsView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.detailsTitle") };

export const loader = async ({ request, context: { href } }: Args) =>
  (await begunRegistration(request)) ? null : redirect(href("/account/new"), { status: 303 });

export const action = async ({ request, context: { core, words, href } }: Args) => {
  const registrationToken = (await begunRegistration(request)) ?? "";
  return handleForm(
    request,
    finishRegistrationInput,
    words,
    async (input) => {
      await core.accounts.finishRegistration(input);
      return redirect(href("/account/new/done"), {
        status: 303,
        headers: { "Set-Cookie": await forgetRegistration() },
      });
    },
    (fields) => ({ ...fields.object(), registrationToken }),
  );
};

export default function AccountNewDetails() {
  return <AccountNewDetailsView reply={useActionData<typeof action>()} />;
}
