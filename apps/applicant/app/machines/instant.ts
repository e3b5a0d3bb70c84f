const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: making a format costs far more than using it, and a sitemap has thousands of dates. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}

const partNames = ["year", "month", "day", "hour", "minute", "second"] as const;

/** An instant as ISO 8601 in a time zone, with its distance from UTC: "2026-12-03T23:59:59+01:00". */
export function instantIn(timeZone: string, at: Date): string {
  const parts = formatIn(timeZone).formatToParts(at);
  const [year, month, day, hour, minute, second] = partNames.map(
    (name) => parts.find(({ type }) => type === name)?.value ?? "",
  );
  const shown = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const ahead = Math.round((Date.parse(`${shown}Z`) - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
  const two = (count: number) => String(count).padStart(2, "0");
  const size = Math.abs(ahead);
  return `${shown}${ahead < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
