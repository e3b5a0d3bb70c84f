import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signInInput } from "@vakans/core/forms";
import { handleForm, safeReturnTo } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { SignInView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.signIn") };

export const loader = ({ request }: Args) => ({
  returnTo: safeReturnTo(new URL(request.url).searchParams.get("returnTo")),
});

export const action = ({ request, context: { core, words, href, sessionCookie } }: Args) =>
  handleForm(
    request,
    signInInput,
    words,
    async (input, fields) => {
      const { token, provisional } = await core.accounts.signIn(input);
      const to = safeReturnTo(fields.text("returnTo")) ?? "/applications";
      // Digits from a mail open nothing but the choice of a password, which leads on from there (VN-4).
      const next = provisional ? `${href("/profile/password")}?returnTo=${encodeURIComponent(to)}` : href(to);
      return redirect(next, { status: 303, headers: { "Set-Cookie": sessionCookie.set(token) } });
    },
    (fields) => ({
      email: fields.text("email"),
      password: fields.text("password"),
      publicComputer: fields.flag("publicComputer"),
    }),
  );

export default function SignIn() {
  const { returnTo } = useLoaderData<typeof loader>();
  return <SignInView returnTo={returnTo} reply={useActionData<typeof action>()} />;
}
