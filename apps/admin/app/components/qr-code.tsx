import { encode } from "uqr";

/** White around the picture, in its own dots: without it no camera finds the corners. */
const border = 4;

/** The dark dots of a row, as strokes of a path. */
const rowPath = (row: readonly boolean[], y: number): string =>
  row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("");

/** A text as a picture that a camera reads, black on white in dark mode too. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border });
  return (
    <svg className="va-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path fill="#000" d={data.map(rowPath).join("")} />
    </svg>
  );
}
