import type { PlannedOutage, TenantRef } from "@vakans/core";
import type { Language, Words } from "@vakans/i18n";
import type { ReactNode } from "react";
import type { WithStatus } from "./form-answer";
import type { FormValues } from "./form-fields";

/** What a page may know about its request without asking the core. */
export type PageShell = {
  readonly requestId: string;
  readonly tenant: Pick<TenantRef, "slug" | "name" | "policy" | "hosts"> | null;
  readonly language: Language;
  readonly words: Words;
  /** The address of a path of this app, with the language in front where it belongs. */
  href(path: string): string;
  /** This page's address as the browser knows it. */
  readonly url: URL;
  /** Where this site is for the world: what links from elsewhere begin with. */
  readonly siteOrigin: string;
  readonly languages: readonly { readonly language: Language; readonly href: string }[];
  readonly sessionPresent: boolean;
  /** The planned outages that are told now. */
  readonly outages?: readonly PlannedOutage[] | undefined;
  readonly themeHref: string;
  /** The address of the tenant's icon. */
  readonly iconHref: string;
  /** The address of the tenant's logotype; null where the name stands in letters. */
  readonly logotypeHref: string | null;
  /** The app's browser module; loaded only on a page whose handle says `enhance`. */
  readonly scriptHref: string;
  readonly nonce: string;
  /** What was typed in a form that failed on our side: an error page sends it again. */
  readonly unsent?: FormValues | undefined;
};

/** What a route says about its page: `export const handle: PageHandle<typeof loader> = { … }`. */
export type PageHandle<Loader = unknown> = {
  /** The title, without the tenant's name. Data is null when the loader did not get that far. */
  readonly title?: (shell: PageShell, data: PageData<Loader>) => string;
  readonly description?: (shell: PageShell, data: PageData<Loader>) => string | undefined;
  /** More for the head: canonical link, JSON-LD. */
  readonly head?: (shell: PageShell, data: PageData<Loader>) => ReactNode;
  readonly width?: "text" | "wide";
  /** A public page that looks the same to every anonymous visitor: kept whole in memory, without any script. */
  readonly keep?: true;
  /** The view shows a form that was kept for it in its own fields (`useKeptReply`). */
  readonly restores?: true;
  /** Loads the app's browser module, with a nonce. */
  readonly enhance?: true;
  /** Shows files of ours in a frame. */
  readonly frames?: true;
};

type PageData<Loader> = Loader extends (...args: never[]) => infer Answer
  ? WithoutStatus<Exclude<Awaited<Answer>, Response>>
  : unknown;

type WithoutStatus<Answer> = Answer extends WithStatus<infer Data> ? Data : Answer;
