import { useMatches, useRouteLoaderData } from "@remix-run/react";
import { languages } from "@vakans/i18n";
import { AdminPage, Notice, type PageLink, SessionWarning } from "@vakans/ui";
import adminCss from "@vakans/ui/css/admin.css?url";
import { OutageNotice, type PageHandle, useShell } from "@vakans/web/shell";
import type { ReactNode } from "react";
import type { loader as tenantLoader } from "../routes/tenant/route";
import ownCss from "./admin.css?url";
import { ConfigurationProblem } from "./configuration-problem";
import { useRights } from "./member";
import { MissingDomains } from "./missing-domains";
import { secondStep } from "./second-step";
import { at } from "./tenant-path";

export type Room = "recruitments" | "units" | "helpdesk" | "settings" | "mailbox";

type Signed = {
  readonly name: string;
  readonly tenants: readonly { readonly slug: string; readonly name: string }[];
  /** The second step of the sign-in is still to come: nothing else is open yet. */
  readonly unfinished?: boolean;
};

type FrameProps = {
  title: string;
  /** The page answers a form that has to be put right: its title says so first. */
  refused?: boolean;
  room?: Room;
  path?: readonly PageLink[];
  /** Who is signed in, on a page outside any tenant. */
  signed?: Signed | null;
  children: ReactNode;
};

/** How long before the end of an idle session the page asks. */
const warningSeconds = 120;

/** The frame of every page: the tenant on top, its rooms to the left, the page itself. */
export function Frame({ title, refused = false, room, path, signed = null, children }: FrameProps) {
  const shell = useShell();
  const { words, tenant, url } = shell;
  const inTenant = useRouteLoaderData<typeof tenantLoader>("tenant");
  const enhanced = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.enhance);
  const person = inTenant?.me ?? signed;
  const name = (inTenant && tenant?.name) ?? words.t("admin.product");
  const whole = `${title} – ${name}`;
  const here = (own: Room) => (room === own ? { current: true } : {});
  const { may } = useRights();
  const rooms: (PageLink & { count?: number })[] =
    inTenant && tenant
      ? [
          ...(may("recruitment.see")
            ? [
                { href: at.recruitments(tenant.slug), label: words.t("admin.recruitments"), ...here("recruitments") },
                { href: at.units(tenant.slug), label: words.t("admin.units"), ...here("units") },
              ]
            : []),
          ...(may("applicant.help")
            ? [
                {
                  href: at.helpdesk(tenant.slug),
                  label: words.t("helpdesk.room"),
                  ...here("helpdesk"),
                  ...(inTenant.waiting > 0 ? { count: inTenant.waiting } : {}),
                },
              ]
            : []),
          ...(may("tenant.settings") || may("audit.see")
            ? [{ href: at.settings(tenant.slug), label: words.t("settings.room"), ...here("settings") }]
            : []),
          ...(inTenant.mailbox ? [{ href: "/mailbox", label: words.t("admin.mailbox"), ...here("mailbox") }] : []),
        ]
      : [];
  const others = (person?.tenants ?? [])
    .filter(({ slug }) => slug !== tenant?.slug)
    .map(({ slug, name: label }) => ({ href: at.home(slug), label }));
  const back = encodeURIComponent(`${url.pathname}${url.search}`);
  return (
    <AdminPage
      title={refused ? words.t("admin.refusedTitle", { title: whole }) : whole}
      stylesheets={[adminCss, ownCss, shell.themeHref]}
      scripts={enhanced ? [shell.scriptHref] : []}
      nonce={enhanced ? shell.nonce : undefined}
      iconHref={shell.iconHref}
      tenantName={name}
      logotypeHref={inTenant ? shell.logotypeHref : null}
      homeHref={inTenant && tenant ? at.home(tenant.slug) : "/"}
      otherTenants={inTenant ? others : []}
      navigation={rooms}
      staff={person ? { name: person.name, ...(signed?.unfinished ? {} : { profileHref: secondStep.own }) } : null}
      {...(person ? { signOut: { action: "/sign-out" } } : {})}
      languages={languages.map((language) => ({ language, href: `/language/${language}?returnTo=${back}` }))}
      path={path ?? []}
      notice={<OutageNotice shell={shell} />}
    >
      {inTenant?.leave && tenant ? <UnderLeave {...inTenant.leave} timeZone={tenant.policy.timeZone} /> : null}
      {inTenant?.problem ? <ConfigurationProblem {...inTenant.problem} /> : null}
      {inTenant && tenant && inTenant.missingDomains.length > 0 ? (
        <MissingDomains slug={tenant.slug} timeZone={tenant.policy.timeZone} missing={inTenant.missingDomains} />
      ) : null}
      {children}
      {inTenant ? (
        <SessionWarning
          idleSeconds={Math.floor(inTenant.endsInMs / 1000)}
          warningSeconds={warningSeconds}
          stayAction="/stay"
          endedHref={`/sign-in?returnTo=${back}`}
          signOutAction="/sign-out"
        />
      ) : null}
    </AdminPage>
  );
}

/** An operator is told on every page that the tenant has let them in, until when, and that it reads what they look at. */
function UnderLeave({ reason, endsAt, timeZone }: { reason: string; endsAt: Date; timeZone: string }) {
  const { words } = useShell();
  return (
    <Notice kind="warning" heading={words.t("platform.underLeave", { time: words.instant(endsAt, timeZone) })}>
      <p>{words.t("platform.underLeaveText", { reason })}</p>
    </Notice>
  );
}
