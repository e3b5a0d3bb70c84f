import { type Language, languageNames } from "@vakans/i18n";
import {
  AdminHead,
  Button,
  type Column,
  DateField,
  EmptyState,
  FieldRow,
  FieldSet,
  Form,
  Notice,
  RequiredNote,
  Section,
  Split,
  Table,
  TextArea,
  TextField,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { outageTimes, useShell } from "@vakans/web/shell";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { at } from "../../components/tenant-path";

type Outage = {
  outageId: string;
  startsAt: Date;
  endsAt: Date;
  toldFrom: Date;
  overrideReason: string | null;
  announcedBy: string | null;
  cancelledAt: Date | null;
};
type Coming = Outage & { begun: boolean; told: boolean };

type OutagesProps = {
  slug: string;
  timeZone: string;
  offered: readonly Language[];
  done: string | null;
  coming: readonly Coming[];
  past: readonly Outage[];
  refused: FormReply | undefined;
};

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, "");

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
      <FormErrors problems={refused?.problems ?? []} labels={useLabels()} />
      {done && !refused ? (
        <Notice kind="success" live>
          <p>{words.t(done === "cancelled" ? "outage.calledOff" : "outage.announced")}</p>
        </Notice>
      ) : null}
      <AdminHead heading={heading} facts={words.t("outage.lead")} />
      <Split
        main={
          <>
            <ComingOutages coming={coming} timeZone={timeZone} />
            {past.length > 0 ? <PastOutages past={past} timeZone={timeZone} /> : null}
          </>
        }
        side={<OutageForm offered={offered} refused={refused} />}
        sideLabel={words.t("outage.announce")}
      />
    </Frame>
  );
}

const useLabels = () => {
  const { words } = useShell();
  return {
    fromOn: words.t("outage.fromOn"),
    fromTime: words.t("outage.fromTime"),
    toOn: words.t("outage.toOn"),
    toTime: words.t("outage.toTime"),
    toldOn: words.t("outage.toldOn"),
    reason: words.t("outage.reason"),
  };
};

/** When an outage is, and why although a last day falls into it. */
function useWhen(timeZone: string): Column<Outage> {
  const { words } = useShell();
  return {
    key: "when",
    heading: words.t("outage.when"),
    names: true,
    cell: (outage) => (
      <>
        {sentence(outageTimes(words, outage, timeZone))}
        {outage.overrideReason ? (
          <div className="va-small">{words.t("outage.overriddenBecause", { reason: outage.overrideReason })}</div>
        ) : null}
      </>
    ),
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
  const state = ({ begun, told, toldFrom }: Coming) => {
    if (begun) return words.t("outage.begun");
    return told ? words.t("outage.told") : words.t("outage.waits", { at: words.instant(toldFrom, timeZone) });
  };
  return (
    <Section heading={words.t("outage.coming")}>
      <Table
        caption={words.t("outage.coming")}
        rows={coming}
        rowKey={({ outageId }) => outageId}
        columns={[
          when,
          { key: "state", heading: words.t("outage.state"), cell: state },
          announcer,
          {
            key: "cancel",
            heading: words.t("outage.cancel"),
            cell: (outage) => (
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
  const labels = useLabels();
  const form = formState(refused);
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: form.value(name),
    error: form.error(name),
    autoComplete: "off",
  });
  const time = { width: 6, help: words.t("outage.timeHelp"), required: true } as const;
  return (
    <Section heading={words.t("outage.announce")}>
      <Form label={words.t("outage.announce")}>
        <RequiredNote />
        <FieldSet legend={words.t("outage.from")}>
          <FieldRow>
            <DateField {...field("fromOn")} required />
            <TextField {...field("fromTime")} {...time} />
          </FieldRow>
        </FieldSet>
        <FieldSet legend={words.t("outage.to")}>
          <FieldRow>
            <DateField {...field("toOn")} required />
            <TextField {...field("toTime")} {...time} />
          </FieldRow>
        </FieldSet>
        <DateField {...field("toldOn")} help={words.t("outage.toldOnHelp")} />
        {offered.map((language, place) => (
          <TextField
            key={language}
            name={`text.${language}`}
            label={words.t("outage.textOf", { language: languageNames[language] })}
            help={place === 0 ? words.t("outage.textHelp", { text: words.t("outage.noticeText") }) : undefined}
            value={form.value(`text.${language}`)}
            error={form.error(`text.${language}`)}
            charactersMax={300}
            autoComplete="off"
          />
        ))}
        <TextArea
          name="reason"
          label={labels.reason}
          help={words.t("outage.reasonHelp")}
          value={form.value("reason")}
          error={form.error("reason")}
          rows={3}
        />
        <Button>{words.t("outage.announceButton")}</Button>
      </Form>
    </Section>
  );
}
