import { type Language, languageNames, localeOf } from "@vakans/i18n";
import type { ReactNode } from "react";
import { useWords } from "./words";

/** A link among others. */
export type PageLink = { href: string; label: ReactNode; current?: boolean };

/** What every page says about itself, and what it loads. */
export type DocumentProps = {
  /** The whole of `<title>`. */
  title: string;
  description?: string | undefined;
  /** Addresses of stylesheets, in order; the tenant's theme among them. */
  stylesheets: readonly string[];
  /** Addresses of browser modules; anonymous pages have none. */
  scripts?: readonly string[] | undefined;
  nonce?: string | undefined;
  /** More for the head: canonical link, language alternates, what Remix puts there. */
  head?: ReactNode;
  /** An icon of the tenant's own. */
  iconHref?: string | undefined;
};

/** `<html>` and its head: the frame that both apps' pages share. */
export function Document(props: DocumentProps & { look: "public" | "admin"; children: ReactNode }) {
  const words = useWords();
  return (
    <html lang={localeOf[words.language].slice(0, 2)} data-look={props.look}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{props.title}</title>
        {props.description ? <meta name="description" content={props.description} /> : null}
        <link rel="icon" href={props.iconHref ?? "data:,"} />
        {props.stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {props.head}
        {props.scripts?.map((src) => (
          <script key={src} type="module" src={src} nonce={props.nonce} />
        ))}
      </head>
      <body>
        <a className="ds-skip-link va-skip" href="#main">
          {words.t("ui.skipToContent")}
        </a>
        {props.children}
      </body>
    </html>
  );
}

/** The same page in the other languages, each named in itself. */
export function LanguageSwitch({ languages }: { languages: readonly { language: Language; href: string }[] }) {
  const words = useWords();
  if (languages.length < 2) return null;
  return (
    <nav className="va-languages" aria-label={words.t("ui.languages")}>
      <ul>
        {languages.map(({ language, href }) => (
          <li key={language}>
            <a
              className="ds-link"
              href={href}
              lang={language}
              hrefLang={language}
              aria-current={language === words.language ? "true" : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Signs out: a form, because it changes something. */
export function SignOut({ action, label }: { action: string; label?: string | undefined }) {
  const words = useWords();
  return (
    <form method="post" action={action} className="va-sign-out">
      <button type="submit" className="ds-link">
        {label ?? words.t("ui.signOut")}
      </button>
    </form>
  );
}

/** A public page; addresses are complete, the language's prefix included. */
export type PageProps = DocumentProps & {
  site: { name: string; homeHref: string; logotypeHref?: string | null | undefined };
  /** This page in every offered language. */
  languages?: readonly { language: Language; href: string }[];
  /** "Mina ansökningar" or sign-in. */
  navigation?: readonly PageLink[];
  signOut?: { action: string; label?: string } | undefined;
  /** Contact, help, accessibility, privacy. */
  footer?: { links: readonly PageLink[]; contact?: ReactNode };
  /** Between head and content, on every page: a planned stop, a demonstration. */
  notice?: ReactNode;
  /** `text` is one readable column; `wide` leaves room for something beside it. */
  width?: "text" | "wide";
  children: ReactNode;
};

/** A public page: head, content, foot. */
export function Page(props: PageProps) {
  const words = useWords();
  const { site, navigation = [], footer } = props;
  return (
    <Document {...props} look="public">
      <header className="va-header">
        <div className="va-header__inner">
          <a className="va-site" href={site.homeHref}>
            {site.logotypeHref ? <img className="va-site__logotype" src={site.logotypeHref} alt="" /> : null}
            <span>{site.name}</span>
          </a>
          {navigation.length > 0 || props.signOut ? (
            <nav className="va-nav" aria-label={words.t("ui.mainNavigation")}>
              <ul>
                {navigation.map((link) => (
                  <li key={link.href}>
                    <a className="ds-link" href={link.href} aria-current={link.current ? "page" : undefined}>
                      {link.label}
                    </a>
                  </li>
                ))}
                {props.signOut ? (
                  <li>
                    <SignOut {...props.signOut} />
                  </li>
                ) : null}
              </ul>
            </nav>
          ) : null}
          <LanguageSwitch languages={props.languages ?? []} />
        </div>
      </header>
      {props.notice ? <div className="va-page-notice">{props.notice}</div> : null}
      <main id="main" className="va-main" data-width={props.width ?? "text"} tabIndex={-1}>
        {props.children}
      </main>
      {footer ? (
        <footer className="va-footer">
          <div className="va-footer__inner">
            {footer.contact ? <div className="va-footer__contact">{footer.contact}</div> : null}
            <ul className="va-footer__links">
              {footer.links.map((link) => (
                <li key={link.href}>
                  <a className="ds-link" href={link.href}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </footer>
      ) : null}
    </Document>
  );
}
