import {
  AdminHead,
  EmptyState,
  Form,
  LinkButton,
  Pagination,
  Prose,
  SearchBox,
  Small,
  Table,
  Tag,
  TextLink,
} from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { platformZone, StateTag, type TenantState } from "../../components/platform";

type Listed = {
  slug: string;
  name: string;
  state: TenantState;
  configVersion: number | null;
  effectiveAt: Date | null;
  problem: boolean;
  sites: readonly { host: string; href: string }[];
  volumes: {
    openAdverts: number;
    applicationsLately: number;
    storageBytes: number;
    effects: readonly { waiting: number }[];
  } | null;
};

type PlatformTenantsProps = {
  me: { name: string; tenants: readonly { slug: string; name: string }[] };
  search: string;
  total: number;
  page: number;
  pages: number;
  tenants: readonly Listed[];
};

/** Every tenant of the installation: how it stands and how much it has, and no contents. */
export function PlatformTenantsView({ me, search, total, page, pages, tenants }: PlatformTenantsProps) {
  const { words } = useShell();
  const heading = words.t("admin.tenants");
  const count = (value: number | undefined) => (value === undefined ? "–" : words.number(value));
  const hrefOf = (wanted: number) => `?${new URLSearchParams({ ...(search && { q: search }), page: String(wanted) })}`;
  return (
    <Frame title={heading} signed={me} path={[{ href: "/", label: words.t("admin.home") }]}>
      <AdminHead
        heading={heading}
        facts={words.t("admin.tenantsText")}
        actions={
          <>
            <LinkButton href="/platform/outages" look="secondary">
              {words.t("outage.platformRoom")}
            </LinkButton>
            <LinkButton href="/platform/health" look="secondary">
              {words.t("platform.health")}
            </LinkButton>
            <LinkButton href="/platform/tenants/new">{words.t("onboarding.newTenant")}</LinkButton>
          </>
        }
      />
      <Form method="get" label={words.t("platform.search")}>
        <SearchBox label={words.t("platform.search")} value={search} />
      </Form>
      {tenants.length === 0 ? (
        <EmptyState
          heading={words.t("platform.nobody")}
          actions={
            <LinkButton href="/platform/tenants" look="secondary">
              {words.t("platform.showAll")}
            </LinkButton>
          }
        >
          <Prose>
            <p>{words.t("platform.nobodyText")}</p>
          </Prose>
        </EmptyState>
      ) : (
        <>
          <Small>{words.t("platform.found", { count: total })}</Small>
          <Table
            caption={heading}
            sticky
            rows={tenants}
            rowKey={({ slug }) => slug}
            columns={[
              {
                key: "name",
                heading: words.t("admin.tenantName"),
                names: true,
                cell: ({ name, slug }) => <TextLink href={`/platform/tenants/${slug}`}>{name}</TextLink>,
              },
              {
                key: "state",
                heading: words.t("platform.state"),
                cell: ({ state, problem }) => (
                  <>
                    <StateTag state={state} />{" "}
                    {problem ? <Tag color="danger">{words.t("platform.problem")}</Tag> : null}
                  </>
                ),
              },
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
                cell: ({ configVersion, effectiveAt }) =>
                  configVersion === null || effectiveAt === null
                    ? "–"
                    : words.t("platform.versionFrom", {
                        number: configVersion,
                        day: words.shortDate(dayOf(effectiveAt)),
                      }),
              },
              {
                key: "adverts",
                heading: words.t("platform.adverts"),
                align: "end",
                cell: ({ volumes }) => count(volumes?.openAdverts),
              },
              {
                key: "applications",
                heading: words.t("platform.applications"),
                align: "end",
                cell: ({ volumes }) => count(volumes?.applicationsLately),
              },
              {
                key: "storage",
                heading: words.t("platform.storage"),
                align: "end",
                cell: ({ volumes }) => (volumes ? words.bytes(volumes.storageBytes) : "–"),
              },
              {
                key: "waiting",
                heading: words.t("platform.waiting"),
                align: "end",
                cell: ({ volumes }) => count(volumes?.effects.reduce((sum, { waiting }) => sum + waiting, 0)),
              },
            ]}
          />
          <Pagination current={page} pages={pages} hrefOf={hrefOf} />
        </>
      )}
    </Frame>
  );
}

const day = new Intl.DateTimeFormat("sv-SE", { timeZone: platformZone, dateStyle: "short" });
const dayOf = (at: Date): string => day.format(at);
