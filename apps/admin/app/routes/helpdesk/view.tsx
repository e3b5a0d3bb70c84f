import { AdminHead, Button, Form, Notice, Section, Split, Stack, Table, Tag, TextField, TextLink } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { at } from "../../components/tenant-path";

type Hit = {
  applicantId: string;
  reference: string | null;
  number: number | null;
  address: string | null;
  createdAt: Date;
  closedAt: Date | null;
};

type Waiting = { closures: number; overdue: number; support: number; accessibility: number };

type HelpdeskProps = {
  slug: string;
  timeZone: string;
  waiting: Waiting;
  answer: { text: string; kind: "address" | "application"; accounts: readonly Hit[] } | undefined;
  refused: FormReply | undefined;
};

export function HelpdeskView({ slug, timeZone, waiting, answer, refused }: HelpdeskProps) {
  const { words } = useShell();
  const form = formState(refused, { text: answer?.text ?? "" });
  return (
    <Frame title={words.t("helpdesk.heading")} refused={refused !== undefined} room="helpdesk">
      <FormErrors problems={form.problems} labels={{ text: words.t("helpdesk.findLabel") }} />
      <AdminHead heading={words.t("helpdesk.heading")} facts={words.t("helpdesk.logged")} />
      <Split
        main={
          <Section heading={words.t("helpdesk.findHeading")}>
            <Stack>
              {answer?.accounts.length === 0 ? (
                <Notice kind="warning" live>
                  <p>
                    {words.t(answer.kind === "address" ? "helpdesk.unknownAddress" : "helpdesk.unknownApplication")}
                  </p>
                </Notice>
              ) : null}
              <Form label={words.t("helpdesk.findHeading")} autoComplete="off">
                <TextField
                  name="text"
                  type="search"
                  label={words.t("helpdesk.findLabel")}
                  help={words.t("helpdesk.findHelp")}
                  value={form.value("text")}
                  error={form.error("text")}
                  autoComplete="off"
                  required
                />
                <Button>{words.t("helpdesk.find")}</Button>
              </Form>
              {answer && answer.accounts.length > 0 ? (
                <Hits slug={slug} timeZone={timeZone} accounts={answer.accounts} />
              ) : null}
            </Stack>
          </Section>
        }
        side={<Inbox slug={slug} waiting={waiting} />}
        sideLabel={words.t("helpdesk.inboxHeading")}
      />
    </Frame>
  );
}

function Hits({ slug, timeZone, accounts }: { slug: string; timeZone: string; accounts: readonly Hit[] }) {
  const { words } = useShell();
  return (
    <Table
      caption={words.t("helpdesk.severalHeading")}
      showCaption
      rows={accounts}
      rowKey={({ applicantId, reference }) => `${applicantId} ${reference}`}
      columns={[
        {
          key: "application",
          heading: words.t("helpdesk.referenceAndNumber"),
          names: true,
          cell: ({ applicantId, reference, number }) => (
            <TextLink href={at.helped(slug, applicantId)}>{`${reference}/${number}`}</TextLink>
          ),
        },
        {
          key: "address",
          heading: words.t("helpdesk.address"),
          cell: ({ address }) => address ?? words.t("helpdesk.closedAccount"),
        },
        {
          key: "since",
          heading: words.t("helpdesk.since"),
          cell: ({ createdAt }) => words.instant(createdAt, timeZone),
        },
      ]}
    />
  );
}

function Inbox({ slug, waiting }: { slug: string; waiting: Waiting }) {
  const { words } = useShell();
  const support = at.supportRequests(slug);
  const rows = [
    { href: at.closures(slug), label: words.t("helpdesk.closures"), count: waiting.closures, overdue: waiting.overdue },
    { href: support, label: words.t("helpdesk.support"), count: waiting.support, overdue: 0 },
    {
      href: `${support}?kind=accessibility`,
      label: words.t("helpdesk.accessibility"),
      count: waiting.accessibility,
      overdue: 0,
    },
  ];
  return (
    <Section heading={words.t("helpdesk.inboxHeading")}>
      <ul className="va-waiting">
        {rows.map(({ href, label, count, overdue }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>{" "}
            <span className="va-small">
              {words.t("helpdesk.waiting", { count })}{" "}
              {overdue > 0 ? <Tag color="warning">{words.t("helpdesk.overdue", { count: overdue })}</Tag> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
