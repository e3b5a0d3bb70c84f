import type { WordKey } from "@vakans/i18n";
import { Notice } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";

type Told<Done> = {
  readonly done: Done | null;
  readonly values?: Readonly<Record<string, string>>;
  readonly kind?: "success" | "info";
};

/** What pages of a kind can say has just been done: told by the address that one lands on, in these words and no others. */
export function doneWith<Done extends string>(wordOf: Readonly<Record<Done, WordKey>>) {
  return {
    /** The address of a page that says what has just been done. */
    afterwards: (href: string, done: Done): string => `${href}?done=${done}`,
    doneIn(url: string): Done | null {
      const asked = new URL(url).searchParams.get("done") ?? "";
      return Object.hasOwn(wordOf, asked) ? (asked as Done) : null;
    },
    DoneNotice({ done, values = {}, kind = "success" }: Told<Done>) {
      const { words } = useShell();
      if (!done) return null;
      return (
        <Notice kind={kind} live>
          <p>{words.t(wordOf[done], values)}</p>
        </Notice>
      );
    },
  };
}
