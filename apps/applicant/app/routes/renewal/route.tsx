import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal, renewInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { followedLink, forgetLink } from "../../components/mailed-token-cookie.server";
import type { Args } from "../../load-context";
import { RenewalView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.renewTitle") };

export const loader = async ({ request, context: { core } }: Args) => {
  const token = await followedLink("renewal", request);
  const ended = (error: unknown) => {
    if (isRefusal(error) && error.code === "linkEnded") return { expiresAt: null };
    throw error;
  };
  return core.credentials.renewal({ token }).catch(ended);
};

export const action = async ({ request, context: { core, words, href } }: Args) => {
  const token = await followedLink("renewal", request);
  return handleForm(
    request,
    renewInput,
    words,
    async (input) => {
      await core.credentials.renew(input);
      return redirect(href("/renewal/done"), { status: 303, headers: { "Set-Cookie": await forgetLink("renewal") } });
    },
    (fields) => ({ token, password: fields.text("password") }),
  );
};

export default function Renewal() {
  const { expiresAt } = useLoaderData<typeof loader>();
  return <RenewalView expiresAt={expiresAt} reply={useActionData<typeof action>()} />;
}
