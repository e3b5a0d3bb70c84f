import { FactList, LinkButton, Notice, Section, Table } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { platformZone } from "./platform";

/** What `vakans tenant end` wrote down; of an older one, what it had. */
type Ended = {
  by?: string;
  exported?: {
    manifestSha256?: string;
    files?: number;
    missing?: number;
    tables?: Readonly<Record<string, { rows: number }>>;
  };
  destroyed?: Readonly<Record<string, number>>;
  staff?: number;
  hosts?: readonly string[];
  filesRemovedAt?: string | null;
  filesRemoved?: number;
};

type EndReportProps = { slug: string; report: Readonly<Record<string, unknown>>; createdAt: Date };

/** The report of a tenant's end, to be read and to be saved (SE-15). */
export function EndReport({ slug, report, createdAt }: EndReportProps) {
  const { words } = useShell();
  const { by = "", exported = {}, destroyed = {}, staff = 0, hosts = [], filesRemoved = 0, ...rest } = report as Ended;
  const { tables = {}, missing = 0 } = exported;
  const rows = Object.values(destroyed).reduce((sum, count) => sum + count, 0);
  const named = Object.keys({ ...tables, ...destroyed }).sort();
  const shown = named.filter((name) => (tables[name]?.rows ?? 0) + (destroyed[name] ?? 0) > 0);
  const count = (value: number | undefined) => (value === undefined ? "–" : words.number(value));
  return (
    <Section
      heading={words.t("platform.end")}
      aside={
        <LinkButton href={`/platform/tenants/${slug}/report`} look="secondary">
          {words.t("platform.endSave")}
        </LinkButton>
      }
    >
      {rest.filesRemovedAt ? null : (
        <Notice kind="warning">
          <p>{words.t("platform.endFilesLeft", { slug })}</p>
        </Notice>
      )}
      <FactList
        facts={[
          { name: words.t("platform.since"), value: words.instant(createdAt, platformZone) },
          { name: words.t("platform.author"), value: by },
          { name: words.t("platform.endRows"), value: words.number(rows) },
          { name: words.t("platform.endFiles"), value: words.number(filesRemoved) },
          { name: words.t("platform.endMissing"), value: words.number(missing) },
          { name: words.t("platform.endStaff"), value: words.number(staff) },
          { name: words.t("platform.endHosts"), value: hosts.join(", ") || null },
          { name: words.t("platform.endManifest"), value: <code>{exported.manifestSha256 ?? ""}</code> },
        ]}
      />
      <Table
        caption={words.t("platform.endTables")}
        rows={shown}
        rowKey={(name) => name}
        columns={[
          { key: "name", heading: words.t("platform.endTable"), names: true, cell: (name) => <code>{name}</code> },
          {
            key: "exported",
            heading: words.t("platform.endExported"),
            align: "end",
            cell: (name) => count(tables[name]?.rows),
          },
          {
            key: "destroyed",
            heading: words.t("platform.endRows"),
            align: "end",
            cell: (name) => count(destroyed[name]),
          },
        ]}
      />
    </Section>
  );
}
