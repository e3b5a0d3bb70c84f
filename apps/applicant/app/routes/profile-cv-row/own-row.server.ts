import { randomUUID } from "node:crypto";
import { isCvPart } from "../../components/cv-text";
import type { Args } from "../../load-context";

/** The row of one's own CV that the address names, or the id of a new one. What is not there is a page that does not exist. */
export async function ownRowOf({ params, context: { core } }: Args) {
  const part = params["part"] ?? "";
  if (!isCvPart(part)) throw new Response(null, { status: 404 });
  if (params["rowId"] === "new") {
    // Asked all the same: the page is for whoever is signed in.
    await core.account.profile();
    return { part, row: null, rowId: randomUUID() as string };
  }
  const { cv } = await core.account.profile();
  const rows: readonly Readonly<Record<string, string>>[] = cv[part];
  const row = rows.find(({ id }) => id === params["rowId"]);
  if (!row) throw new Response(null, { status: 404 });
  return { part, row, rowId: row["id"] ?? "" };
}
