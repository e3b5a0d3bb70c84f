import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal, sessionInput } from "@vakans/core/forms";
import { handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { SessionsOwnView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.sessionsTitle") };

export const loader = async ({ request, context: { core } }: Args) => {
  const asked = new URL(request.url).searchParams;
  const done = asked.has("ended") ? ("one" as const) : asked.has("endedOthers") ? ("others" as const) : null;
  return { sessions: await core.sessions.mine(), done };
};

export const action = async ({ request, context: { core, words, href } }: Args) => {
  const fields = await readForm(request);
  const back = (what: string) => redirect(`${href("/profile/sessions")}?${what}`, { status: 303 });
  if (fields.text("go") === "others") {
    await core.sessions.endOthers();
    return back("endedOthers");
  }
  return handleForm(fields, sessionInput, words, async (input) => {
    try {
      await core.sessions.end(input);
    } catch (error) {
      // One that is over already is what was asked for.
      if (!isRefusal(error) || error.kind !== "notFound") throw error;
    }
    return back("ended");
  });
};

export default function SessionsOwn() {
  return <SessionsOwnView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
