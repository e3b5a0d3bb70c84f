import { isRefusal, keepFileInput } from "@vakans/core/forms";
import { readForm } from "@vakans/web";
import { draftPath } from "../../components/draft";
import { idOf, seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";

/** In an update: leaves a file of the version before out, or takes it in again; where there is no room the page says so. */
export async function action({ request, params, context }: Args) {
  const draftId = idOf(params, "draftId");
  const page = draftPath(draftId, "attachments");
  const fields = await readForm(request);
  const kept = fields.text("kept") === "true";
  const read = keepFileInput.safeParse({ draftId, attachmentId: fields.text("attachmentId"), kept });
  if (!read.success) throw new Response(null, { status: 400 });
  try {
    await context.core.applications.keepFile(read.data);
    return seeOther(context, page);
  } catch (error) {
    if (!isRefusal(error) || error.code !== "attachmentsInAll") throw error;
    return seeOther(context, `${page}?full`);
  }
}

export const loader = ({ params, context }: Args) =>
  seeOther(context, draftPath(idOf(params, "draftId"), "attachments"));
