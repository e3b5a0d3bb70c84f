import { Readable } from "node:stream";
import { isRefusal } from "@vakans/core/forms";
import { fileHeaders } from "@vakans/web";
import { seeOther } from "../../components/draft-step.server";
import type { Args } from "../../load-context";

export const loader = ({ context }: Args) => seeOther(context, "/profile/data");

/** Everything that is held, as a zip to save. Asked for by a form, so that no other page can make a browser ask. */
export async function action({ context }: Args) {
  const { core, words, tenant } = context;
  try {
    const { writtenOn, read } = await core.account.download();
    const name = `${words.t("profile.dataFile")} ${tenant.slug} ${writtenOn}.zip`;
    const headers = fileHeaders({ name, mediaType: "application/zip", inline: false });
    return new Response(Readable.toWeb(read()) as ReadableStream<Uint8Array>, { headers });
  } catch (error) {
    if (isRefusal(error) && error.kind === "tooMany") return seeOther(context, "/profile/data?later=yes");
    throw error;
  }
}
