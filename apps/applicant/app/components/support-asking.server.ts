import { createCookie, redirect } from "@remix-run/node";
import { supportInput } from "@vakans/core/forms";
import { handleForm, safeReturnTo } from "@vakans/web";
import { z } from "zod";
import type { Args } from "../load-context";

// What was sent is shown once more to the browser that sent it: its token stands in no address.
const cookie = createCookie("__Host-vakans-support", { path: "/", httpOnly: true, secure: true, sameSite: "lax" });

export type Asking = Awaited<ReturnType<typeof askingOf>>;

/** What the form starts with: the page that led to it, and what the core gives each form. */
export async function askingOf({ request, context }: Args) {
  const begun = await context.core.support.begin();
  return { ...begun, page: pageBefore({ request, context }) };
}

/** The page that somebody came from: named by the link, else told by the browser. A path of this site, or "". */
function pageBefore({ request, context }: Pick<Args, "request" | "context">): string {
  const named = safeReturnTo(new URL(request.url).searchParams.get("from"));
  if (named) return pathOf(named);
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return "";
  const page = new URL(referer);
  if (page.host !== context.url.host) return "";
  return page.pathname === context.href("/support") ? "" : pathOf(page.pathname);
}

const pathOf = (address: string) => address.split(/[?#]/, 1)[0] ?? "";

/** Takes a sent form: on to what was sent, or the form again with what to put right. */
export const takeAsking = (kind: "support" | "accessibility", { request, context }: Args) =>
  handleForm(
    request,
    supportInput,
    context.words,
    async (input) => {
      const { copyToken } = await context.core.support.ask(input);
      const remembered = await cookie.serialize(copyToken);
      return redirect(context.href("/support/sent"), { status: 303, headers: { "Set-Cookie": remembered } });
    },
    (fields) => ({
      kind,
      tried: fields.text("tried"),
      happened: fields.text("happened"),
      email: fields.text("email"),
      page: fields.text("page"),
      begun: fields.text("begun"),
      requestKey: fields.text("requestKey"),
      trap: fields.text("website"),
    }),
  );

/** What this browser has just sent, or null. */
export async function sentOf({ request, context }: Args) {
  const token = z
    .string()
    .min(1)
    .max(200)
    .safeParse(await cookie.parse(request.headers.get("Cookie")));
  return token.success ? context.core.support.sent({ copyToken: token.data }) : null;
}
