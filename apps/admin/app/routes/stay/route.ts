import { redirect } from "@remix-run/node";
import type { Args } from "../../load-context";

export const loader = () => redirect("/", 303);

/** "Stay signed in", asked by the page's script before an idle session ends. */
export async function action({ context }: Args) {
  await context.core.door.touch();
  return new Response(null, { status: 204 });
}
