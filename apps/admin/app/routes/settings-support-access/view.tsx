import { leaveHoursMax, leaveRights, lookWords, type Right } from "@vakans/core/forms";
import type { WordKey } from "@vakans/i18n";
import {
  AdminHead,
  Button,
  CheckboxGroup,
  EmptyState,
  FactList,
  Form,
  NumberField,
  Prose,
  Section,
  Small,
  Table,
  TextField,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { doneWith } from "../../components/done";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { at } from "../../components/tenant-path";

type Leave = {
  leaveId: string;
  reason: string;
  rights: readonly Right[];
  createdAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  grantedBy: string;
  endedBy: string | null;
};

export const leaveDone = doneWith({ given: "platform.leaveGiven", ended: "platform.leaveEnded" });

type SupportAccessProps = {
  timeZone: string;
  current: Leave | null;
  earlier: readonly Leave[];
  seen: readonly { id: string; at: Date; action: string; name: string; reason: string }[];
  done: ReturnType<typeof leaveDone.doneIn>;
  refused: FormReply | undefined;
};

const leaveRightWord = {
  "recruitment.see": "platform.leaveRecruitments",
  "application.see": "platform.leaveApplications",
  "tenant.settings": "platform.leaveSettings",
} as const satisfies Readonly<Record<(typeof leaveRights)[number], WordKey>>;

/** Who of the platform's operators may look, until when, and what they have looked at (SE-14). */
export function SupportAccessView({ timeZone, current, earlier, seen, done, refused }: SupportAccessProps) {
  const { words, tenant } = useShell();
  const heading = words.t("platform.leave");
  const rightsOf = (leave: Leave) =>
    leaveRights
      .filter((right) => leave.rights.includes(right))
      .map((right) => words.t(leaveRightWord[right]))
      .join(", ");
  return (
    <Frame
      title={heading}
      refused={refused !== undefined}
      room="settings"
      path={[{ href: at.settings(tenant?.slug ?? ""), label: words.t("settings.room") }]}
    >
      <FormErrors
        problems={formState(refused).problems}
        labels={{
          reason: words.t("platform.leaveReason"),
          hours: words.t("platform.leaveHours"),
          rights: words.t("platform.leaveRights"),
        }}
      />
      <leaveDone.DoneNotice done={done} />
      <AdminHead heading={heading} facts={words.t("platform.leaveLead")} />
      {current ? (
        <Section heading={words.t("platform.leaveCurrent")}>
          <FactList
            facts={[
              { name: words.t("platform.leaveUntil"), value: words.instant(current.endsAt, timeZone) },
              { name: words.t("platform.leaveReason"), value: current.reason },
              { name: words.t("platform.leaveRights"), value: rightsOf(current) },
              { name: words.t("platform.leaveGivenBy"), value: current.grantedBy },
            ]}
          />
          <Form label={words.t("platform.leaveEnd")} hidden={{ go: "end" }}>
            <Button look="danger">{words.t("platform.leaveEnd")}</Button>
          </Form>
        </Section>
      ) : (
        <Grant refused={refused} />
      )}
      <Section heading={words.t("platform.seen")}>
        <Small>{words.t("platform.seenText")}</Small>
        {seen.length === 0 ? (
          <EmptyState heading={words.t("platform.seenNothing")} level={3} />
        ) : (
          <Table
            caption={words.t("platform.seen")}
            rows={seen}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "what",
                heading: words.t("platform.seenWhat"),
                names: true,
                cell: ({ action }) => {
                  const known = Object.hasOwn(lookWords, action) ? lookWords[action] : undefined;
                  return known ? words.t(known) : <code>{action}</code>;
                },
              },
              { key: "who", heading: words.t("platform.seenWho"), cell: ({ name }) => name },
              { key: "why", heading: words.t("platform.leaveReason"), cell: ({ reason }) => reason },
              {
                key: "at",
                heading: words.t("platform.seenAt"),
                cell: ({ at: moment }) => words.instant(moment, timeZone),
              },
            ]}
          />
        )}
      </Section>
      {earlier.length > 0 ? (
        <Section heading={words.t("platform.leaveEarlier")}>
          <Table
            caption={words.t("platform.leaveEarlier")}
            rows={earlier}
            rowKey={({ leaveId }) => leaveId}
            columns={[
              { key: "reason", heading: words.t("platform.leaveReason"), names: true, cell: ({ reason }) => reason },
              { key: "rights", heading: words.t("platform.leaveRights"), cell: rightsOf },
              { key: "by", heading: words.t("platform.leaveGivenBy"), cell: ({ grantedBy }) => grantedBy },
              {
                key: "from",
                heading: words.t("platform.leaveFrom"),
                cell: ({ createdAt }) => words.instant(createdAt, timeZone),
              },
              {
                key: "to",
                heading: words.t("platform.leaveUntil"),
                cell: ({ endsAt, endedAt, endedBy }) =>
                  [words.instant(endedAt ?? endsAt, timeZone), ...(endedBy ? [`(${endedBy})`] : [])].join(" "),
              },
            ]}
          />
        </Section>
      ) : null}
    </Frame>
  );
}

const hoursAtFirst = "4";

function Grant({ refused }: { refused: FormReply | undefined }) {
  const { words } = useShell();
  const form = formState(refused, { hours: hoursAtFirst });
  const chosen = refused?.values["rights"] ?? [];
  return (
    <Section heading={words.t("platform.leaveNew")}>
      <Prose>
        <p>{words.t("platform.leaveNone")}</p>
      </Prose>
      <Form label={words.t("platform.leaveNew")}>
        <TextField
          name="reason"
          label={words.t("platform.leaveReason")}
          help={words.t("platform.leaveReasonHelp")}
          value={form.value("reason")}
          error={form.error("reason")}
          required
        />
        <NumberField
          name="hours"
          label={words.t("platform.leaveHours")}
          help={words.t("platform.leaveHoursHelp", { count: leaveHoursMax })}
          value={form.value("hours")}
          error={form.error("hours")}
          required
        />
        <CheckboxGroup
          name="rights"
          label={words.t("platform.leaveRights")}
          values={typeof chosen === "string" ? [chosen] : chosen}
          error={form.error("rights")}
          choices={leaveRights.map((right) => ({ value: right, label: words.t(leaveRightWord[right]) }))}
          required
        />
        <Button>{words.t("platform.leaveGive")}</Button>
      </Form>
    </Section>
  );
}
