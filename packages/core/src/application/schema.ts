import { z } from "zod";
import { areas, extents } from "../advert/schema";
import { clean, longLine, requiredLine } from "../db/text";

export const genders = ["woman", "man", "withheld"] as const;

const phone = (text: string) => text === "" || /^\+?[0-9][0-9 ()-]{4,}$/.test(text);

/** Own details as somebody leaves them half-way: nothing is refused, so that nothing is lost. */
export const ownDetailsDraft = z.object({
  firstName: longLine(100),
  lastName: longLine(100),
  street: longLine(200),
  postalCode: longLine(20),
  city: longLine(100),
  phone: longLine(30),
  /** The four below are asked by the Norwegian pack for the list of applicants (NO-1). */
  dateOfBirth: longLine(10),
  presentTitle: longLine(150),
  municipality: longLine(100),
  gender: z.enum(genders).or(z.literal("")),
  /** NO-2: the wish not to stand on the public list, with its reason. */
  exemptionAsked: z.boolean(),
  exemptionReason: longLine(2000),
});

/** Own details of an application. Empty where the country pack does not ask. */
export type OwnDetails = z.output<typeof ownDetailsDraft>;

/** What a complete form of own details needs in every country. The rest depends on the pack: see `judgeDetails`. */
export const ownDetails = ownDetailsDraft.extend({
  firstName: requiredLine(100),
  lastName: requiredLine(100),
  phone: requiredLine(30).refine(phone, "refusal.phoneInvalid"),
});

const month = z.union([z.literal(""), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "refusal.monthInvalid")]);

/** A row of a CV is known by an id that was made with its form: the same form sent twice is one row. */
const row = { id: z.uuid() };

/** A row of a CV: education. */
export const education = z.object({
  ...row,
  school: requiredLine(150),
  programme: requiredLine(150),
  level: z.enum(["secondary", "vocational", "bachelor", "master", "doctorate", "course", "other"]),
  from: month,
  to: month,
});

/** A row of a CV: work. */
export const work = z.object({
  ...row,
  employer: requiredLine(150),
  position: requiredLine(150),
  from: month,
  to: month,
  description: longLine(2000),
});

/** A row of a CV: language. */
export const language = z.object({
  ...row,
  name: requiredLine(60),
  level: z.enum(["basic", "good", "fluent", "native"]),
});

/** A row of a CV: licence. */
export const licence = z.object({
  ...row,
  name: requiredLine(150),
  issuedBy: longLine(150),
  year: z.union([z.literal(""), z.string().regex(/^\d{4}$/, "refusal.yearInvalid")]),
});

/** How many rows each part of a CV has room for. */
export const cvRowsMax = { education: 30, work: 40, languages: 20, licences: 30 } as const;

/** A structured CV: what the law's lists and statements of merits are made from (SE-6, NO-4). Months are "2024-08". */
export const cv = z.object({
  education: z.array(education).max(cvRowsMax.education, "refusal.rowsTooMany"),
  work: z.array(work).max(cvRowsMax.work, "refusal.rowsTooMany"),
  languages: z.array(language).max(cvRowsMax.languages, "refusal.rowsTooMany"),
  licences: z.array(licence).max(cvRowsMax.licences, "refusal.rowsTooMany"),
});

export type Cv = z.output<typeof cv>;
export type CvPart = keyof Cv;

export const emptyCv: Cv = { education: [], work: [], languages: [], licences: [] };

export const emptyDetails: OwnDetails = {
  firstName: "",
  lastName: "",
  street: "",
  postalCode: "",
  city: "",
  phone: "",
  dateOfBirth: "",
  presentTitle: "",
  municipality: "",
  gender: "",
  exemptionAsked: false,
  exemptionReason: "",
};

/** What somebody who applies without a post in mind wants to do, and when (RO-3, RO-5). */
export const wishes = z.object({
  areas: z.array(z.enum(areas)).max(areas.length),
  extents: z.array(z.enum(extents)).max(extents.length),
  /** From when, and at which times, in their own words. */
  availability: longLine(500),
  /** The application itself: a file alone is not enough (RO-2). */
  letter: longLine(6000),
});
export type Wishes = z.output<typeof wishes>;

/** An answer as it was typed; a list where several may be chosen. */
export const answerValue = z.union([
  z.string().max(100_000).transform(clean),
  z.array(z.string().max(1000).transform(clean)).max(60),
]);
export type AnswerValue = z.output<typeof answerValue>;
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What a submitted version holds, with the questions as they read that day. */
export type ApplicationContent = {
  readonly details: OwnDetails;
  readonly email: string;
  readonly cv: Cv;
  readonly answers: readonly { questionId: string; label: string; type: string; value: AnswerValue }[];
  readonly attachments: readonly { id: string; name: string; sha256: string; bytes: number }[];
  /** Only in open applications. */
  readonly wishes?: Wishes;
  readonly language: string;
};

export const applicationInput = z.object({ applicationId: z.uuid() });

/** One version of one's own application, by its number. */
export const versionInput = z.object({ applicationId: z.uuid(), number: z.int().min(1).max(100_000) });

/** In an update: does a file of the version before stay part of the application? */
export const keepFileInput = z.object({ draftId: z.uuid(), attachmentId: z.uuid(), kept: z.boolean() });

/**
 * Hands a draft in. The key was made with the page: the same key again gives the same receipt. `shown` is the hash of what
 * the summary showed.
 */
export const submitInput = z.object({
  draftId: z.uuid(),
  submissionKey: z.uuid(),
  shown: z.string().max(64).optional(),
});
