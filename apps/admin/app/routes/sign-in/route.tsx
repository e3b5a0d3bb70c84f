import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { staffSignInInput } from "@vakans/core/forms";
import { handleForm, safeReturnTo } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { SignInView } from "./view";

export const handle: PageHandle = { enhance: true };

const wanted = (request: Request) => safeReturnTo(new URL(request.url).searchParams.get("returnTo"));

export const loader = ({ request }: Args) => ({
  returnTo: wanted(request),
  chosen: new URL(request.url).searchParams.has("chosen"),
});

export async function action({ request, context }: Args) {
  return handleForm(request, staffSignInInput, context.words, async (input, fields) => {
    const { token } = await context.core.door.signIn(input);
    const returnTo = safeReturnTo(fields.text("returnTo"));
    const query = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : "";
    return redirect(`/welcome${query}`, { status: 303, headers: { "Set-Cookie": context.sessionCookie.set(token) } });
  });
}

export default function SignIn() {
  const { returnTo, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <SignInView returnTo={returnTo} chosen={chosen} refused={refused} />;
}
