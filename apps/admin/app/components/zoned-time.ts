const dayForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const timeForm = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;

/** What the clock of a zone shows at an instant, as if it were UTC: the difference is the zone's own. */
function shownAt(at: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);
  return Date.parse(`${shown.replace(" ", "T")}Z`);
}

/** The instant of "2027-01-01" and "8.00" on a zone's clock; null for what is no day or no time, such as an hour that is skipped. */
export function instantIn(timeZone: string, day: string, time: string): Date | null {
  const [, hours, minutes] = timeForm.exec(time.trim()) ?? [];
  if (!dayForm.test(day.trim()) || !hours || !minutes) return null;
  const meant = Date.parse(`${day.trim()}T${hours.padStart(2, "0")}:${minutes}:00Z`);
  // A day that a month does not have would be read as one of the next.
  if (Number.isNaN(meant) || new Date(meant).toISOString().slice(0, 10) !== day.trim()) return null;
  const near = meant - (shownAt(meant, timeZone) - meant);
  // Across a change of the clock the first guess is an hour off.
  const at = meant - (shownAt(near, timeZone) - near);
  return shownAt(at, timeZone) === meant ? new Date(at) : null;
}
