import type { Language } from "@vakans/i18n";
import { AdminHead, Button, type Column, EmptyState, Form, RequiredNote, Section, Table } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { outageTimes, useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { OutageFields, OutageWhen, outageDone, outageState, useOutageLabels } from "../../components/outages";
import { at } from "../../components/tenant-path";

type Outage = {
  outageId: string;
  startsAt: Date;
  endsAt: Date;
  toldFrom: Date;
  overrideReason: string | null;
  announcedBy: string | null;
  cancelledAt: Date | null;
  /** Not null: an operator's, who alone calls it off. */
  platformOutageId: string | null;
};
type Coming = Outage & { begun: boolean; told: boolean };

type OutagesProps = {
  slug: string;
  timeZone: string;
  offered: readonly Language[];
  done: ReturnType<typeof outageDone.doneIn>;
  coming: readonly Coming[];
  past: readonly Outage[];
  refused: FormReply | undefined;
};

/** The planned outages of a tenant: what waits, what has been, and a form for the next one. */
export function OutagesView({ slug, timeZone, offered, done, coming, past, refused }: OutagesProps) {
  const { words } = useShell();
  const heading = words.t("outage.room");
  return (
    <Frame
      title={heading}
      refused={refused !== undefined}
      room="settings"
      path={[{ href: at.settings(slug), label: words.t("settings.room") }]}
    >
      <FormErrors problems={refused?.problems ?? []} labels={useOutageLabels()} />
      <outageDone.DoneNotice done={refused ? null : done} />
      <AdminHead heading={heading} facts={words.t("outage.lead")} />
      <ComingOutages coming={coming} timeZone={timeZone} />
      <OutageForm offered={offered} refused={refused} />
      {past.length > 0 ? <PastOutages past={past} timeZone={timeZone} /> : null}
    </Frame>
  );
}

function useWhen(timeZone: string): Column<Outage> {
  const { words } = useShell();
  return {
    key: "when",
    heading: words.t("outage.when"),
    names: true,
    cell: (outage) => <OutageWhen outage={outage} timeZone={timeZone} />,
  };
}

function useAnnouncer(): Column<Outage> {
  const { words } = useShell();
  return {
    key: "announcer",
    heading: words.t("outage.announcer"),
    cell: ({ announcedBy }) => announcedBy ?? words.t("outage.operator"),
  };
}

function ComingOutages({ coming, timeZone }: { coming: readonly Coming[]; timeZone: string }) {
  const { words } = useShell();
  const [when, announcer] = [useWhen(timeZone), useAnnouncer()];
  if (coming.length === 0) return <EmptyState heading={words.t("outage.none")} />;
  return (
    <Section heading={words.t("outage.coming")}>
      <Table
        caption={words.t("outage.coming")}
        rows={coming}
        rowKey={({ outageId }) => outageId}
        columns={[
          when,
          { key: "state", heading: words.t("outage.state"), cell: (one) => outageState(words, one, timeZone) },
          announcer,
          {
            key: "cancel",
            heading: words.t("outage.cancel"),
            cell: (outage) =>
              outage.platformOutageId ? null : (
                <Form look="bare" hidden={{ outageId: outage.outageId }}>
                  <Button
                    look="quiet"
                    label={words.t("outage.cancelOne", { when: outageTimes(words, outage, timeZone) })}
                    confirm={words.t("outage.cancelAsk")}
                  >
                    {words.t("outage.cancel")}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </Section>
  );
}

function PastOutages({ past, timeZone }: { past: readonly Outage[]; timeZone: string }) {
  const { words } = useShell();
  return (
    <Section heading={words.t("outage.past")}>
      <Table
        caption={words.t("outage.past")}
        rows={past}
        rowKey={({ outageId }) => outageId}
        columns={[
          useWhen(timeZone),
          {
            key: "state",
            heading: words.t("outage.state"),
            cell: ({ cancelledAt }) =>
              cancelledAt
                ? words.t("outage.cancelled", { at: words.instant(cancelledAt, timeZone) })
                : words.t("outage.over"),
          },
          useAnnouncer(),
        ]}
      />
    </Section>
  );
}

function OutageForm({ offered, refused }: { offered: readonly Language[]; refused: FormReply | undefined }) {
  const { words } = useShell();
  return (
    <Section heading={words.t("outage.announce")}>
      <Form label={words.t("outage.announce")}>
        <RequiredNote />
        <OutageFields form={formState(refused)} offered={offered} reasonHelp={words.t("outage.reasonHelp")} />
        <Button>{words.t("outage.announceButton")}</Button>
      </Form>
    </Section>
  );
}
