import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRefusal, useStaffLinkInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { followedInvitation, forgetInvitation } from "../../components/invitation-cookie.server";
import type { Args } from "../../load-context";
import { InvitationView } from "./view";

export const handle: PageHandle = { enhance: true };

export async function loader({ request, context: { core } }: Args) {
  const token = await followedInvitation(request);
  const ended = (error: unknown) => {
    if (isRefusal(error) && error.code === "linkEnded") return null;
    throw error;
  };
  return { link: token === "" ? null : await core.links.open({ token }).catch(ended) };
}

export async function action({ request, context: { core, words } }: Args) {
  const token = await followedInvitation(request);
  return handleForm(
    request,
    useStaffLinkInput,
    words,
    async (input) => {
      await core.links.use(input);
      return redirect("/sign-in?chosen=yes", {
        status: 303,
        headers: { "Set-Cookie": await forgetInvitation() },
      });
    },
    (fields) => ({ token, password: fields.text("password") }),
  );
}

export default function Invitation() {
  const { link } = useLoaderData<typeof loader>();
  return <InvitationView link={link} refused={useActionData<typeof action>()} />;
}
