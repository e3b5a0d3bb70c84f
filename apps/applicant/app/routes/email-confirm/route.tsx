import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { mailedLinkInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { followedLink, forgetLink } from "../../components/mailed-token-cookie.server";
import type { Args } from "../../load-context";
import { EmailConfirmView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.emailConfirmTitle") };

export const action = async ({ request, context: { core, words, href } }: Args) => {
  const token = await followedLink("email", request);
  return handleForm(
    request,
    mailedLinkInput,
    words,
    async (input) => {
      await core.address.confirmChange(input);
      return redirect(href("/email/done"), { status: 303, headers: { "Set-Cookie": await forgetLink("email") } });
    },
    () => ({ token }),
  );
};

export default function EmailConfirm() {
  return <EmailConfirmView reply={useActionData<typeof action>()} />;
}
