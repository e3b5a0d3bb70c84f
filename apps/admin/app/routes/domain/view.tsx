import type { WordKey } from "@vakans/i18n";
import {
  Button,
  ButtonRow,
  FactList,
  Form,
  Heading,
  LinkButton,
  Notice,
  Prose,
  Section,
  Small,
  Stack,
  Tag,
} from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { type Address, AddressTag, type Done, DoneNotice, useDomainsPath, useLeads } from "../../components/domains";
import { FormErrors } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { at } from "../../components/tenant-path";

type DomainProps = {
  slug: string;
  timeZone: string;
  address: Address & { target: string | null };
  done: Done | null;
  refused: FormReply | undefined;
};

const stateText = {
  given: "domains.textGiven",
  waiting: "domains.textWaiting",
  proved: "domains.textProved",
  missing: "domains.textMissing",
  lost: "domains.textLost",
} as const satisfies Readonly<Record<Address["state"], WordKey>>;

/** One address: how far it has come, what to set in DNS, what can be done with it. */
export function DomainView({ slug, timeZone, address, done, refused }: DomainProps) {
  const { words } = useShell();
  const leads = useLeads();
  const { host, state, record, first, live, missingSince, lostAt, checkedAt, target } = address;
  const instant = (at: Date | null) => (at ? words.instant(at, timeZone) : "");
  const text = words.t(stateText[state], { since: instant(missingSince), until: instant(lostAt) });
  const serious = state === "missing" || state === "lost";
  return (
    <Frame title={host} refused={refused !== undefined} room="settings" path={useDomainsPath(slug, host).slice(0, 2)}>
      <FormErrors problems={refused?.problems ?? []} />
      {refused ? null : <DoneNotice done={done} values={{ host }} kind={done === "absent" ? "info" : "success"} />}
      <Heading level={1}>{host}</Heading>
      <p>
        <AddressTag state={state} /> {first ? <Tag color="accent">{words.t("domains.first")}</Tag> : null}
      </p>
      {serious ? (
        <Notice kind="warning">
          <p>{text}</p>
        </Notice>
      ) : (
        <Prose>
          <p>{text}</p>
        </Prose>
      )}
      {record ? <Records host={host} record={record} target={target} /> : null}
      {record ? (
        <Section heading={words.t("domains.state")}>
          <Stack>
            <FactList
              facts={[
                { name: words.t("domains.leads"), value: leads(address) },
                { name: words.t("domains.checked"), value: instant(checkedAt) },
              ]}
            />
            <Form label={words.t("domains.checkNow")} look="bare" hidden={{ do: "check" }}>
              <Button look={state === "proved" ? "secondary" : "primary"}>{words.t("domains.checkNow")}</Button>
            </Form>
          </Stack>
        </Section>
      ) : null}
      {live && !first ? (
        <Section heading={words.t("domains.makeFirst")}>
          <Stack>
            <Prose>
              <p>{words.t("domains.makeFirstText")}</p>
            </Prose>
            {state !== "given" && !address.leadsHere ? (
              <Notice kind="warning">
                <p>{words.t("domains.makeFirstEarly")}</p>
              </Notice>
            ) : null}
            <Form label={words.t("domains.makeFirst")} look="bare" hidden={{ do: "first" }}>
              <Button look="secondary">{words.t("domains.makeFirst")}</Button>
            </Form>
          </Stack>
        </Section>
      ) : null}
      {address.releasable ? (
        <Section heading={words.t("domains.release")}>
          <ButtonRow>
            <LinkButton href={at.domainRelease(slug, host)} look="danger">
              {words.t("domains.release")}
            </LinkButton>
          </ButtonRow>
        </Section>
      ) : null}
    </Frame>
  );
}

type RecordsProps = { host: string; record: { readonly name: string; readonly value: string }; target: string | null };

/** What whoever runs the tenant's DNS has to set: each value is marked whole by one click. */
function Records({ host, record, target }: RecordsProps) {
  const { words } = useShell();
  const facts = (type: string, name: string, value: string) => [
    { name: words.t("domains.recordType"), value: type },
    { name: words.t("domains.recordName"), value: <code className="va-copied">{name}</code> },
    { name: words.t("domains.recordValue"), value: <code className="va-copied">{value}</code> },
  ];
  return (
    <Section heading={words.t("domains.records")}>
      <Stack>
        <Heading level={3}>{words.t("domains.recordProof")}</Heading>
        <FactList facts={facts("TXT", record.name, record.value)} />
        {target ? (
          <>
            <Heading level={3}>{words.t("domains.recordLeads")}</Heading>
            <FactList facts={facts("CNAME", host, target)} />
            <Small>{words.t("domains.recordBare", { target })}</Small>
          </>
        ) : null}
      </Stack>
    </Section>
  );
}
