import { data } from "@remix-run/node";
import { isRefusal } from "@vakans/core/forms";
import { formatList } from "@vakans/core/reading";
import { isBodyTooLarge, isUploadCut, receiveFiles, refusalText } from "@vakans/web";
import type { Args } from "../load-context";
import { draftPath } from "./draft";
import { idOf, seeOther } from "./draft-step.server";

/** A file that was not kept, and why. Without a name it concerns the whole upload. */
export type RefusedFile = { readonly name: string; readonly message: string };

// So many more are judged too: each is told by its name that there is no room, and a refused one leaves its place to the next.
const filesBeyond = 10;

// What is wrong with these is the kind of file: which kinds are taken is the next question (VN-21).
const wrongKinds = ["attachment.wrongType", "attachment.unreadable", "attachment.polyglot", "attachment.corrupt"];

type Limits = Awaited<ReturnType<Args["context"]["core"]["drafts"]["open"]>>["limits"];

function reasonOf(error: unknown, { words, report }: Args["context"], limits: Limits): string {
  if (!isRefusal(error)) {
    report(error);
    return words.t("refusal.uploadBroken");
  }
  if (error.kind === "unauthenticated" || error.kind === "notFound") throw error;
  const formats = formatList(limits.formats);
  const reason = refusalText(words, error.code, { ...error.details, allowed: formats });
  if (!wrongKinds.includes(error.code)) return reason;
  return `${reason} ${words.t("attachment.allowed", { formats })}`;
}

/** Streams the files of a form into a draft. Each is judged on its own; those that passed are kept, whatever befalls the others. */
export async function receiveIntoDraft({
  request,
  params,
  context,
}: Args): Promise<{ refused: readonly RefusedFile[]; kept: number }> {
  const { core, words } = context;
  const draftId = idOf(params, "draftId");
  // The draft's own: it may have been begun under more generous ones.
  const { limits } = await core.drafts.open({ draftId });
  const { perSubmissionMax, megabytesMax } = limits;
  try {
    const received = await receiveFiles(request, {
      fileField: "file",
      filesMax: perSubmissionMax + filesBeyond,
      bytesMax: (perSubmissionMax + filesBeyond) * megabytesMax * 1024 ** 2,
      onFile: ({ name, stream }) => core.attachments.receive({ draftId, name, body: stream }),
    });
    const refused = received.files.flatMap((file) =>
      "error" in file ? [{ name: file.name, message: reasonOf(file.error, context, limits) }] : [],
    );
    const tooMany = received.tooMany
      ? [{ name: "", message: words.t("refusal.attachmentsPerSubmission", { max: perSubmissionMax }) }]
      : [];
    const none =
      received.files.length === 0 && !received.tooMany
        ? [{ name: "", message: words.t("attachment.chooseFirst") }]
        : [];
    return { refused: [...refused, ...tooMany, ...none], kept: received.files.length - refused.length };
  } catch (error) {
    if (isBodyTooLarge(error)) return { refused: [{ name: "", message: words.t("attachment.tooLargeAll") }], kept: 0 };
    if (isUploadCut(error)) return { refused: [{ name: "", message: words.t("attachment.cut") }], kept: 0 };
    throw error;
  }
}

/** The same for a form that was sent without script: the page again, or the page with what was refused. */
export async function receiveInto(args: Args) {
  const { refused } = await receiveIntoDraft(args);
  if (refused.length > 0) return data({ ok: false as const, refused }, { status: 400 });
  return seeOther(args.context, draftPath(idOf(args.params, "draftId"), "attachments"));
}
