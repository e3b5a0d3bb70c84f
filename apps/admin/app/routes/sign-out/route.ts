import { redirect } from "@remix-run/node";
import { isRefusal } from "@vakans/core/forms";
import type { Args } from "../../load-context";

export const loader = () => redirect("/sign-in", 303);

export async function action({ context }: Args) {
  await context.core.door.signOut().catch((error: unknown) => {
    // Whose session has ended already is signed out.
    if (!isRefusal(error) || error.kind !== "unauthenticated") throw error;
  });
  return redirect("/sign-in", {
    status: 303,
    headers: { "Set-Cookie": context.sessionCookie.clear(), "Clear-Site-Data": '"cache", "storage"' },
  });
}
