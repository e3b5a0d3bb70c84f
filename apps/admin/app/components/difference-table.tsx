import { Table } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { DifferenceRow } from "./setting-value";

/** What differs, a row a setting: what it said, what it says. */
export function DifferenceTable({ caption, rows }: { caption: string; rows: readonly DifferenceRow[] }) {
  const { words } = useShell();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", heading: words.t("settings.setting"), names: true, cell: ({ name }) => name },
        {
          key: "before",
          heading: words.t("settings.before"),
          cell: ({ before }) => <span className="va-lines">{before}</span>,
        },
        {
          key: "after",
          heading: words.t("settings.after"),
          cell: ({ after }) => <strong className="va-lines">{after}</strong>,
        },
      ]}
    />
  );
}
