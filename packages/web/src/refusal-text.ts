import type { RefusalCode } from "@vakans/core/forms";
import type { Words } from "@vakans/i18n";

/** A refusal in the reader's words. Lists in its details (formats, names) become "pdf, docx". */
export function refusalText(words: Words, code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): string {
  const values = Object.entries(details).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === "number" || typeof value === "string") return [[name, value]];
    return Array.isArray(value) ? [[name, value.filter((it) => typeof it === "string").join(", ")]] : [];
  });
  return words.t(`refusal.${code}`, Object.fromEntries(values));
}
