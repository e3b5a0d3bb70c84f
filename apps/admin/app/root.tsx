import { Outlet, useMatches, useRouteError } from "@remix-run/react";
import { AdminPage } from "@vakans/ui";
import adminCss from "@vakans/ui/css/admin.css?url";
import { ErrorView, type PageHandle, statusOfError, useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";

export default function Root() {
  const shell = useShell();
  const matches = useMatches();
  const last = matches.at(-1);
  const handle = (last?.handle ?? {}) as PageHandle;
  const enhanced = matches.some((match) => (match.handle as PageHandle | undefined)?.enhance);
  return (
    <Frame title={handle.title?.(shell, last?.data)} head={handle.head?.(shell, last?.data)} enhanced={enhanced}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const shell = useShell();
  const error = useRouteError();
  return (
    <Frame title={shell.words.t(`shared.error${statusOfError(error)}Heading`)} enhanced={false}>
      <ErrorView error={error} shell={shell} homeHref={shell.tenant ? `/${shell.tenant.slug}/` : "/"} />
    </Frame>
  );
}

type FrameProps = { title: string | undefined; head?: ReactNode; enhanced: boolean; children: ReactNode };

function Frame({ title, head, enhanced, children }: FrameProps) {
  const shell = useShell();
  const name = shell.tenant?.name ?? "Vakans";
  return (
    <AdminPage
      title={title ? `${title} – ${name}` : name}
      head={head}
      stylesheets={[adminCss, shell.themeHref]}
      scripts={enhanced ? [shell.scriptHref] : []}
      nonce={enhanced ? shell.nonce : undefined}
      tenantName={name}
      homeHref={shell.tenant ? `/${shell.tenant.slug}/` : "/"}
      navigation={[]}
      staff={null}
    >
      {children}
    </AdminPage>
  );
}
