import { isRouteErrorResponse } from "@remix-run/react";
import { type Right, rights } from "@vakans/core/forms";
import { ErrorView, useShell } from "@vakans/web/shell";
import { LackingRight } from "../../components/lacking-right";
import { at } from "../../components/tenant-path";

/** An error inside a tenant's pages. */
export function RefusedView({ error }: { error: unknown }) {
  const shell = useShell();
  const lacking = lackingRight(error);
  if (lacking) return <LackingRight right={lacking} />;
  return <ErrorView error={error} shell={shell} homeHref={shell.tenant ? at.home(shell.tenant.slug) : "/"} />;
}

function lackingRight(error: unknown): Right | null {
  if (!isRouteErrorResponse(error) || error.status !== 403) return null;
  const { details } = (error.data ?? {}) as { details?: { right?: unknown } };
  return rights.find((right) => right === details?.right) ?? null;
}
