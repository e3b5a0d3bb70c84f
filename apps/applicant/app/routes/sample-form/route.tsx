import { useActionData } from "@remix-run/react";
import { signInInput } from "@vakans/core/forms";
import { Button, ErrorSummary, Form, Heading, PasswordField, TextField } from "@vakans/ui";
import { handleForm, safeReturnTo } from "@vakans/web";
import { type PageHandle, problemOf, summaryOf, valueOf } from "@vakans/web/shell";
import { redirect } from "@remix-run/node";
import type { Args } from "../../load-context";

// A sample: goes when the first form comes. It shows a form from end to end, without script.
export const handle: PageHandle = { title: () => "Sample", enhance: true };

export const action = ({ request, context: { core, words, href, sessionCookie } }: Args) =>
  handleForm(
    request,
    signInInput,
    words,
    async (input, fields) => {
      const { token } = await core.accounts.signIn(input);
      return redirect(href(safeReturnTo(fields.text("returnTo")) ?? "/"), { status: 303, headers: { "Set-Cookie": sessionCookie.set(token) } });
    },
    (fields) => ({ ...fields.object(), publicComputer: fields.flag("publicComputer") }),
  );

export default function SampleForm() {
  const reply = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary errors={summaryOf(reply)} />
      <Heading level={1}>Sample</Heading>
      <Form method="post">
        <TextField name="email" label="E-mail" value={valueOf(reply, "email")} error={problemOf(reply, "email")} />
        <PasswordField name="password" label="Password" error={problemOf(reply, "password")} autoComplete="current-password" />
        <Button type="submit">Sign in</Button>
      </Form>
    </>
  );
}
