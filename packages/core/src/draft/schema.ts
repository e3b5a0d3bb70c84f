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
  work,
} from "../application/schema";

/** The steps of an application, in their order. */
export const applicationSteps = ["details", "cv", "questions", "attachments", "summary"] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

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
  readonly language: string;
};

export const draftInput = z.object({ draftId: z.uuid() });

/** Keeps a step as it stands, complete or not. `visited` marks that the person went on from it. */
export const keepStepInput = z.discriminatedUnion("step", [
  z.object({ draftId: z.uuid(), step: z.literal("details"), visited: z.boolean(), details: ownDetailsDraft }),
  z.object({
    draftId: z.uuid(),
    step: z.literal("questions"),
    visited: z.boolean(),
    answers: z.record(z.uuid(), answerValue),
  }),
  z.object({ draftId: z.uuid(), step: z.literal("attachments"), visited: z.boolean() }),
]);

/** Adds a row to the CV, or changes the one with its id. */
export const keepCvRowInput = z.discriminatedUnion("part", [
  z.object({ draftId: z.uuid(), part: z.literal("education"), row: education }),
  z.object({ draftId: z.uuid(), part: z.literal("work"), row: work }),
  z.object({ draftId: z.uuid(), part: z.literal("languages"), row: language }),
  z.object({ draftId: z.uuid(), part: z.literal("licences"), row: licence }),
]);

export const removeCvRowInput = z.object({
  draftId: z.uuid(),
  part: z.enum(["education", "work", "languages", "licences"]),
  rowId: z.uuid(),
});

/** A form as it arrived: the values under each name. Never a password. */
export type KeptFields = Readonly<Record<string, readonly string[]>>;
