import { AdminHead, Button, Form, Section, Split, Table, Tag, TextField, TextLink } from "@vakans/ui";
import type { FormReply } from "@vakans/web";
import { useShell } from "@vakans/web/shell";
import { type Address, AddressTag, type Done, DoneNotice, useDomainsPath, useLeads } from "../../components/domains";
import { FormErrors, formState } from "../../components/form-state";
import { Frame } from "../../components/frame";
import { at } from "../../components/tenant-path";

type DomainsProps = {
  slug: string;
  addresses: readonly Address[];
  done: Done | null;
  refused: FormReply | undefined;
};

/** The addresses of a tenant's site, and the way to one more. */
export function DomainsView({ slug, addresses, done, refused }: DomainsProps) {
  const { words } = useShell();
  const leads = useLeads();
  const form = formState(refused);
  const heading = words.t("domains.room");
  const labels = { host: words.t("domains.address") };
  const table = (
    <Table
      caption={heading}
      rows={addresses}
      rowKey={({ host }) => host}
      columns={[
        {
          key: "host",
          heading: words.t("domains.address"),
          names: true,
          cell: ({ host, first }) => (
            <>
              <TextLink href={at.domain(slug, host)}>{host}</TextLink>{" "}
              {first ? <Tag color="accent">{words.t("domains.first")}</Tag> : null}
            </>
          ),
        },
        { key: "state", heading: words.t("domains.state"), cell: ({ state }) => <AddressTag state={state} /> },
        { key: "leads", heading: words.t("domains.leads"), cell: leads },
      ]}
    />
  );
  const add = (
    <Section heading={words.t("domains.add")}>
      <Form label={words.t("domains.add")}>
        <TextField
          name="host"
          label={labels.host}
          help={words.t("domains.addHelp")}
          value={form.value("host")}
          error={form.error("host")}
          autoComplete="off"
          required
        />
        <Button>{words.t("domains.addButton")}</Button>
      </Form>
    </Section>
  );
  return (
    <Frame title={heading} refused={refused !== undefined} room="settings" path={useDomainsPath(slug)}>
      <DoneNotice done={done} />
      <FormErrors problems={form.problems} labels={labels} />
      <AdminHead heading={heading} facts={words.t("domains.lead")} />
      <Split main={table} side={add} sideLabel={words.t("domains.add")} />
    </Frame>
  );
}
