import { Outlet, useMatches, useRouteError } from "@remix-run/react";
import { Page } from "@vakans/ui";
import applicantCss from "@vakans/ui/css/applicant.css?url";
import publicCss from "@vakans/ui/css/public.css?url";
import { ErrorView, type PageHandle, statusOfError, useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";

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
      head={handle.head?.(shell, last?.data)}
      width={handle.width}
      kept={handle.keep === true}
      enhanced={enhanced}
    >
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const shell = useShell();
  const error = useRouteError();
  return (
    <Frame title={shell.words.t(`shared.error${statusOfError(error)}Heading`)} kept={false} enhanced={false}>
      <ErrorView error={error} shell={shell} homeHref={shell.href("/")} />
    </Frame>
  );
}

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
  const { tenant, href } = shell;
  const name = tenant?.name ?? "";
  return (
    <Page
      {...rest}
      title={title ? `${title} – ${name}` : name}
      width={width ?? "text"}
      stylesheets={[kept ? publicCss : applicantCss, shell.themeHref]}
      scripts={enhanced ? [shell.scriptHref] : []}
      nonce={enhanced ? shell.nonce : undefined}
      site={{ name, homeHref: href("/") }}
      languages={shell.languages}
      footer={{ links: [] }}
    >
      {children}
    </Page>
  );
}
