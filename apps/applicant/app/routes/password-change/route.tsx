import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePasswordInput } from "@vakans/core/forms";
import { handleForm, safeReturnTo } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { PasswordChangeView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.changePassword") };

const returnToOf = (request: Request) => safeReturnTo(new URL(request.url).searchParams.get("returnTo"));

export const loader = async ({ request, context: { core } }: Args) => ({
  provisional: (await core.session.current())?.provisional ?? false,
  returnTo: returnToOf(request),
});

export const action = ({ request, context: { core, words, href } }: Args) =>
  handleForm(
    request,
    changePasswordInput,
    words,
    async (input) => {
      await core.credentials.changePassword(input);
      const back = returnToOf(request);
      const query = back ? `?returnTo=${encodeURIComponent(back)}` : "";
      return redirect(`${href("/profile/password/changed")}${query}`, { status: 303 });
    },
    (fields) => ({ currentPassword: fields.text("currentPassword"), password: fields.text("password") }),
  );

export default function PasswordChange() {
  const { provisional, returnTo } = useLoaderData<typeof loader>();
  return <PasswordChangeView provisional={provisional} returnTo={returnTo} reply={useActionData<typeof action>()} />;
}
