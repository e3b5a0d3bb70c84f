import { isRouteErrorResponse } from "@remix-run/react";
import { type Right, rights } from "@vakans/core/forms";
import { Heading, LinkButton, Prose } from "@vakans/ui";
import { ErrorView, useShell } from "@vakans/web/shell";
import { rightWord } from "../../components/labels";

/** An error inside a tenant's pages. Whoever lacks a right reads which one, and who can give it (RE-5). */
export function RefusedView({ error }: { error: unknown }) {
  const shell = useShell();
  const { words, tenant } = shell;
  const home = tenant ? `/${tenant.slug}/recruitments` : "/";
  const lacking = lackingRight(error);
  if (!lacking) return <ErrorView error={error} shell={shell} homeHref={home} />;
  return (
    <>
      <Heading level={1}>{words.t("shared.error403Heading")}</Heading>
      <Prose>
        <p>{words.t("admin.rightLacking", { right: words.t(rightWord[lacking]) })}</p>
        <p>{words.t("admin.rightWhoGives", { tenant: tenant?.name ?? "" })}</p>
      </Prose>
      <LinkButton href={home} look="secondary">
        {words.t("admin.toRecruitments")}
      </LinkButton>
    </>
  );
}

function lackingRight(error: unknown): Right | null {
  if (!isRouteErrorResponse(error) || error.status !== 403) return null;
  const { details } = (error.data ?? {}) as { details?: { right?: unknown } };
  return rights.find((right) => right === details?.right) ?? null;
}
