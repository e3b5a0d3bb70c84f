/** Days left until a day in a zone: 0 is today, negative has passed. */
export function daysLeftUntil(day: string, timeZone: string, now: Date = new Date()): number {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone, ...parts }).format(now);
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}
