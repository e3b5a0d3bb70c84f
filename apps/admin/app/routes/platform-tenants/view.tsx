import { AdminHead, Table, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";

type Listed = {
  slug: string;
  name: string;
  configVersion: number;
  sites: readonly { host: string; href: string }[];
};

type PlatformTenantsProps = {
  me: { name: string; tenants: readonly { slug: string; name: string }[] };
  tenants: readonly Listed[];
};

export function PlatformTenantsView({ me, tenants }: PlatformTenantsProps) {
  const { words } = useShell();
  const heading = words.t("admin.tenants");
  return (
    <Frame title={heading} signed={me} path={[{ href: "/", label: words.t("admin.home") }]}>
      <AdminHead heading={heading} facts={words.t("admin.tenantsText")} />
      <Table
        caption={heading}
        rows={tenants}
        rowKey={({ slug }) => slug}
        columns={[
          { key: "name", heading: words.t("admin.tenantName"), names: true, cell: ({ name }) => name },
          { key: "slug", heading: words.t("admin.tenantSlug"), cell: ({ slug }) => <code>{slug}</code> },
          {
            key: "sites",
            heading: words.t("admin.tenantSites"),
            cell: ({ sites }) =>
              sites.map(({ host, href }) => (
                <div key={host}>
                  <TextLink href={href}>{host}</TextLink>
                </div>
              )),
          },
          {
            key: "version",
            heading: words.t("admin.tenantVersion"),
            align: "end",
            cell: ({ configVersion }) => words.number(configVersion),
          },
        ]}
      />
    </Frame>
  );
}
