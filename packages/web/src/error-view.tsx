import type { RefusalCode } from "@vakans/core/forms";
import { Button, ButtonRow, Form, Heading, LinkButton, Prose, Small, TextLink } from "@vakans/ui";
import type { FormValues } from "./form-fields";
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

// Nothing is wrong where one is to sign in, to wait, or where an advert has ended.
const asIntended: readonly Told[] = [401, 410, 429];

/**
 * What a person reads instead of the page: what happened, what to do, and a reference for support. `homeHref` is where to
 * start again; `supportHref` is where to tell of it (VN-6).
 */
export function ErrorView(props: {
  error: unknown;
  shell: PageShell;
  homeHref: string;
  supportHref?: string | undefined;
}) {
  const { error, shell, homeHref, supportHref } = props;
  const { words } = shell;
  const status = statusOfError(error);
  return (
    <>
      <Heading level={1}>{words.t(`shared.error${status}Heading`)}</Heading>
      <Prose>
        <p>{sentenceOf(error, shell) ?? words.t(`shared.error${status}Text`)}</p>
      </Prose>
      {status >= 500 && shell.unsent ? <SendAgain values={shell.unsent} shell={shell} /> : null}
      <LinkButton href={homeHref} look={shell.unsent ? "secondary" : "primary"}>
        {words.t("shared.errorHome")}
      </LinkButton>
      {supportHref && !asIntended.includes(status) ? (
        <Prose>
          <p>
            <TextLink href={`${supportHref}?from=${encodeURIComponent(shell.url.pathname)}`}>
              {words.t("support.linkHere")}
            </TextLink>
          </p>
        </Prose>
      ) : null}
      <Small>{words.t("shared.errorReference", { id: shell.requestId })}</Small>
    </>
  );
}

/** A form that failed together with its page: everything typed is in this one, and one press sends it again. */
function SendAgain({ values, shell: { words, url } }: { values: FormValues; shell: PageShell }) {
  return (
    <Form action={`${url.pathname}${url.search}`}>
      <p>{words.t("shared.sendAgainText")}</p>
      {Object.entries(values).flatMap(([name, value]) =>
        (typeof value === "string" ? [value] : value).map((text, place) => (
          <input key={`${name} ${place}`} type="hidden" name={name} value={text} />
        )),
      )}
      <ButtonRow>
        <Button>{words.t("shared.sendAgain")}</Button>
      </ButtonRow>
    </Form>
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
