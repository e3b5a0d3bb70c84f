import type { Caller, PlannedOutage, TenantRef } from "@vakans/core";
import type { Language, Words } from "@vakans/i18n";
import type { SessionCookie } from "./cookie";

/** What the edge hands to every loader and action, whichever app. */
export type EdgeContext = {
  readonly requestId: string;
  /** The address as the browser knows it, language prefix included. */
  readonly url: URL;
  /** Where this site is for the world, whatever host was asked for: in the applicant app the tenant's first host. */
  readonly siteOrigin: string;
  readonly language: Language;
  /** The words of the reader's language, in the tenant's own wording. */
  readonly words: Words;
  /** The address of a path of this app, as a link must name it: `/jobs` is `/en/jobs` for a reader of English. */
  href(path: string): string;
  /** The planned outages that every page of the tenant tells now. */
  readonly outages: readonly PlannedOutage[];
  /** For this page's script, when its `handle` asks for one; it is in the policy only then. */
  readonly nonce: string;
  /** The browser sent a session cookie; whether it still holds, only the core knows. */
  readonly sessionPresent: boolean;
  readonly sessionCookie: SessionCookie;
  /** The address of the stylesheet with the tenant's colours. */
  readonly themeHref: string;
  /** The address of the tenant's icon. */
  readonly iconHref: string;
  /** The address of the tenant's logotype; null where the name stands in letters. */
  readonly logotypeHref: string | null;
  /** The form that this request sends was shown to this account: nobody else may send it. */
  shownTo(formOwner: string): void;
  /** Tells the log of an error that no refusal explains. */
  report(error: unknown): void;
};

/** The context of the applicant app: always inside a tenant. */
export type ApplicantContext = EdgeContext & {
  readonly tenant: TenantRef;
  readonly core: Caller["applicant"];
  /** This page in each language that the tenant offers. */
  readonly languages: readonly { readonly language: Language; readonly href: string }[];
};

/** The context of the admin app: inside the tenant that the path names, or before any. */
export type AdminContext = EdgeContext & {
  readonly tenant: TenantRef | null;
  readonly core: Caller["staff"];
  readonly platform: Caller["platform"];
  /** Remembers a staff member's language in this browser: the value of a Set-Cookie header. */
  rememberLanguage(language: Language): string;
};

/** What a loader or an action is given. */
export type RouteArgs<Context> = {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly context: Context;
};

/** Headers of the answer by which a page tells the edge what it is; none of them leaves the house. */
export const pageMarks = { keep: "Vakans-Keep", script: "Vakans-Script", frames: "Vakans-Frames" } as const;

/** The headers of a public resource (a feed, a sitemap) that may be kept whole, as a page with `handle.keep` is. */
export const keptResource = { [pageMarks.keep]: "yes" } as const;
