import { Readable } from "node:stream";
import { fileHeaders } from "@vakans/web";
import { idOf } from "../../components/tenant-path";
import type { Args } from "../../load-context";

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  rtf: "application/rtf",
};

/** A file of an application: a PDF to read in the page, everything else, and whatever `?download` asks for, to save. */
export async function loader({ context, params, request }: Args) {
  const attachmentId = idOf(params, "attachmentId");
  const file = await context.core.candidates.attachment({ attachmentId });
  const mediaType = mediaTypes[file.format ?? ""] ?? "application/octet-stream";
  const inline = file.format === "pdf" && !new URL(request.url).searchParams.has("download");
  const headers = fileHeaders({ name: file.name, mediaType, inline });
  if (file.bytes !== null) headers.set("Content-Length", String(file.bytes));
  const body = Readable.toWeb(await file.read());
  return new Response(body as ReadableStream<Uint8Array>, { headers });
}
