import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { z } from "zod";
import type { Args } from "../../load-context";
import { VerifyView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.verifyTitle") };

// Mail programs open links by themselves: only the button confirms.
export const action = ({ request, params, context: { core, words, href } }: Args) =>
  handleForm(
    request,
    z.object({ token: z.string() }),
    words,
    async (input) => {
      await core.accounts.verify(input);
      return redirect(href("/verify/done"), { status: 303 });
    },
    () => ({ token: params.token?.slice(0, 200) ?? "" }),
  );

export default function Verify() {
  return <VerifyView reply={useActionData<typeof action>()} />;
}
