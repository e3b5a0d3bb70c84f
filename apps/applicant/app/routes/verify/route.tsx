import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { mailedLinkInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { followedLink, forgetLink } from "../../components/mailed-token-cookie.server";
import type { Args } from "../../load-context";
import { VerifyView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.verifyTitle") };

// Mail programs open links by themselves: only the button confirms.
export const action = async ({ request, context: { core, words, href } }: Args) => {
  const token = await followedLink("verify", request);
  return handleForm(
    request,
    mailedLinkInput,
    words,
    async (input) => {
      await core.accounts.verify(input);
      return redirect(href("/verify/done"), { status: 303, headers: { "Set-Cookie": await forgetLink("verify") } });
    },
    () => ({ token }),
  );
};

export default function Verify() {
  return <VerifyView reply={useActionData<typeof action>()} />;
}
