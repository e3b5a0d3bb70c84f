import { languages } from "@vakans/i18n";
import {
  AdminHead,
  Button,
  ButtonRow,
  type Column,
  EmptyState,
  Form,
  LinkButton,
  RequiredNote,
  Section,
  Select,
  Table,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { outageTimes, useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { OutageFields, OutageWhen, outageState, platformOutageDone, useOutageLabels } from "../../components/outages";

type Outage = {
  outageId: string;
  startsAt: Date;
  endsAt: Date;
  toldFrom: Date;
  overrideReason: string | null;
  announcedBy: string;
  cancelledAt: Date | null;
  cancelledBy: string | null;
  only: string | null;
};
type Coming = Outage & { begun: boolean; told: boolean; lacking: readonly string[] };

type PlatformOutagesProps = {
  me: { name: string; tenants: readonly { slug: string; name: string }[] };
  timeZone: string;
  tenants: readonly { tenantId: string; name: string }[];
  done: ReturnType<typeof platformOutageDone.doneIn>;
  coming: readonly Coming[];
  past: readonly Outage[];
  refused: FormReply | undefined;
};

/** Outages that an operator announces, for all tenants or for one: what waits, what has been, and a form for the next. */
export function PlatformOutagesView(props: PlatformOutagesProps) {
  const { me, timeZone, tenants, done, coming, past, refused } = props;
  const { words } = useShell();
  const heading = words.t("outage.platformRoom");
  return (
    <Frame
      title={heading}
      refused={refused !== undefined}
      signed={me}
      path={[
        { href: "/", label: words.t("admin.home") },
        { href: "/platform/tenants", label: words.t("admin.tenants") },
      ]}
    >
      <FormErrors problems={refused?.problems ?? []} labels={useOutageLabels()} />
      <platformOutageDone.DoneNotice done={refused ? null : done} />
      <AdminHead heading={heading} facts={words.t("outage.platformLead")} />
      <ComingOutages coming={coming} timeZone={timeZone} />
      <AnnounceForm tenants={tenants} refused={refused} />
      {past.length > 0 ? <PastOutages past={past} timeZone={timeZone} /> : null}
    </Frame>
  );
}

function useColumns(timeZone: string): readonly [Column<Outage>, Column<Outage>, Column<Outage>] {
  const { words } = useShell();
  return [
    {
      key: "when",
      heading: words.t("outage.when"),
      names: true,
      cell: (outage) => <OutageWhen outage={outage} timeZone={timeZone} />,
    },
    { key: "for", heading: words.t("outage.forWhom"), cell: ({ only }) => only ?? words.t("outage.forAll") },
    { key: "announcer", heading: words.t("outage.announcer"), cell: ({ announcedBy }) => announcedBy },
  ];
}

function ComingOutages({ coming, timeZone }: { coming: readonly Coming[]; timeZone: string }) {
  const { words } = useShell();
  const [when, whom, announcer] = useColumns(timeZone);
  if (coming.length === 0) return <EmptyState heading={words.t("outage.none")} />;
  return (
    <Section heading={words.t("outage.coming")}>
      <Table
        caption={words.t("outage.coming")}
        rows={coming}
        rowKey={({ outageId }) => outageId}
        columns={[
          when,
          whom,
          {
            key: "state",
            heading: words.t("outage.state"),
            cell: (one) => (
              <>
                {outageState(words, one, timeZone)}
                {one.lacking.length > 0 ? (
                  <div className="va-small">{words.t("outage.lackedBy", { tenants: one.lacking.join(", ") })}</div>
                ) : null}
              </>
            ),
          },
          announcer,
          {
            key: "acts",
            heading: words.t("outage.change"),
            cell: (outage) => {
              const when = outageTimes(words, outage, timeZone);
              return (
                <Form look="bare" hidden={{ outageId: outage.outageId }}>
                  <ButtonRow>
                    <LinkButton
                      href={`/platform/outages/${outage.outageId}`}
                      look="quiet"
                      label={words.t("outage.changeOne", { when })}
                    >
                      {words.t("outage.change")}
                    </LinkButton>
                    <Button
                      look="quiet"
                      label={words.t("outage.cancelOne", { when })}
                      confirm={words.t("outage.cancelAsk")}
                    >
                      {words.t("outage.cancel")}
                    </Button>
                  </ButtonRow>
                </Form>
              );
            },
          },
        ]}
      />
    </Section>
  );
}

function PastOutages({ past, timeZone }: { past: readonly Outage[]; timeZone: string }) {
  const { words } = useShell();
  const [when, whom, announcer] = useColumns(timeZone);
  const ended = ({ cancelledAt, cancelledBy }: Outage) =>
    cancelledAt
      ? words.t("outage.cancelledByWhom", { at: words.instant(cancelledAt, timeZone), name: cancelledBy ?? "" })
      : words.t("outage.over");
  return (
    <Section heading={words.t("outage.past")}>
      <Table
        caption={words.t("outage.past")}
        rows={past}
        rowKey={({ outageId }) => outageId}
        columns={[when, whom, { key: "state", heading: words.t("outage.state"), cell: ended }, announcer]}
      />
    </Section>
  );
}

function AnnounceForm({ tenants, refused }: Pick<PlatformOutagesProps, "tenants" | "refused">) {
  const { words } = useShell();
  const form = formState(refused);
  return (
    <Section heading={words.t("outage.announce")}>
      <Form label={words.t("outage.announce")}>
        <RequiredNote />
        <Select
          name="tenantId"
          label={words.t("outage.forWhom")}
          value={form.value("tenantId")}
          error={form.error("tenantId")}
          empty={words.t("outage.forAll")}
          choices={tenants.map(({ tenantId, name }) => ({ value: tenantId, label: name }))}
        />
        <OutageFields form={form} offered={languages} reasonHelp={words.t("outage.platformReasonHelp")} />
        <Button>{words.t("outage.announceButton")}</Button>
      </Form>
    </Section>
  );
}
