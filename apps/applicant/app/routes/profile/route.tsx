import { useActionData, useLoaderData } from "@remix-run/react";
import { saveProfileInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import { seeOther } from "../../components/draft-step.server";
import { isRefusedForm } from "../../components/form-refused";
import { useKeptReply } from "../../components/kept-form";
import type { Args } from "../../load-context";
import { ProfileView } from "./view";

export const handle: PageHandle = { restores: true, title: ({ words }) => words.t("account.profile") };

export async function loader({ request, context: { core, tenant } }: Args) {
  const { searchParams } = new URL(request.url);
  return {
    profile: await core.account.profile(),
    editing: tenant.policy.accounts.profileEditing === "open" || searchParams.has("edit"),
    saved: searchParams.has("saved"),
  };
}

export const action = ({ request, context }: Args) =>
  handleForm(
    request,
    saveProfileInput,
    context.words,
    async (input) => {
      await context.core.account.saveProfile(input);
      return seeOther(context, "/profile?saved=yes");
    },
    (fields) => Object.fromEntries(Object.keys(saveProfileInput.shape).map((name) => [name, fields.text(name)])),
  );

export default function Profile() {
  const { profile, editing, saved } = useLoaderData<typeof loader>();
  const reply = useKeptReply(useActionData<typeof action>());
  const refused = isRefusedForm(reply);
  return <ProfileView profile={profile} editing={editing || refused} saved={saved && !refused} reply={reply} />;
}
