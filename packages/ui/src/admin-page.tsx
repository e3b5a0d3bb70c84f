import type { Language } from "@vakans/i18n";
import type { ReactNode } from "react";
import { Document, type DocumentProps, LanguageSwitch, type PageLink, SignOut } from "./page";
import { Heading } from "./text";
import { useWords } from "./words";

/** A page of the admin; addresses are complete. */
export type AdminPageProps = DocumentProps & {
  tenantName: string;
  logotypeHref?: string | null | undefined;
  homeHref: string;
  /** The tenants that this member of staff may change to. */
  otherTenants?: readonly PageLink[];
  navigation: readonly (PageLink & { count?: number | undefined })[];
  /** Null before sign-in: the page is then a single column. */
  staff: { name: string; profileHref?: string } | null;
  signOut?: { action: string };
  languages?: readonly { language: Language; href: string }[];
  /** Where this page lies, from the outside in, without the page itself. */
  path?: readonly PageLink[];
  notice?: ReactNode;
  children: ReactNode;
};

/** A page of the admin: the tenant on top, the rooms to the left, dense content. */
export function AdminPage(props: AdminPageProps) {
  const words = useWords();
  const { staff, path = [], otherTenants = [] } = props;
  return (
    <Document {...props} look="admin">
      <header className="va-admin-header">
        <a className="va-site" href={props.homeHref}>
          {props.logotypeHref ? <img className="va-site__logotype" src={props.logotypeHref} alt="" /> : null}
          <span>{props.tenantName}</span>
        </a>
        {otherTenants.length > 0 ? (
          <details className="va-menu">
            <summary>{words.t("ui.changeTenant")}</summary>
            <ul>
              {otherTenants.map((link) => (
                <li key={link.href}>
                  <a className="ds-link" href={link.href}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        <div className="va-admin-header__end">
          <LanguageSwitch languages={props.languages ?? []} />
          {staff ? <StaffName {...staff} /> : null}
          {props.signOut ? <SignOut {...props.signOut} /> : null}
        </div>
      </header>
      <div className="va-admin" data-signed-in={staff ? "true" : undefined}>
        {props.navigation.length > 0 ? (
          <nav className="va-admin__nav" aria-label={words.t("ui.mainNavigation")}>
            <ul>
              {props.navigation.map((link) => (
                <li key={link.href}>
                  <a href={link.href} aria-current={link.current ? "page" : undefined}>
                    <span>{link.label}</span>
                    {link.count === undefined ? null : (
                      <span className="va-count-mark">{words.number(link.count)}</span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <main id="main" className="va-admin__main" tabIndex={-1}>
          {props.notice}
          {path.length > 0 ? (
            <nav className="va-path" aria-label={words.t("ui.path")}>
              <ol>
                {path.map((link) => (
                  <li key={link.href}>
                    <a className="ds-link" href={link.href}>
                      {link.label}
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
          ) : null}
          {props.children}
        </main>
      </div>
    </Document>
  );
}

function StaffName({ name, profileHref }: { name: string; profileHref?: string }) {
  if (!profileHref) return <span>{name}</span>;
  return (
    <a className="ds-link" href={profileHref}>
      {name}
    </a>
  );
}

/** The head of an admin page: what it is about, a line of facts, and the one thing to do next. */
export function AdminHead(props: { heading: ReactNode; facts?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="va-admin-head">
      <div>
        <Heading level={1}>{props.heading}</Heading>
        {props.facts ? <div className="va-small">{props.facts}</div> : null}
      </div>
      {props.actions ? <div className="va-buttons">{props.actions}</div> : null}
    </div>
  );
}

/** Two columns: the work to the left, what is known about it to the right; one column on a narrow screen. */
export function Split(props: { main: ReactNode; side: ReactNode; sideLabel?: string; even?: boolean }) {
  return (
    <div className="va-split" data-even={props.even ? "true" : undefined}>
      <div className="va-split__main">{props.main}</div>
      <aside className="va-split__side" aria-label={props.sideLabel}>
        {props.side}
      </aside>
    </div>
  );
}
