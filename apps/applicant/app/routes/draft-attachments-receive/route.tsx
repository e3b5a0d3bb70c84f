import { receiveIntoDraft } from "../../components/attachment-upload.server";
import { draftPath } from "../../components/draft";
import { idOf, seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";

/** One file at a time, sent by script, which tells its progress and this answer beside the file. */
export async function action(args: Args) {
  const { refused } = await receiveIntoDraft(args);
  const [first] = refused;
  if (!first) return Response.json({ ok: true });
  return Response.json({ ok: false, message: first.message }, { status: 409 });
}

export const loader = ({ params, context }: Args) =>
  seeOther(context, draftPath(idOf(params, "draftId"), "attachments"));
