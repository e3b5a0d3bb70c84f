import { Outlet, useMatches, useRouteError } from "@remix-run/react";
import { FormMark, Page } from "@vakans/ui";
import { ErrorView, OutageNotice, type PageHandle, statusOfError, useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";
import { useFormRefused } from "./components/form-refused";
import { UnconfirmedAddress } from "./components/unconfirmed-address";
import { useFormOwner, useSignedIn } from "./components/visitor";
import type { Args } from "./load-context";
import applicantCss from "./styles/applicant.css?url";
import publicCss from "./styles/public.css?url";

/** Who has no session cookie costs no question: public pages are the same for all of them. */
export async function loader({ context }: Args) {
  const session = context.sessionPresent ? await context.core.session.current() : null;
  return {
    signedIn: session !== null,
    formOwner: session?.formOwner ?? null,
    unconfirmedAddress: session && !session.verified ? session.email : null,
  };
}

export default function Root() {
  const shell = useShell();
  const matches = useMatches();
  const last = matches.at(-1);
  const handle = (last?.handle ?? {}) as PageHandle;
  const enhanced = matches.some((match) => (match.handle as PageHandle | undefined)?.enhance);
  const title = handle.title?.(shell, last?.data);
  return (
    <Frame
      title={title}
      description={handle.description?.(shell, last?.data)}
      head={
        <>
          {handle.head?.(shell, last?.data)}
          {handle.keep ? null : <NotForSearch />}
        </>
      }
      width={handle.width}
      kept={handle.keep === true}
      enhanced={enhanced}
    >
      <Outlet />
      <UnconfirmedAddress />
    </Frame>
  );
}

export function ErrorBoundary() {
  const shell = useShell();
  const error = useRouteError();
  return (
    <Frame
      title={shell.words.t(`shared.error${statusOfError(error)}Heading`)}
      head={<NotForSearch />}
      kept={false}
      enhanced={false}
    >
      <ErrorView error={error} shell={shell} homeHref={shell.href("/")} supportHref={shell.href("/support")} />
    </Frame>
  );
}

/** What is somebody's own, or a step on the way there, is nothing to find. */
const NotForSearch = () => <meta name="robots" content="noindex" />;

type FrameProps = {
  title: string | undefined;
  description?: string | undefined;
  head?: ReactNode;
  width?: "text" | "wide" | undefined;
  kept: boolean;
  enhanced: boolean;
  children: ReactNode;
};

function Frame({ title, kept, enhanced, width, children, ...rest }: FrameProps) {
  const shell = useShell();
  const { tenant, href, words } = shell;
  const signedIn = useSignedIn();
  const formOwner = useFormOwner();
  const refused = useFormRefused();
  const name = tenant?.name ?? "";
  const shown = title && refused ? words.t("shared.errorPrefix", { title }) : title;
  return (
    <Page
      {...rest}
      title={shown ? `${shown} – ${name}` : name}
      width={width ?? "text"}
      stylesheets={[kept ? publicCss : applicantCss, shell.themeHref]}
      scripts={enhanced ? [shell.scriptHref] : []}
      nonce={enhanced ? shell.nonce : undefined}
      iconHref={shell.iconHref}
      site={{ name, homeHref: href("/"), logotypeHref: shell.logotypeHref }}
      languages={shell.languages}
      navigation={(signedIn
        ? [
            { href: href("/applications"), label: words.t("shared.myApplications") },
            { href: href("/profile"), label: words.t("account.profile") },
            ...(tenant?.policy.interestRegistrations.offered
              ? [{ href: href("/interest/mine"), label: words.t("jobs.interestHeading") }]
              : []),
          ]
        : [{ href: href("/sign-in"), label: words.t("account.signIn") }]
      ).map((link) => ({ ...link, current: link.href === shell.url.pathname }))}
      signOut={signedIn ? { action: href("/sign-out") } : undefined}
      notice={shell.outages?.length ? <OutageNotice shell={shell} /> : null}
      footer={{
        links: (["contact", "help", "accessibility", "privacy"] as const).map((page) => ({
          href: href(`/${page}`),
          label: words.t(`shared.${page}`),
        })),
      }}
    >
      {formOwner ? <FormMark marks={{ whose: formOwner }}>{children}</FormMark> : children}
    </Page>
  );
}
