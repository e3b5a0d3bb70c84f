import type { Autosave } from "@vakans/ui";
import type { FormValues } from "@vakans/web";
import { type PageShell, useShell } from "@vakans/web/shell";
import type { Draft } from "./draft";
import { draftPath } from "./draft";
import { typedText } from "./step-reply";

/**
 * What a form of a draft says of itself, in fields that nobody sees: what it was made from, and which page it is on. A
 * form that comes back refused is still the one that was made then.
 */
export const sheetOf = (basis: string | undefined, values?: FormValues): Readonly<Record<string, string>> => ({
  basis: typedText(values, "basis") ?? basis ?? "",
  by: typedText(values, "by") ?? crypto.randomUUID(),
  turn: typedText(values, "turn") ?? "0",
});

const autosaveAt = ({ words, href }: PageShell, path: string): Autosave => ({
  action: href(path),
  words: { later: words.t("draft.notSavedYet"), never: words.t("draft.cannotSave") },
});

/** Keeps a step while it is written. */
export const useStepAutosave = (draft: Draft, step: "details" | "questions" | "wishes"): Autosave =>
  autosaveAt(useShell(), draftPath(draft.draftId, `autosave/${step}`));

/** Keeps any other form behind the sign-in while it is written: it is shown again on this page until it is sent. */
export function useFormAutosave(): Autosave {
  const shell = useShell();
  const home = shell.href("/");
  const { pathname } = shell.url;
  const path = home !== "/" && pathname.startsWith(`${home}/`) ? pathname.slice(home.length) : pathname;
  return autosaveAt(shell, `/kept-forms?path=${encodeURIComponent(path)}`);
}
