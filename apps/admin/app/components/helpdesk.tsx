import type { WordKey } from "@vakans/i18n";
import { Button, ButtonRow, Form, LinkButton, type PageLink, Small, Tag } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { doneWith } from "./done";
import { at } from "./tenant-path";

/** Whoever helps is told that it is seen (security.md, 9). */
export function Logged() {
  const { words } = useShell();
  return <Small>{words.t("helpdesk.logged")}</Small>;
}

export const { afterwards, doneIn, DoneNotice } = doneWith({
  verification: "helpdesk.doneVerification",
  renewal: "helpdesk.doneRenewal",
  "sign-out": "helpdesk.doneSessions",
  closure: "helpdesk.doneClosure",
  closed: "helpdesk.doneClosed",
  refused: "helpdesk.doneRefused",
  withdrawn: "helpdesk.doneWithdrawn",
  resent: "helpdesk.doneResent",
});

export type Done = NonNullable<ReturnType<typeof doneIn>>;

export type LetterState = "pending" | "sent" | "failed";

const letterWord: Readonly<Record<LetterState, WordKey>> = {
  pending: "helpdesk.letterPending",
  sent: "helpdesk.letterSent",
  failed: "helpdesk.letterFailed",
};
const letterColor = { pending: "info", sent: "neutral", failed: "danger" } as const;

/** How far a letter has come. */
export function LetterTag({ state }: { state: LetterState }) {
  const { words } = useShell();
  return <Tag color={letterColor[state]}>{words.t(letterWord[state])}</Tag>;
}

/** Where a page of the helpdesk lies; with an account it lies below that. */
export function useHelpPath(slug: string, account?: { applicantId: string; address: string | null }): PageLink[] {
  const { words } = useShell();
  const room = { href: at.helpdesk(slug), label: words.t("helpdesk.room") };
  if (!account) return [room];
  const label = account.address ?? words.t("helpdesk.closedAccount");
  return [room, { href: at.helped(slug, account.applicantId), label }];
}

/** The one press that does what a page asks about, and the way back without doing it. */
export function Question(props: { label: string; button: string; backHref: string; go?: string; danger?: boolean }) {
  const { words } = useShell();
  return (
    <Form label={props.label} hidden={props.go ? { go: props.go } : {}}>
      <ButtonRow>
        <LinkButton href={props.backHref} look="secondary">
          {words.t("admin.cancel")}
        </LinkButton>
        <Button look={props.danger ? "danger" : "primary"}>{props.button}</Button>
      </ButtonRow>
    </Form>
  );
}
