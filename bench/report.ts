/** One figure beside its reference, ready to be read. */
export type Line = {
  readonly figure: string;
  readonly what: string;
  readonly measured: string;
  readonly reference: string;
  readonly ratio: string;
  readonly target: string;
  readonly met: boolean;
};

const columns = ["figure", "what", "measured", "reference", "ratio", "target", "verdict"] as const;

const cellsOf = (line: Line): string[] => [
  line.figure,
  line.what,
  line.measured,
  line.reference,
  line.ratio,
  line.target,
  line.met ? "met" : "MISSED",
];

/** The table of all figures, in columns as wide as what stands in them. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [[...columns], ...lines.map(cellsOf)];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const drawn = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [drawn[0], rule, ...drawn.slice(1)].join("\n");
}

/** The middle of some numbers: one disturbed round does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
