import type { Policy } from "@vakans/tenant-config";
import { dayIn } from "../advert/rules";

/** What is known about the day on which an application will be destroyed. */
export type Destruction =
  /** It is kept for good. */
  | { readonly kind: "kept" }
  /** The store of open applications is emptied on a day of the year that the tenant has set (RO-8). */
  | { readonly kind: "emptying"; readonly on: string }
  /** Months after the clock of the country's law has started, which it has not yet: so not before `earliestOn` (SE-5, NO-11). */
  | {
      readonly kind: "months";
      readonly months: number;
      readonly clock: Policy["pack"]["retentionClock"];
      readonly earliestOn: string;
    };

/** The same day some months later; the last day of the month where that has no such day. */
export function monthsAfter(day: string, months: number): string {
  const from = new Date(`${day}T00:00:00Z`);
  const there = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const lastOfMonth = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate();
  there.setUTCDate(Math.min(from.getUTCDate(), lastOfMonth));
  return there.toISOString().slice(0, 10);
}

/** The first of some days of the year ("01-15") that comes after a day. */
function nextDayOfYear(days: readonly string[], after: string): string | null {
  const year = Number(after.slice(0, 4));
  const ahead = [year, year + 1].flatMap((each) => days.map((day) => `${each}-${day}`));
  return ahead.filter((day) => day > after).sort()[0] ?? null;
}

type Received = {
  readonly receivedAt: Date;
  /** An open application, without a post behind it (RO-1). */
  readonly standing: boolean;
};

/**
 * When an application will be destroyed, as far as anybody knows: no clock of retention starts before it was received, a
 * case may end on any day after. Withdrawing changes nothing of it (SE-1). Whoever is hired is kept by another rule.
 */
export function destructionOf({ receivedAt, standing }: Received, policy: Policy, now: Date): Destruction {
  const receivedOn = dayIn(policy.timeZone, receivedAt);
  const today = dayIn(policy.timeZone, now);
  const emptiedOn = standing ? nextDayOfYear(policy.standingAdvert?.emptyingDays ?? [], today) : null;
  if (emptiedOn) return { kind: "emptying", on: emptiedOn };
  const period = standing ? policy.retention.openApplications : policy.retention.applications;
  if (period === "keep") return { kind: "kept" };
  const months = period.destroyAfterMonths;
  return { kind: "months", months, clock: policy.pack.retentionClock, earliestOn: monthsAfter(receivedOn, months) };
}
