import { Readable } from "node:stream";
import { fileHeaders } from "@vakans/web";
import { idOf } from "../../components/draft-step.server";
import type { Args } from "../../load-context";

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  rtf: "application/rtf",
};

/** One's own file, to save: never opened inside the page (security of what a file may hold). */
export async function loader({ params, context: { core } }: Args) {
  const file = await core.attachments.open({ attachmentId: idOf(params, "attachmentId") });
  const headers = fileHeaders({
    name: file.name,
    mediaType: mediaTypes[file.format ?? ""] ?? "application/octet-stream",
    inline: false,
  });
  if (file.bytes !== null) headers.set("Content-Length", String(file.bytes));
  return new Response(Readable.toWeb(await file.read()) as ReadableStream<Uint8Array>, { headers });
}
