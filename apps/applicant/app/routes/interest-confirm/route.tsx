import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { interestTokenInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { followedLink, forgetLink } from "../../components/mailed-token-cookie.server";
import type { Args } from "../../load-context";
import { InterestConfirmView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("interest.confirmTitle") };

// Mail programs open links by themselves: only the button registers.
export const action = async ({ request, context: { core, words, href } }: Args) => {
  const token = await followedLink("interest", request);
  return handleForm(
    request,
    interestTokenInput,
    words,
    async (input) => {
      const { alerts } = await core.interests.confirm(input);
      return redirect(href(`/interest/confirmed${alerts ? "?alerts" : ""}`), {
        status: 303,
        headers: { "Set-Cookie": await forgetLink("interest") },
      });
    },
    () => ({ token }),
  );
};

export default function InterestConfirm() {
  return <InterestConfirmView reply={useActionData<typeof action>()} />;
}
