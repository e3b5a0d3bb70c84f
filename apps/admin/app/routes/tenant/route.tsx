import { Outlet, useRouteError } from "@remix-run/react";
import { type PageHandle, statusOfError, useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { asksLocally, mailFolder } from "../../env.server";
import type { Args } from "../../load-context";
import { RefusedView } from "./view";

export const handle: PageHandle = { enhance: true };

/** What the frame of a tenant's pages shows. Each page that is asked for counts as a step of the session. */
export async function loader({ context, request }: Args) {
  const member = await context.core.member.current();
  await context.core.door.touch();
  const { name, tenants, endsInMs } = await context.core.door.current();
  return {
    me: { name, tenants },
    endsInMs,
    rights: member.rights,
    leave: member.leave,
    waiting: member.rights.includes("applicant.help") ? sumOf(await context.core.inbox.waiting()) : 0,
    missingDomains: member.rights.includes("tenant.settings") ? await context.core.domains.missing() : [],
    problem: member.rights.includes("tenant.settings") ? await context.core.configuration.problem() : null,
    mailbox: mailFolder !== null && asksLocally(request),
  };
}

const sumOf = ({ closures, support, accessibility }: { closures: number; support: number; accessibility: number }) =>
  closures + support + accessibility;

export default function Tenant() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const { words } = useShell();
  const error = useRouteError();
  return (
    <Frame title={words.t(`shared.error${statusOfError(error)}Heading`)}>
      <RefusedView error={error} />
    </Frame>
  );
}
