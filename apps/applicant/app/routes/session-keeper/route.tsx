import { Outlet, useLoaderData, useLocation, useMatches, useRouteError } from "@remix-run/react";
import { Heading, LinkButton, Prose, SessionWarning, Small } from "@vakans/ui";
import { ErrorView, type PageHandle, statusOfError, useShell } from "@vakans/web/shell";
import { KeptFormProvider, KeptNotice } from "../../components/kept-form";
import type { Args } from "../../load-context";

export const handle: PageHandle = { enhance: true };

/**
 * Every page behind the sign-in counts as a step (VN-24), knows how long the session lasts from here, and shows what was
 * typed on it and never sent.
 */
export async function loader({ request, context: { core, tenant } }: Args) {
  const { expiresAt, endsInMs, final, formsKept } = await core.session.touch();
  const path = new URL(request.url).pathname;
  const kept = formsKept ? await core.keptForms.of({ path }) : null;
  // The database's clock, not this process's: what is left until a last day is counted from it.
  const now = new Date(expiresAt.getTime() - endsInMs);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: tenant.policy.timeZone }).format(now);
  return {
    today,
    expiresAt,
    final,
    idleSeconds: Math.floor(endsInMs / 1000),
    warningSeconds: tenant.policy.session.warningMinutes * 60,
    kept: kept && { ...kept, path },
  };
}

export default function SessionKeeper() {
  const { idleSeconds, warningSeconds, expiresAt, final, kept } = useLoaderData<typeof loader>();
  const { words, href, tenant } = useShell();
  const { pathname } = useLocation();
  const restored = useMatches().some(({ handle: page }) => (page as PageHandle | undefined)?.restores === true);
  const time = words.time(expiresAt, tenant?.policy.timeZone ?? "UTC");
  const signIn = `${href("/sign-in")}?returnTo=${encodeURIComponent(pathname)}`;
  return (
    <>
      {kept ? <KeptNotice kept={kept} restored={restored} /> : null}
      <KeptFormProvider kept={kept}>
        <Outlet />
      </KeptFormProvider>
      {/* Script asks before the end; without it the page says when the end is. */}
      <noscript>
        <Small>{words.t(final ? "draft.signedInUntilEnd" : "draft.signedInUntil", { time })}</Small>
      </noscript>
      <SessionWarning
        idleSeconds={idleSeconds}
        warningSeconds={warningSeconds}
        final={final}
        stayAction={href("/session/stay")}
        leftAddress={href("/session/left")}
        endedHref={`${signIn}&why=ended`}
        keptHref={`${signIn}&why=kept`}
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
  if (statusOfError(error) !== 404)
    return <ErrorView error={error} shell={shell} homeHref={href("/")} supportHref={href("/support")} />;
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
