import { redirect } from "@remix-run/node";
import { isLanguage } from "@vakans/i18n";
import { safeReturnTo } from "@vakans/web";
import type { Args } from "../../load-context";

/** Shows the pages in another language in this browser. A link, since it changes nothing but what this browser shows. */
export function loader({ request, params, context }: Args) {
  const { language } = params;
  if (!isLanguage(language)) throw new Response(null, { status: 404 });
  const to = safeReturnTo(new URL(request.url).searchParams.get("returnTo")) ?? "/";
  return redirect(to, { status: 303, headers: { "Set-Cookie": context.rememberLanguage(language) } });
}
