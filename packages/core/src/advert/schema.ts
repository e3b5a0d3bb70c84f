import { languages } from "@vakans/i18n";
import { z } from "zod";
import { day, longLine, requiredLine, tidy } from "../db/text";
import { occupationCode } from "../occupation/schema";
import type { question } from "../questionnaire/schema";

/** Occupational areas that adverts are sorted into. */
export const areas = [
  "healthCare",
  "dentalCare",
  "socialCare",
  "education",
  "preschool",
  "administration",
  "it",
  "technology",
  "planning",
  "culture",
  "transport",
  "cleaningAndFood",
  "management",
  "rescue",
  "other",
] as const;
export type Area = (typeof areas)[number];

export const extents = ["fullTime", "partTime", "hourly"] as const;
export type Extent = (typeof extents)[number];

export const employments = ["permanent", "temporary", "substitute", "project", "seasonal", "onCall"] as const;
export type Employment = (typeof employments)[number];

const section = z.object({ heading: requiredLine(120), text: requiredLine(8000) });

/** The working copy of an advert. Section texts are the small Markdown of `advert/markdown.ts`. */
export const advertText = z.object({
  title: requiredLine(120),
  area: z.enum(areas),
  /** A code of the country's classification, where it was imported and somebody has said. */
  occupation: occupationCode.nullable().default(null),
  extent: z.enum(extents),
  extentPercent: z.int().min(1, "refusal.numberRange").max(100, "refusal.numberRange").nullable(),
  employment: z.enum(employments),
  place: requiredLine(120),
  /** Null where there is no number, as in a standing advert. */
  posts: z.int().min(1, "refusal.numberRange").max(999, "refusal.numberRange").nullable(),
  startOn: longLine(120),
  pay: longLine(200),
  /** Null: a standing advert without a last day (RO-1). */
  lastDayOn: day.nullable(),
  intro: longLine(600),
  sections: z.array(section).max(12),
  must: z.array(requiredLine(300)).max(30),
  should: z.array(requiredLine(300)).max(30),
  /** Expected dates of what happens after the last day. */
  process: z.array(z.object({ what: requiredLine(120), on: day })).max(12),
  contactIds: z.array(z.uuid()).max(12),
  /** A check of the country pack, by its key (SE-9, NO-8). */
  registerCheck: z.string().max(60).nullable(),
  /** Takes open applications (RO-1). */
  standing: z.boolean(),
  /** The language it is written in, where that is not the tenant's own. */
  language: z.enum(languages).nullable(),
});

export type AdvertText = z.output<typeof advertText>;

export type PublishedContact = {
  readonly role: "recruiter" | "union" | "system";
  readonly title: string;
  readonly phone: string;
  readonly email: string;
};

/** Everything a published version says: the text with its contacts, questions, workplace and statutory sentences frozen. */
export type AdvertContent = Omit<AdvertText, "contactIds"> & {
  readonly reference: string;
  readonly about: string;
  readonly contacts: readonly PublishedContact[];
  readonly questions: readonly z.output<typeof question>[];
  /** Word keys of the statutory sentences that stood in the advert (NO-2, SE-1, SE-9). */
  readonly notices: readonly string[];
};

export const saveAdvertInput = z.object({ recruitmentId: z.uuid(), revision: z.int(), text: advertText });

const several = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.array(z.enum(values)).max(values.length).default([]);

export const listSorts = ["newest", "lastDay", "title", "relevance"] as const;

/** What a visitor of the job list asks for. Unknown values are left out rather than refused. */
export const listInput = z.object({
  text: z.string().max(200).default("").transform(tidy),
  area: several(areas),
  extent: several(extents),
  employment: several(employments),
  unit: z.array(z.uuid()).max(50).default([]),
  sort: z.enum(listSorts).default("newest"),
  page: z.int().min(1).max(1000).default(1),
});

export type ListInput = z.output<typeof listInput>;

/** Publishes the working copy as it was read: `revision` is the one that was looked at. */
export const publishInput = z.object({ recruitmentId: z.uuid(), revision: z.int() });

/** A page of a feed. */
export const feedInput = z.object({ page: z.int().min(1).max(1000).default(1) });

export const advertInput = z.object({ advertId: z.uuid() });
export const recruitmentInput = z.object({ recruitmentId: z.uuid() });
