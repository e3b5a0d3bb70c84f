import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "@vakans/core/forms";
import { readForm } from "@vakans/web";
import type { PageHandle } from "@vakans/web/shell";
import type { Args } from "../../load-context";
import { SignOutView } from "./view";

export const handle: PageHandle = { title: ({ words }) => words.t("draft.signOutHeading") };

/** What signing out would erase: where drafts are not offered, what was begun since (VN-15, OR-10). */
async function begunIn({ core, tenant }: Args["context"]): Promise<number> {
  if (tenant.policy.applications.drafts.offered) return 0;
  return (await core.drafts.mine()).filter(({ keptUntil }) => keptUntil !== null).length;
}

export async function loader({ context }: Args) {
  const begun = await begunIn(context);
  if (begun === 0) throw redirect(context.href("/"), { status: 303 });
  return { begun };
}

/** Signs out; asks first where that erases something. */
export async function action({ request, context }: Args) {
  const { core, href, sessionCookie, tenant } = context;
  const erase = (await readForm(request)).flag("erase");
  try {
    if (!erase && (await begunIn(context)) > 0) return redirect(href("/sign-out"), { status: 303 });
    if (!tenant.policy.applications.drafts.offered) await core.drafts.discardAll();
    await core.accounts.signOut();
  } catch (error) {
    // A session that has ended already is what was asked for; one that has no password of its own yet has begun nothing.
    if (!isRefusal(error) || (error.kind !== "unauthenticated" && error.code !== "passwordChangeNeeded")) throw error;
    if (error.code === "passwordChangeNeeded") await core.accounts.signOut();
  }
  const headers = new Headers({ "Set-Cookie": sessionCookie.clear(), "Clear-Site-Data": '"cache", "storage"' });
  return redirect(href(erase ? "/signed-out?erased=1" : "/signed-out"), { status: 303, headers });
}

export default function SignOut() {
  return <SignOutView {...useLoaderData<typeof loader>()} />;
}
