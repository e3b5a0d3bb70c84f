import { Outlet, useLoaderData, useLocation, useRouteError } from "@remix-run/react";
import { Heading, LinkButton, Prose, SessionWarning } from "@vakans/ui";
import { ErrorView, type PageHandle, statusOfError, useShell } from "@vakans/web/shell";
import type { Args } from "../../load-context";

export const handle: PageHandle = { enhance: true };

/** Every page behind the sign-in counts as a step (VN-24), and knows how long the session lasts from here. */
export async function loader({ context: { core, tenant } }: Args) {
  const { expiresAt, endsInMs } = await core.session.touch();
  // The database's clock, not this process's: what is left until a last day is counted from it.
  const now = new Date(expiresAt.getTime() - endsInMs);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: tenant.policy.timeZone }).format(now);
  return { today, idleSeconds: Math.floor(endsInMs / 1000), warningSeconds: tenant.policy.session.warningMinutes * 60 };
}

export default function SessionKeeper() {
  const { idleSeconds, warningSeconds } = useLoaderData<typeof loader>();
  const { href } = useShell();
  const { pathname } = useLocation();
  return (
    <>
      <Outlet />
      <SessionWarning
        idleSeconds={idleSeconds}
        warningSeconds={warningSeconds}
        stayAction={href("/session/stay")}
        endedHref={`${href("/sign-in")}?returnTo=${encodeURIComponent(pathname)}`}
        signOutAction={href("/sign-out")}
      />
    </>
  );
}

/** A draft that was handed in meanwhile is gone: its page leads to where the application is now. */
export function ErrorBoundary() {
  const error = useRouteError();
  const shell = useShell();
  const { words, href } = shell;
  if (statusOfError(error) !== 404) return <ErrorView error={error} shell={shell} homeHref={href("/")} />;
  return (
    <>
      <Heading level={1}>{words.t("application.goneHeading")}</Heading>
      <Prose>
        <p>{words.t("application.goneText")}</p>
      </Prose>
      <LinkButton href={href("/applications")}>{words.t("shared.myApplications")}</LinkButton>
    </>
  );
}
