import { type Language, localeOf } from "@vakans/i18n";
import type { PageShell } from "@vakans/web/shell";

/** The address of a path in a language, whole. */
function addressIn(shell: PageShell, language: Language, path: string): string {
  const usual = shell.tenant?.policy.languages.default;
  const prefix = language === usual ? "" : `/${language}`;
  return `${shell.url.origin}${prefix}${path}`;
}

/** Tells search engines the page's one address, and the same page in the other languages. `path` has no language in it. */
export function PublicHead({ shell, path }: { shell: PageShell; path: string }) {
  const offered = shell.tenant?.policy.languages.offered ?? [];
  return (
    <>
      <link rel="canonical" href={addressIn(shell, shell.language, path)} />
      {offered.length > 1
        ? offered.map((language) => (
            <link
              key={language}
              rel="alternate"
              hrefLang={localeOf[language].slice(0, 2)}
              href={addressIn(shell, language, path)}
            />
          ))
        : null}
    </>
  );
}
