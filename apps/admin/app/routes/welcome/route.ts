import { redirect } from "@remix-run/node";
import { isLanguage } from "@vakans/i18n";
import { safeReturnTo } from "@vakans/web";
import type { Args } from "../../load-context";

/** After signing in: the staff member's own language from now on, and on to where they were going. */
export async function loader({ request, context }: Args) {
  const { language } = await context.core.door.current();
  const to = safeReturnTo(new URL(request.url).searchParams.get("returnTo")) ?? "/";
  return redirect(to, {
    status: 303,
    headers: isLanguage(language) ? { "Set-Cookie": context.rememberLanguage(language) } : {},
  });
}
