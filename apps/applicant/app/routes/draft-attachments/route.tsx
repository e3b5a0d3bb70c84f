import { useActionData, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "@vakans/web/shell";
import { receiveInto } from "../../components/attachment-upload.server";
import { keepStep, openStep } from "../../components/draft-step.server";
import { stepTitle } from "../../components/step-page";
import type { Args } from "../../load-context";
import { AttachmentsView } from "./view";

export const handle: PageHandle<typeof loader> = {
  title: (shell, found) => stepTitle(shell, found, shell.words.t("attachment.heading")),
};

export async function loader(args: Args) {
  const step = await openStep(args, "attachments");
  return { ...step, full: new URL(args.request.url).searchParams.has("full") };
}

/** Two forms of one page: files, or the step's own buttons. */
export const action = (args: Args) =>
  /^multipart\/form-data/i.test(args.request.headers.get("content-type") ?? "")
    ? receiveInto(args)
    : keepStep(args, "attachments", () => ({}));

export default function Attachments() {
  const reply = useActionData<typeof action>();
  const refused = reply && "refused" in reply ? reply.refused : [];
  const { draft, full } = useLoaderData<typeof loader>();
  return <AttachmentsView draft={draft} refused={refused} full={full} />;
}
