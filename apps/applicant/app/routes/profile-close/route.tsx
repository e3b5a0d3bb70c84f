import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closeAccountInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";
import { ProfileCloseView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("profile.closeHeading") };

export async function loader({ request, context: { core } }: Args) {
  const { searchParams } = new URL(request.url);
  const done = (["filed", "takenBack"] as const).find((each) => searchParams.has(each)) ?? null;
  return { closing: await core.account.closing(), done };
}

export async function action({ request, context }: Args) {
  const { core, words, href, sessionCookie } = context;
  const fields = await readForm(request);
  switch (fields.text("act")) {
    case "ask":
      await core.account.askClosure();
      return seeOther(context, "/profile/close?filed=yes");
    case "takeBack":
      await core.account.takeBackClosure();
      return seeOther(context, "/profile/close?takenBack=yes");
  }
  return handleForm(fields, closeAccountInput, words, async (input) => {
    await core.account.close(input);
    const headers = new Headers({ "Set-Cookie": sessionCookie.clear(), "Clear-Site-Data": '"cache", "storage"' });
    return redirect(href("/account/closed"), { status: 303, headers });
  });
}

export default function ProfileClose() {
  return <ProfileCloseView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
