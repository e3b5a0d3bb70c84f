import { Readable } from "node:stream";
import { redirect } from "@remix-run/node";
import { isRefusal, trailExportInput } from "@vakans/core/forms";
import { fileHeaders, readForm } from "@vakans/web";
import { at, tenantOf } from "../../components/tenant-path";
import { trailFields, trailFilterOf } from "../../components/trail-filter";
import type { Args } from "../../load-context";

const mediaTypes = { csv: "text/csv; charset=utf-8", jsonl: "application/jsonl; charset=utf-8" } as const;

export const loader = ({ context }: Args) => redirect(at.audit(tenantOf(context).slug), 303);

/** The trail as a file to save. Asked for by a form, so that no other page can make a browser ask. */
export async function action({ request, context }: Args) {
  const { slug } = tenantOf(context);
  const fields = await readForm(request);
  const { after: _, ...filter } = trailFilterOf(trailFields((name) => fields.text(name)));
  const { format } = trailExportInput.pick({ format: true }).parse({ format: fields.text("format") || "csv" });
  const file = await context.core.audit.export({ ...filter, format }).catch((error: unknown) => {
    if (isRefusal(error) && error.kind === "tooMany") return null;
    throw error;
  });
  if (!file) return redirect(`${at.audit(slug)}?wait=yes`, 303);
  const { writtenOn, read } = file;
  const name = `${context.words.t("audit.fileName")} ${slug} ${writtenOn}.${format}`;
  const headers = fileHeaders({ name, mediaType: mediaTypes[format], inline: false });
  return new Response(Readable.toWeb(read()) as ReadableStream<Uint8Array>, { headers });
}
