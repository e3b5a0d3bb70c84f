import { redirect } from "@remix-run/node";
import { isRefusal } from "@vakans/core/forms";
import type { Args } from "../../load-context";

export const loader = ({ context: { href } }: Args) => redirect(href("/"), { status: 303 });

export const action = async ({ context: { core, href, sessionCookie } }: Args) => {
  try {
    await core.accounts.signOut();
  } catch (error) {
    // A session that has ended already is what was asked for.
    if (!isRefusal(error) || error.kind !== "unauthenticated") throw error;
  }
  const headers = new Headers({ "Set-Cookie": sessionCookie.clear(), "Clear-Site-Data": '"cache", "storage"' });
  return redirect(href("/signed-out"), { status: 303, headers });
};
