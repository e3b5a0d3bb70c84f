import type { FieldProblem } from "../refusal";

/** From when until when something is not to be reached: the end no longer belongs to it. */
export type Window = { readonly startsAt: Date; readonly endsAt: Date };

/** An outage as the pages of a tenant tell it. */
export type PlannedOutage = Window & {
  readonly outageId: string;
  readonly toldFrom: Date;
  /** The tenant's own words by language; null: the product's. */
  readonly text: Readonly<Record<string, string>> | null;
};

/** How long a planned outage may last at most. */
const outageHoursMax = 48;
/** How long before it is told, unless somebody says otherwise. */
const toldDaysBefore = 7;
/** How much a reason says at least. */
const reasonCharactersMin = 10;
/** The end of a last day that no outage may touch. Most people hand in then; a night before it hurts few. */
const lastHours = 12;

const hourMs = 3_600_000;

/** The last day of an open advert: when it ends, and until when an application is taken after that. */
export type LastDay = { readonly title: string; readonly closesAt: Date; readonly acceptedUntil: Date };

/**
 * Does an outage fall into a last day (PL 18)? It does when it touches the last twelve hours before the day ends, or the
 * tenant's time of grace after it.
 */
export function touchesLastDay({ startsAt, endsAt }: Window, { closesAt, acceptedUntil }: Omit<LastDay, "title">) {
  const from = closesAt.getTime() - lastHours * hourMs;
  return startsAt.getTime() < acceptedUntil.getTime() && endsAt.getTime() > from;
}

/** When an outage is, and from when it is told. */
export type OutageTimes = Window & { readonly toldFrom: Date };

export type OutageFacts = OutageTimes & {
  /** Why it is announced although last days fall into it; empty where nobody has said. */
  readonly reason: string;
  /** The last days of all open adverts. */
  readonly lastDays: readonly LastDay[];
};

/** The last days that fall into an outage. */
export const lastDaysIn = (window: Window, lastDays: readonly LastDay[]): readonly LastDay[] =>
  lastDays.filter((lastDay) => touchesLastDay(window, lastDay));

const titlesMax = 5;
const tenantsNamedMax = 20;

const problem = (field: string, code: FieldProblem["code"], details: FieldProblem["details"] = {}): FieldProblem => ({
  path: [field],
  code,
  details,
});

/**
 * What is wrong with the times themselves. `before` is the outage as it has been until now, where it is changed: one that
 * has begun keeps its beginning, and may end later or sooner.
 */
export function judgeTimes(times: OutageTimes, now: Date, before: Window | null = null): readonly FieldProblem[] {
  const { startsAt, endsAt, toldFrom } = times;
  const problems: FieldProblem[] = [];
  const begunBefore = before !== null && before.startsAt.getTime() === startsAt.getTime();
  // Times are written in minutes: what begins in this one has not been.
  if (!begunBefore && startsAt.getTime() <= now.getTime() - 60_000) problems.push(problem("fromOn", "outagePast"));
  if (endsAt <= startsAt) problems.push(problem("toOn", "outageEndsFirst"));
  else if (begunBefore && endsAt <= now) problems.push(problem("toOn", "outagePast"));
  else if (endsAt.getTime() - startsAt.getTime() > outageHoursMax * hourMs)
    problems.push(problem("toOn", "outageTooLong", { hours: outageHoursMax }));
  if (toldFrom > startsAt) problems.push(problem("toldOn", "outageToldLate"));
  return problems;
}

const reasonTooShort = (reason: string): readonly FieldProblem[] =>
  reason.length < reasonCharactersMin
    ? [problem("reason", "outageReasonShort", { characters: reasonCharactersMin })]
    : [];

/** What keeps an outage from being announced or changed: everything at once. Empty when it may be. */
export function judgeOutage(facts: OutageFacts, now: Date, before: Window | null = null): readonly FieldProblem[] {
  const problems = judgeTimes(facts, now, before);
  if (problems.length > 0) return problems;
  const hit = lastDaysIn(facts, facts.lastDays);
  if (hit.length === 0) return [];
  if (facts.reason !== "") return reasonTooShort(facts.reason);
  const titles = hit.slice(0, titlesMax).map(({ title }) => title);
  return [problem("reason", "outageOverLastDay", { titles, hours: lastHours })];
}

/** How many last days of a tenant fall into an outage. */
type TenantHit = { readonly name: string; readonly count: number };

/**
 * What keeps an outage of several tenants from being announced for all of them: last days somewhere, and no reason. Tenants
 * are named with how many they have, and nothing of what their adverts say.
 */
export function judgeTenantHits(hits: readonly TenantHit[], reason: string): readonly FieldProblem[] {
  if (hits.length === 0) return [];
  if (reason !== "") return reasonTooShort(reason);
  const most = [...hits].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return [
    problem("reason", "outageOverTenantsLastDays", {
      tenants: most.slice(0, tenantsNamedMax).map(({ name, count }) => `${name} (${count})`),
      count: hits.length,
      hours: lastHours,
    }),
  ];
}

/** The first moment at which an outage is told, where nobody has said: a week before. */
export const toldFromOf = ({ startsAt }: Pick<Window, "startsAt">): Date =>
  new Date(startsAt.getTime() - toldDaysBefore * 24 * hourMs);

/** Is it told at a moment: from when it is told until it is over? */
export const isTold = ({ toldFrom, endsAt }: PlannedOutage, now: Date): boolean => toldFrom <= now && now < endsAt;

/** When pages look otherwise next because of an outage: it is told, it begins, it ends. Null: never. */
export function nextChangeOf(outages: readonly PlannedOutage[], now: Date): Date | null {
  const coming = outages
    .flatMap(({ toldFrom, startsAt, endsAt }) => [toldFrom, startsAt, endsAt])
    .filter((at) => at > now);
  return coming.length === 0 ? null : new Date(Math.min(...coming.map((at) => at.getTime())));
}

/** What pages say of outages at a moment, as a text that changes when they do: when one begins, and when it is changed. */
export const toldMark = (outages: readonly PlannedOutage[], now: Date): string =>
  outages
    .filter((outage) => isTold(outage, now))
    .map((outage) => `${outage.startsAt <= now ? "!" : ""}${JSON.stringify(outage)}`)
    .join(",");
