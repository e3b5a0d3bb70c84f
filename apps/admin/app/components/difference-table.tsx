import { Table } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import type { DifferenceRow } from "./setting-value";

const beforeWord = { now: "settings.before", planned: "settings.plannedBefore" } as const;
const afterWord = { set: "settings.after", changed: "settings.plannedAfter" } as const;

type DifferenceProps = {
  caption: string;
  rows: readonly DifferenceRow[];
  /** What the first of the two columns is: what counts now, or what is planned. */
  before?: keyof typeof beforeWord;
  after?: keyof typeof afterWord;
};

/** What differs, a row a setting: what it said, what it says. */
export function DifferenceTable({ caption, rows, before: old = "now", after: next = "set" }: DifferenceProps) {
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
          heading: words.t(beforeWord[old]),
          cell: ({ before }) => <span className="va-lines">{before}</span>,
        },
        {
          key: "after",
          heading: words.t(afterWord[next]),
          cell: ({ after }) => <strong className="va-lines">{after}</strong>,
        },
      ]}
    />
  );
}
