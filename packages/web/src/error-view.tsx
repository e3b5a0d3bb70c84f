import type { RefusalCode } from "@vakans/core/forms";
import { Heading, LinkButton, Prose, Small } from "@vakans/ui";
import type { PageShell } from "./page-shell";
import { refusalText } from "./refusal-text";

const told = [400, 401, 403, 404, 405, 409, 410, 413, 429, 500, 503] as const;
type Told = (typeof told)[number];

type Thrown = { status: number; data?: unknown };

const isThrown = (error: unknown): error is Thrown =>
  typeof error === "object" && error !== null && "status" in error && typeof error.status === "number";

/** The HTTP status of what a route boundary was given: a thrown answer's own, 500 for everything else. */
export function statusOfError(error: unknown): Told {
  if (!isThrown(error)) return 500;
  return told.find((status) => status === error.status) ?? (error.status < 500 ? 404 : 500);
}

/**
 * What a person reads instead of the page: what happened, what to do, and a reference for support. `homeHref` is where to
 * start again.
 */
export function ErrorView({ error, shell, homeHref }: { error: unknown; shell: PageShell; homeHref: string }) {
  const { words } = shell;
  const status = statusOfError(error);
  return (
    <>
      <Heading level={1}>{words.t(`shared.error${status}Heading`)}</Heading>
      <Prose>
        <p>{sentenceOf(error, shell) ?? words.t(`shared.error${status}Text`)}</p>
      </Prose>
      <LinkButton href={homeHref}>{words.t("shared.errorHome")}</LinkButton>
      <Small>{words.t("shared.errorReference", { id: shell.requestId })}</Small>
    </>
  );
}

/** The words of the refusal itself, where there are some: they say more than its status. */
function sentenceOf(error: unknown, { words }: PageShell): string | null {
  if (!isThrown(error) || typeof error.data !== "object" || error.data === null) return null;
  const { code, details } = error.data as { code?: RefusalCode; details?: Record<string, unknown> };
  if (!code || code === "notFound") return null;
  const text = refusalText(words, code, details);
  return text === `refusal.${code}` ? null : text;
}
