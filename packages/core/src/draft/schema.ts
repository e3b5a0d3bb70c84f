import { z } from "zod";
import {
  type Answers,
  answerValue,
  type Cv,
  education,
  language,
  licence,
  type OwnDetails,
  ownDetailsDraft,
  type Wishes,
  wishes,
  work,
} from "../application/schema";
import { isSecretField } from "../identity/schema";

/** The steps of an application, in their order. */
export const applicationSteps = ["details", "cv", "questions", "attachments", "summary"] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

/** A value under the name of its field, as a part of a draft holds it: `details.phone`, `answers.<id>`, `cv.work.<id>`. */
export type PartValues = Readonly<Record<string, PartValue>>;
/** A line, a tick, several choices, or a row of the CV. Undefined: there is none. */
export type PartValue = string | boolean | readonly string[] | Readonly<Record<string, string>> | undefined;

/** What can be written in two places at once: a step's form, or a row of the CV. */
export type DraftPart = "details" | "questions" | "wishes" | "cv";

/** A text that came for a part which had been changed elsewhere meanwhile: kept beside, until its writer has chosen. */
export type OtherText = {
  /** The page that it was written on: what comes from there again takes its place. */
  readonly by: string;
  readonly at: string;
  readonly part: DraftPart;
  readonly values: PartValues;
};

/** Which page wrote a part last, and how often that page had sent by then. */
export type Writer = { readonly by: string; readonly turn: number };

/** What a draft holds: each step as it was left. */
export type DraftContent = {
  readonly details: OwnDetails;
  readonly cv: Cv;
  readonly answers: Answers;
  /** Steps that were passed with "next" at least once: only these show what is missing. */
  readonly visited: readonly ApplicationStep[];
  /** Only where the advert takes open applications. */
  readonly wishes?: Wishes;
  /** In an update: files of the version before that stay part of the application. */
  readonly earlierFiles?: readonly string[];
  /** Texts that lost a race, each kept beside what is here. */
  readonly others?: readonly OtherText[];
  /** By part, or by field of the CV. */
  readonly writers?: Readonly<Record<string, Writer>>;
  readonly language: string;
};

export const draftInput = z.object({ draftId: z.uuid() });

/**
 * What a form says of itself: the hash of what it was made from, its page, and how often that page has sent. A form that
 * says nothing has seen what is there.
 */
const sheet = {
  basis: z.string().max(64).optional(),
  by: z.uuid().optional(),
  turn: z.coerce.number().int().min(0).max(1_000_000).optional(),
};
export type Sheet = {
  readonly basis?: string | undefined;
  readonly by?: string | undefined;
  readonly turn?: number | undefined;
};

/** Keeps a step as it stands, complete or not. `visited` marks that the person went on from it. */
export const keepStepInput = z.discriminatedUnion("step", [
  z.object({ draftId: z.uuid(), ...sheet, step: z.literal("details"), visited: z.boolean(), details: ownDetailsDraft }),
  z.object({
    draftId: z.uuid(),
    ...sheet,
    step: z.literal("questions"),
    visited: z.boolean(),
    answers: z.record(z.uuid(), answerValue),
  }),
  z.object({ draftId: z.uuid(), ...sheet, step: z.literal("wishes"), visited: z.boolean(), wishes }),
  z.object({ draftId: z.uuid(), ...sheet, step: z.literal("attachments"), visited: z.boolean() }),
]);

/** Adds a row to the CV, or changes the one with its id. */
export const keepCvRowInput = z.discriminatedUnion("part", [
  z.object({ draftId: z.uuid(), ...sheet, part: z.literal("education"), row: education }),
  z.object({ draftId: z.uuid(), ...sheet, part: z.literal("work"), row: work }),
  z.object({ draftId: z.uuid(), ...sheet, part: z.literal("languages"), row: language }),
  z.object({ draftId: z.uuid(), ...sheet, part: z.literal("licences"), row: licence }),
]);

export const removeCvRowInput = z.object({
  draftId: z.uuid(),
  part: z.enum(["education", "work", "languages", "licences"]),
  rowId: z.uuid(),
});

/** Of two texts, which one stays in a field: the one in the draft, or the one that was kept beside it. */
export const chooseInput = z.object({
  draftId: z.uuid(),
  by: z.uuid(),
  field: z.string().max(120),
  stays: z.enum(["kept", "other"]),
});

const brokenCharacters = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const wellFormed = (text: string) => text.replace(brokenCharacters, "\ufffd").replaceAll("\u0000", "");
const namesMax = 300;
const charactersMax = 600_000;

const charactersIn = (fields: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(fields).reduce(
    (sum, [name, all]) => sum + all.reduce((more, text) => more + text.length, name.length),
    0,
  );

/** A path of the site, as a form was sent to it: without language, query or anything that leads elsewhere. */
const formPath = z
  .string()
  .max(300)
  .regex(/^\/(?!\/)[\w/-]*$/);

/** A form as it arrived: the values under each name. Never a password. */
const keptFields = z
  .record(z.string().max(200), z.array(z.string()).max(200).readonly())
  .refine((fields) => Object.keys(fields).length <= namesMax && charactersIn(fields) <= charactersMax)
  .transform((fields) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([name]) => !isSecretField(name))
        // The database takes neither half a character nor an empty one.
        .map(([name, all]) => [wellFormed(name), all.map(wellFormed)]),
    ),
  );
export type KeptFields = Readonly<Record<string, readonly string[]>>;

export const keptFormInput = z.object({ path: formPath });
export const keepFormInput = keptFormInput.extend({ fields: keptFields });
