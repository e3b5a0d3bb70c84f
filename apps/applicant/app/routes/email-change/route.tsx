import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeEmailInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { EmailChangeView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.emailChangeTitle") };

export const loader = async ({ request, context: { core } }: Args) => {
  const asked = new URL(request.url).searchParams;
  return { ...(await core.address.current()), sent: asked.has("sent"), takenBack: asked.has("takenBack") };
};

export const action = async ({ request, context: { core, words, href } }: Args) => {
  const fields = await readForm(request);
  if (fields.text("go") === "takeBack") {
    await core.address.takeBackChange();
    return redirect(`${href("/profile/email")}?takenBack`, { status: 303 });
  }
  return handleForm(
    fields,
    changeEmailInput,
    words,
    async (input) => {
      await core.address.askChange(input);
      return redirect(`${href("/profile/email")}?sent`, { status: 303 });
    },
    () => ({ email: fields.text("email"), currentPassword: fields.text("currentPassword") }),
  );
};

export default function EmailChange() {
  return <EmailChangeView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
