import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginRegistrationInput } from "@vakans/core/forms";
import { type FormFields, handleForm, readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { rememberRegistration } from "../../components/registration-cookie.server";
import type { Args } from "../../load-context";
import { AccountNewView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("account.newUser") };

export const loader = async ({ context: { core } }: Args) => ({
  challenge: await core.accounts.challenge({ kind: "picture" }),
});

export const action = async ({ request, context: { core, words, href } }: Args) => {
  const fields = await readForm(request);
  const wanted = fields.text("go");
  // Another challenge is a page of its own: nothing is judged yet, and what was typed stays (OR-2).
  if (wanted === "words" || wanted === "picture") {
    return { values: fields.values(), problems: [], challenge: await core.accounts.challenge({ kind: wanted }) };
  }
  const reply = await handleForm(
    fields,
    beginRegistrationInput,
    words,
    async (input) => {
      const { registrationToken } = await core.accounts.beginRegistration(input);
      return redirect(href("/account/new/details"), {
        status: 303,
        headers: { "Set-Cookie": await rememberRegistration(registrationToken) },
      });
    },
    registrationOf,
  );
  if (!("data" in reply)) return reply;
  // A challenge serves once: whoever meets an error meets a new one, of the kind that was chosen.
  const challenge = await core.accounts.challenge({
    kind: fields.text("challengeKind") === "words" ? "words" : "picture",
  });
  return { ...reply, data: { ...reply.data, challenge } };
};

function registrationOf(fields: FormFields): unknown {
  const token = fields.text("challenge.token");
  return {
    email: fields.text("email"),
    password: fields.text("password"),
    consented: fields.flag("consented"),
    challenge: token === "" ? null : { token, answer: fields.text("challenge.answer") },
  };
}

export default function AccountNew() {
  const { challenge } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <AccountNewView challenge={reply ? reply.challenge : challenge} reply={reply} />;
}
