import type { PageShell } from "@vakans/web/shell";
import { addressOf, alternatesOf, siteOf } from "../machines/site";

/** Tells search engines the page's one address, and the same page in the other languages. `path` has no language in it. */
export function PublicHead({ shell, path }: { shell: PageShell; path: string }) {
  const site = siteOf(shell);
  return (
    <>
      <link rel="canonical" href={addressOf(site, shell.language, path)} />
      {alternatesOf(site, path).map(({ hrefLang, href }) => (
        <link key={hrefLang} rel="alternate" hrefLang={hrefLang} href={href} />
      ))}
    </>
  );
}
