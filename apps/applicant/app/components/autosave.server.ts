import { isRefusal } from "@vakans/core/forms";
import { refusalText } from "@vakans/web";
import type { Args } from "../load-context";

/** What the page's script is told about a text that it sent while somebody was writing. */
type AutosaveReply = {
  readonly ok: boolean;
  /** Said on the page. */
  readonly said?: string;
  /** What the form says of itself from now on. */
  readonly set?: Readonly<Record<string, string>>;
  /** Where to go: the session has ended. */
  readonly to?: string;
};

const told = (reply: AutosaveReply, status: number) => Response.json(reply, { status });

/**
 * Keeps a text and tells the script how it went. What is refused for what it says can never be kept as it is; what is
 * refused because nobody is signed in has been kept all the same where anybody can tell whose it is.
 */
export async function autosaved(
  { words, core, href }: Args["context"],
  page: string,
  keep: () => Promise<Omit<AutosaveReply, "ok">>,
): Promise<Response> {
  const toSignIn = (why: "kept" | "ended") =>
    `${href("/sign-in")}?${new URLSearchParams({ returnTo: page, why }).toString()}`;
  try {
    const kept = await keep();
    // Kept, and nobody signed in any more: the session has ended while this was written.
    if ((await core.session.current()) === null) return told({ ok: true, ...kept, to: toSignIn("kept") }, 401);
    return told({ ok: true, ...kept }, 200);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === "signInNeeded") return told({ ok: false, to: toSignIn("ended") }, 401);
    const said = error.kind === "invalid" ? words.t("draft.cannotSave") : refusalText(words, error.code, error.details);
    return told({ ok: false, said }, 400);
  }
}
