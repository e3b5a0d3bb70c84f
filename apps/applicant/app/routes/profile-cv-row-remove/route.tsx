import { useLoaderData } from "@remix-run/react";
import { removeOwnCvRowInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { type PageHandle, useShell } from "@vakans/web/shell";
import { CvRowRemove, cvRowTitle } from "../../components/cv-row-remove";
import { seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";
import { ownRowOf } from "../profile-cv-row/own-row.server";

export const handle: PageHandle<typeof loader> = {
  title: ({ words }, found) =>
    found?.what ? words.t("application.removeHeading", { what: found.what }) : words.t("profile.cvTitle"),
};

export async function loader(args: Args) {
  const { row, part } = await ownRowOf(args);
  if (!row) throw new Response(null, { status: 404 });
  return { part, what: cvRowTitle(row) };
}

export const action = ({ request, params, context }: Args) =>
  handleForm(
    request,
    removeOwnCvRowInput,
    context.words,
    async (input) => {
      await context.core.account.removeCvRow(input);
      return seeOther(context, `/profile/cv?removed=yes#${input.part}`);
    },
    () => ({ part: params["part"], rowId: params["rowId"] }),
  );

export default function ProfileCvRowRemove() {
  const { words, href } = useShell();
  const { part, what } = useLoaderData<typeof loader>();
  return <CvRowRemove what={what} text={words.t("profile.cvRemoveText")} backHref={`${href("/profile/cv")}#${part}`} />;
}
