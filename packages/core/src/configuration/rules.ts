import type { Policy, SettingPath } from "@vakans/tenant-config";
import { allowed, refuse, type Verdict } from "../verdict";

/** When a version counts from, and when it was made. */
export type Dated = { readonly number: number; readonly effectiveAt: Date; readonly createdAt: Date };

/**
 * What has become of a version. `running` counts now, `scheduled` will, `past` has. `overtaken`: a later version came
 * before its day, and it never counts.
 */
export type VersionState = "running" | "scheduled" | "past" | "overtaken";

/** Of all versions that have begun, the newest counts. Those that have not begun wait, unless a newer one begins before them. */
export function stateOf(version: Dated, all: readonly Dated[], now: Date): VersionState {
  const { number, effectiveAt } = version;
  const overtaking = (other: Dated) =>
    other.number > number && other.effectiveAt <= effectiveAt && other.createdAt < effectiveAt;
  if (all.some(overtaking)) return "overtaken";
  if (effectiveAt > now) return "scheduled";
  return all.some((other) => other.number > number && other.effectiveAt <= now) ? "past" : "running";
}

/** The versions that count, or will: the running one first, then what is scheduled, in the order of their days. */
export function timelineOf<Version extends Dated>(versions: readonly Version[], now: Date): readonly Version[] {
  return versions
    .filter((version) => ["running", "scheduled"].includes(stateOf(version, versions, now)))
    .sort((one, other) => one.effectiveAt.getTime() - other.effectiveAt.getTime() || one.number - other.number);
}

const dayMs = 86_400_000;
const daysAheadMax = 400;

/** May a version count from then? From now on, and not so far ahead that nobody remembers it. */
export function mayCountFrom(effectiveAt: Date, now: Date): Verdict<"effectivePassed" | "effectiveTooFar"> {
  // A form that says "now" is a moment old when it comes.
  if (effectiveAt.getTime() < now.getTime() - 60_000) return refuse("effectivePassed");
  if (effectiveAt.getTime() > now.getTime() + daysAheadMax * dayMs)
    return refuse("effectiveTooFar", { days: daysAheadMax });
  return allowed;
}

/** What makes the tenant the one it is, and its names: an operator's to change, and the domains' own pages'. */
const elsewhere: readonly unknown[] = ["slug", "country", "kind", "hosts"];

/** Is a setting changed among the settings? */
export const isSetHere = (path: SettingPath): boolean => !elsewhere.includes(path[0]);

const moreGenerous = (old: number | null, now: number | null): number | null =>
  old === null || now === null ? null : Math.max(old, now);

/**
 * The rules for a form that was begun under the old ones: each limit is the one that is better for its applicant. Formats
 * that either took are taken; files may be as large, as many and named as long as the more generous of the two says; what
 * was typed is kept the longer of the two times, and for another day where either offered that; whoever could be late under either can; what an open application need
 * not say under either, it need not; an update that was begun while updates were offered ends as one. Everything else, such
 * as whom to turn to, is as it is now.
 */
export function inFavour(old: Policy, now: Policy): Policy {
  if (old === now) return now;
  const { applications, attachments, standingAdvert } = now;
  return {
    ...now,
    applications: {
      ...applications,
      drafts: {
        ...applications.drafts,
        offered: old.applications.drafts.offered || applications.drafts.offered,
        keptHours: Math.max(old.applications.drafts.keptHours, applications.drafts.keptHours),
        keptDaysAfterLastDay: Math.max(
          old.applications.drafts.keptDaysAfterLastDay,
          applications.drafts.keptDaysAfterLastDay,
        ),
      },
      update: old.applications.update === "untilLastDay" ? old.applications.update : applications.update,
      late: old.applications.late === "acceptMarked" ? old.applications.late : applications.late,
      graceMinutes: Math.max(old.applications.graceMinutes, applications.graceMinutes),
    },
    attachments: {
      ...attachments,
      formats: [
        ...attachments.formats,
        ...old.attachments.formats.filter((format) => !attachments.formats.includes(format)),
      ],
      megabytesMax: Math.max(old.attachments.megabytesMax, attachments.megabytesMax),
      perSubmissionMax: Math.max(old.attachments.perSubmissionMax, attachments.perSubmissionMax),
      totalMax: moreGenerous(old.attachments.totalMax, attachments.totalMax),
      nameCharactersMax: Math.max(old.attachments.nameCharactersMax, attachments.nameCharactersMax),
    },
    standingAdvert: standingAdvert && {
      ...standingAdvert,
      fieldsOfWorkRequired: standingAdvert.fieldsOfWorkRequired && (old.standingAdvert?.fieldsOfWorkRequired ?? true),
      structuredCvRequired: standingAdvert.structuredCvRequired && (old.standingAdvert?.structuredCvRequired ?? true),
    },
  };
}

/** The settings that a form begun earlier meets in its own favour. */
export const favoured: readonly string[] = [
  "applications.drafts.offered",
  "applications.drafts.keptHours",
  "applications.drafts.keptDaysAfterLastDay",
  "applications.update",
  "applications.late",
  "applications.graceMinutes",
  "attachments.formats",
  "attachments.megabytesMax",
  "attachments.perSubmissionMax",
  "attachments.totalMax",
  "attachments.nameCharactersMax",
  "standingAdvert.fieldsOfWorkRequired",
  "standingAdvert.structuredCvRequired",
];
