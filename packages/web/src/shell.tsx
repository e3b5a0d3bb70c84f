import { WordsProvider } from "@vakans/ui";
import { createContext, type ReactNode, useContext } from "react";
import type { PageShell } from "./page-shell";

export { ErrorView, statusOfError } from "./error-view";
export { OutageNotice, outageTimes } from "./outage-notice";
export type { PageHandle, PageShell } from "./page-shell";
export { refusalText } from "./refusal-text";

const ShellContext = createContext<PageShell | null>(null);

/** Gives every component of a page what the edge knows about the request; the entry of each app wraps its page in it. */
export function ShellProvider({ shell, children }: { shell: PageShell; children: ReactNode }) {
  return (
    <ShellContext.Provider value={shell}>
      <WordsProvider words={shell.words}>{children}</WordsProvider>
    </ShellContext.Provider>
  );
}

/** What the edge knows about the request: links, words, tenant. Throws outside a `ShellProvider`. */
export function useShell(): PageShell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("useShell needs a ShellProvider above it");
  return shell;
}
