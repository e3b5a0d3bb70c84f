import { useActionData, useLoaderData } from "@remix-run/react";
import { keepOwnCvRowInput } from "@vakans/core/forms";
import { handleForm } from "@vakans/web";
import { type PageHandle, useShell } from "@vakans/web/shell";
import { CvRowForm } from "../../components/cv-row-form";
import { cvWords } from "../../components/cv-text";
import { seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";
import { ownRowOf } from "./own-row.server";

export const handle: PageHandle<typeof loader> = {
  restores: true,
  title: ({ words }, found) =>
    found?.part
      ? words.t("profile.cvRowTitle", { page: words.t(cvWords[found.part][found.row ? "change" : "add"]) })
      : words.t("profile.cvTitle"),
};

export const loader = (args: Args) => ownRowOf(args);

export const action = ({ request, params, context }: Args) =>
  handleForm(
    request,
    keepOwnCvRowInput,
    context.words,
    async (input) => {
      await context.core.account.keepCvRow(input);
      return seeOther(context, `/profile/cv?kept=yes#${input.part}`);
    },
    (fields) => ({ part: params["part"], ...fields.object() }),
  );

export default function ProfileCvRow() {
  const { words, href } = useShell();
  const back = { href: href("/profile/cv"), label: words.t("profile.cvTitle") };
  return <CvRowForm {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} back={back} />;
}
