import type { Words } from "@vakans/i18n";
import { createContext, type ReactNode, useContext } from "react";

const WordsContext = createContext<Words | null>(null);

/** Gives every component below it the words of the reader's language, in the tenant's own wording. */
export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The words of the page. Throws outside a `WordsProvider`: a page without words is a programming error. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useWords needs a WordsProvider above it");
  return words;
}
