import {
  AdminHead,
  Button,
  FactList,
  Form,
  LinkButton,
  Notice,
  Prose,
  Section,
  Split,
  Table,
  TextField,
  TextLink,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { doneWith } from "../../components/done";
import { EndReport } from "../../components/end-report";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { EffectsTable, platformZone, StateTag, type TenantState, type Waiting } from "../../components/platform";

type Tenant = {
  slug: string;
  name: string;
  state: TenantState;
  stateSince: Date | null;
  stateReason: string | null;
  configVersion: number | null;
  versions: readonly {
    number: number;
    source: "file" | "settings";
    reason: string;
    author: string;
    effectiveAt: Date;
  }[];
  hosts: readonly { host: string; href: string; source: "configuration" | "claim" }[];
  problem: { source: string; problems: readonly string[]; foundAt: Date } | null;
  endReports: readonly { createdAt: Date; report: Readonly<Record<string, unknown>> }[];
  volumes: {
    openAdverts: number;
    applicationsLately: number;
    storageBytes: number;
    effects: readonly Waiting[];
  } | null;
  leave: { reason: string; endsAt: Date } | null;
};

export const stateDone = doneWith({ suspended: "platform.suspended", reopened: "platform.reopened" });

type PlatformTenantProps = {
  me: { name: string; tenants: readonly { slug: string; name: string }[] };
  tenant: Tenant;
  done: ReturnType<typeof stateDone.doneIn>;
  refused: FormReply | undefined;
};

/** One tenant as an operator knows it: versions without what they say, hosts, numbers, whether it is open. */
export function PlatformTenantView({ me, tenant, done, refused }: PlatformTenantProps) {
  const { words } = useShell();
  const { volumes, problem, leave } = tenant;
  return (
    <Frame
      title={tenant.name}
      refused={refused !== undefined}
      signed={me}
      path={[
        { href: "/", label: words.t("admin.home") },
        { href: "/platform/tenants", label: words.t("admin.tenants") },
      ]}
    >
      <FormErrors problems={formState(refused).problems} labels={{ reason: words.t("platform.why") }} />
      <stateDone.DoneNotice done={done} />
      <AdminHead heading={tenant.name} facts={<StateTag state={tenant.state} />} />
      {problem ? (
        <Notice kind="danger" heading={words.t("platform.problem")}>
          <p>{`${problem.source}, ${words.instant(problem.foundAt, platformZone)}`}</p>
          <ul>
            {problem.problems.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {leave ? (
        <Notice
          kind="info"
          heading={words.t("platform.enterText", { time: words.instant(leave.endsAt, platformZone) })}
        >
          <p>{leave.reason}</p>
          <LinkButton href={`/${tenant.slug}`} look="secondary">
            {words.t("platform.enter")}
          </LinkButton>
        </Notice>
      ) : null}
      <Split
        main={
          <>
            {tenant.endReports.map(({ createdAt, report }) => (
              <EndReport key={createdAt.getTime()} slug={tenant.slug} report={report} createdAt={createdAt} />
            ))}
            {volumes ? (
              <Section heading={words.t("platform.effects")}>
                <EffectsTable effects={volumes.effects} />
              </Section>
            ) : null}
            <Versions versions={tenant.versions} />
            {tenant.state === "ended" ? null : <ChangeState state={tenant.state} refused={refused} />}
          </>
        }
        side={
          <FactList
            facts={[
              { name: words.t("admin.tenantSlug"), value: <code>{tenant.slug}</code> },
              {
                name: words.t("platform.since"),
                value: tenant.stateSince ? words.instant(tenant.stateSince, platformZone) : null,
              },
              { name: words.t("platform.why"), value: tenant.stateReason },
              {
                name: words.t("admin.tenantVersion"),
                value: tenant.configVersion === null ? null : words.number(tenant.configVersion),
              },
              { name: words.t("platform.adverts"), value: volumes ? words.number(volumes.openAdverts) : null },
              {
                name: words.t("platform.applications"),
                value: volumes ? words.number(volumes.applicationsLately) : null,
              },
              { name: words.t("platform.storage"), value: volumes ? words.bytes(volumes.storageBytes) : null },
              ...tenant.hosts.map(({ host, href, source }) => ({
                name: words.t(source === "claim" ? "platform.sourceClaim" : "admin.tenantSites"),
                value: <TextLink href={href}>{host}</TextLink>,
              })),
            ]}
          />
        }
        sideLabel={tenant.name}
      />
    </Frame>
  );
}

function Versions({ versions }: Pick<Tenant, "versions">) {
  const { words } = useShell();
  if (versions.length === 0) return null;
  const heading = words.t("platform.versions");
  return (
    <Section heading={heading}>
      <Table
        caption={heading}
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: "number",
            heading: words.t("platform.number"),
            names: true,
            cell: ({ number }) => words.number(number),
          },
          {
            key: "from",
            heading: words.t("platform.from"),
            cell: ({ effectiveAt }) => words.instant(effectiveAt, platformZone),
          },
          {
            key: "source",
            heading: words.t("platform.source"),
            cell: ({ source }) => words.t(source === "file" ? "platform.sourceFile" : "platform.sourceSettings"),
          },
          { key: "author", heading: words.t("platform.author"), cell: ({ author }) => author },
          { key: "why", heading: words.t("platform.why"), cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  );
}

function ChangeState({ state, refused }: { state: "open" | "suspended"; refused: FormReply | undefined }) {
  const { words } = useShell();
  const form = formState(refused);
  const open = state === "open";
  const heading = words.t(open ? "platform.suspend" : "platform.reopen");
  return (
    <Section heading={heading}>
      <Prose>
        <p>{words.t(open ? "platform.suspendText" : "platform.reopenText")}</p>
      </Prose>
      <Form label={heading} hidden={{ go: open ? "suspend" : "reopen" }}>
        <TextField
          name="reason"
          label={words.t("platform.why")}
          value={form.value("reason")}
          error={form.error("reason")}
          required
        />
        <Button look={open ? "danger" : "primary"}>{heading}</Button>
      </Form>
    </Section>
  );
}
