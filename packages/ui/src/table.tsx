import type { ReactNode } from "react";

/** A column: its heading, how a row shows in it, and where its heading sorts to. */
export type Column<Row> = {
  key: string;
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** The cell that names the row: a row header for ears. */
  names?: boolean;
  sort?: { href: string; order: "ascending" | "descending" | null };
};

/**
 * Rows and columns. On a phone each row is read downwards, with the heading before each value; a table that sorts keeps its
 * headings there, and scrolls sideways inside its own frame, which takes focus for the keyboard.
 */
export function Table<Row>(props: {
  caption: string;
  /** Shown above the table; otherwise for ears only, when a heading above already says it. */
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sticky?: boolean;
}) {
  const stacks = !props.columns.some(({ sort }) => sort);
  const labelOf = ({ heading }: Column<Row>) => (stacks && typeof heading === "string" ? heading : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="va-table-frame" aria-label={props.caption} tabIndex={0}>
      <table
        className="va-table"
        data-sticky={props.sticky ? "true" : undefined}
        data-stacks={stacks ? "true" : undefined}
      >
        <caption className={props.showCaption ? undefined : "ds-sr-only"}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                aria-sort={column.sort ? (column.sort.order ?? "none") : undefined}
              >
                {column.sort ? <a href={column.sort.href}>{column.heading}</a> : column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)}>
              {props.columns.map((column) =>
                column.names ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-align={column.align} data-label={labelOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
