import type { Policy } from "@vakans/tenant-config";
import type { FieldProblem } from "../refusal";
import { allowed, refuse, type Verdict } from "../verdict";
import type { AdvertText } from "./schema";

/** A new working copy: nothing said yet. */
export const emptyAdvert = (title: string, place: string): AdvertText => ({
  title,
  area: "other",
  occupation: null,
  extent: "fullTime",
  extentPercent: 100,
  employment: "permanent",
  place,
  posts: 1,
  startOn: "",
  pay: "",
  lastDayOn: null,
  intro: "",
  sections: [],
  must: [],
  should: [],
  process: [],
  contactIds: [],
  registerCheck: null,
  standing: false,
  language: null,
});

/** What an advert is about, in the words by which a tenant knows its occupations. */
export type Subject = {
  readonly title: string;
  readonly unitName: string;
  readonly area: string;
  readonly occupation: string | null;
};

/**
 * The register checks that an advert tells of: the one chosen for it, and those that the tenant has for the occupation it
 * is about (SE-9, OR-16). A part of a word counts: "psykiatri" is in "Rättspsykiatrin", and an advert that tells of a check
 * too much does less harm than one that forgets it.
 */
export function registerChecksOf(subject: Subject, chosen: string | null, policy: Policy): readonly string[] {
  const about = [subject.title, subject.unitName, subject.area, subject.occupation ?? ""].join("\n").toLowerCase();
  const ofOccupation = policy.advert.registerChecks
    .filter(({ occupations }) => occupations.some((name) => about.includes(name.toLowerCase())))
    .map(({ check }) => check);
  const checks = new Set([...(chosen ? [chosen] : []), ...ofOccupation]);
  return [...checks].filter((check) => check in policy.pack.registerChecks);
}

export type PublicationFacts = {
  readonly text: AdvertText;
  /** Today, in the tenant's zone. */
  readonly today: string;
  /** Contacts of the recruitment's own unit (RE-7). */
  readonly contactIdsOfUnit: readonly string[];
  /** Chosen contacts that answer questions: unions do not count. */
  readonly answeringContacts: number;
  /** The statutory sentences as they will read, with the tenant's wording. */
  readonly notices: readonly string[];
  /** A planned outage that touches the end of the last day, as it reads; null also when the advert had that day before. */
  readonly outage: { readonly from: string; readonly to: string } | null;
};

/** What keeps an advert from being published: everything at once. Empty when it may be. */
export function judgePublication(facts: PublicationFacts, policy: Policy): readonly FieldProblem[] {
  const { text } = facts;
  const problem = (field: string, code: FieldProblem["code"]): FieldProblem => ({ path: [field], code, details: {} });
  const problems: FieldProblem[] = [];
  if (!text.standing && !text.lastDayOn) problems.push(problem("lastDayOn", "publishLastDayNeeded"));
  if (text.lastDayOn && text.lastDayOn < facts.today) problems.push(problem("lastDayOn", "publishLastDayPassed"));
  if (facts.outage) problems.push({ path: ["lastDayOn"], code: "publishInOutage", details: facts.outage });
  if (text.sections.length === 0) problems.push(problem("sections", "publishTextNeeded"));
  if (text.contactIds.some((id) => !facts.contactIdsOfUnit.includes(id)))
    problems.push(problem("contactIds", "contactOfOtherUnit"));
  if (policy.advert.contactRequired && facts.answeringContacts === 0)
    problems.push(problem("contactIds", "publishContactNeeded"));
  // NO-2 and SE-1: a tenant may reword a statutory sentence, and never be without it.
  const sentences = facts.notices.filter((notice) => notice.trim() !== "").length;
  if (sentences < policy.pack.advertNotices.length) problems.push(problem("notices", "publishNoticeMissing"));
  return problems;
}

export type Openness = {
  readonly closesAt: Date | null;
};

/** The instant until which an application is accepted: the last day's end plus the tenant's grace; null while it stands open. */
export function acceptedUntil({ closesAt }: Openness, policy: Policy): Date | null {
  return closesAt && new Date(closesAt.getTime() + policy.applications.graceMinutes * 60_000);
}

/** Can somebody begin an application now? Up to the end of the last day (SE-4). */
export function mayStart(advert: Openness, policy: Policy, now: Date): Verdict<"deadlinePassed"> {
  const until = acceptedUntil(advert, policy);
  if (until && now >= until && policy.applications.late === "refuse")
    return refuse("deadlinePassed", lateRoute(policy));
  return allowed;
}

/** Whom to ask after the last day, as the tenant has it (VN-13, OR-19, OS-14). */
export const lateRoute = (policy: Policy) => ({ lateRoute: policy.applications.withdrawal.lateRoute });

/** The day it is at a moment, in a time zone: "2026-12-03". */
export function dayIn(timeZone: string, at: Date): string {
  const known = dayFormats.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  if (!known) dayFormats.set(timeZone, format);
  return format.format(at);
}

// Making one costs a hundred times what using it does, and a list has a date in every row.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
