import { isLanguage, type Language } from "@vakans/i18n";

export type OfferedLanguages = { readonly default: Language; readonly offered: readonly Language[] };

/** The language that a path asks for, and the path without its prefix. The tenant's default has no prefix. */
export function splitLanguage(path: string, languages: OfferedLanguages): { language: Language; path: string } {
  const end = path.indexOf("/", 1);
  const first = end === -1 ? path.slice(1) : path.slice(1, end);
  if (!isLanguage(first) || first === languages.default || !languages.offered.includes(first)) {
    return { language: languages.default, path };
  }
  return { language: first, path: end === -1 ? "/" : path.slice(end) };
}

/** The address of a path in a language: `/jobs` in English is `/en/jobs`. Takes paths of this site only. */
export function joinLanguage(path: string, language: Language, languages: OfferedLanguages): string {
  if (language === languages.default) return path;
  if (path === "/" || path === "") return `/${language}`;
  return path.startsWith("/?") ? `/${language}${path.slice(1)}` : `/${language}${path}`;
}
