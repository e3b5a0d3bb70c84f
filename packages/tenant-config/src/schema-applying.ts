import { z } from "zod";
import { localText, shortText, wholeNumber } from "./schema-values";

/** Every attachment format that a tenant can allow. */
export const attachmentFormats = ["pdf", "docx", "doc", "rtf"] as const;

export type AttachmentFormat = (typeof attachmentFormats)[number];

const oneEach = (values: readonly unknown[]) => new Set(values).size === values.length;

export const applications = z
  .strictObject({
    questionsPreview: z
      .enum(["public", "afterSignIn"])
      .default("public")
      .describe(
        "Who can read an advert's questions before answering: everyone (OR-9) or whoever has signed in (VN-15).",
      ),
    drafts: z
      .strictObject({
        offered: z
          .boolean()
          .default(true)
          .describe("A started application can be continued another day. false: VN-15, OR-10."),
        keptHours: wholeNumber(1, 72)
          .default(24)
          .describe("Where drafts are not offered: how long what was typed is kept for the same account to get back."),
        reminderDays: wholeNumber(0, 7)
          .default(2)
          .describe("Where drafts are offered: days before the last day on which the applicant is reminded; 0: never."),
        keptDaysAfterLastDay: wholeNumber(1, 90)
          .default(30)
          .describe("How long after the last day an application that was never submitted is kept."),
      })
      .prefault({}),
    update: z
      .enum(["untilLastDay", "never"])
      .default("untilLastDay")
      .describe("Whether a submitted application can be updated (VN-14, OR-11, OS-8)."),
    withdrawal: z
      .strictObject({
        lateRoute: z
          .enum(["support", "supportByPhone", "technicalSupport", "advertContact"])
          .default("support")
          .describe("Whom to ask after the last day (VN-13, OR-19, OS-14)."),
      })
      .prefault({}),
    late: z
      .enum(["refuse", "acceptMarked"])
      .default("refuse")
      .describe("What becomes of an application after the last day (SE-4)."),
    graceMinutes: wholeNumber(0, 60).default(0).describe("How long after the last day one is still in time."),
    paper: z.boolean().default(true).describe("Paper applications can be registered by hand (RE-16)."),
    mailOrLetter: z
      .boolean()
      .default(false)
      .describe("Adverts say that applications may come by mail or letter. false: on the web only (OS-1)."),
    adviceBeforeStarting: z
      .array(z.enum(["haveFilesReady", "copyTextIntoAnswers", "attachFiles"]))
      .refine(oneEach, { error: "each piece of advice once" })
      .default(["haveFilesReady"])
      .describe("Advice before the first step (VN-27, OR-22, OS-19)."),
  })
  .prefault({})
  .describe("From the first question to withdrawal.");

export const attachments = z
  .strictObject({
    formats: z
      .array(z.enum(attachmentFormats))
      .min(1, "at least one format")
      .refine(oneEach, { error: "each format once" })
      .default(["pdf", "docx"])
      .describe("doc and rtf only where a tenant has to take them (VN-21)."),
    megabytesMax: wholeNumber(1, 50).default(10).describe("Largest file; 1 MB is 1024 × 1024 bytes (VN-23)."),
    perSubmissionMax: wholeNumber(1, 50)
      .default(10)
      .describe("New files per submission or per update (VN-23, OR-13, OS-10)."),
    totalMax: wholeNumber(1, 200)
      .nullable()
      .default(10)
      .describe("Files on an application in all (OR-14); null: no limit of its own."),
    nameCharactersMax: wholeNumber(20, 150)
      .default(150)
      .describe("Longest file name in characters as people count them, extension included (VN-22, OR-12, OS-9)."),
    diplomas: z
      .enum(["optional", "bringToInterview", "attachOrBring"])
      .default("optional")
      .describe("bringToInterview: they need not be attached (OS-11). attachOrBring: attached, else brought (RO-4)."),
  })
  .prefault({})
  .describe("Files with an application.");

export const advert = z
  .strictObject({
    applyButtonAt: z
      .array(z.enum(["top", "foot"]))
      .min(1, "at least one place")
      .refine(oneEach, { error: "each place once" })
      .default(["top", "foot"])
      .describe("Where the button to apply stands (OS-2, OR-8)."),
    contactRequired: z
      .boolean()
      .default(true)
      .describe("No advert is published without a contact person (VN-17, OR-7, OR-19)."),
    systemContactShown: z.boolean().default(false).describe("Adverts name whom to ask about the system (RO-10)."),
    diversityText: localText
      .nullable()
      .default(null)
      .describe("The employer's policy on diversity, in every advert (RO-10)."),
    registerChecks: z
      .array(
        z.strictObject({
          check: shortText.describe("A check of the country pack, by its key."),
          occupations: z
            .array(shortText)
            .min(1)
            .describe("Occupations whose adverts say so, as the tenant writes them."),
        }),
      )
      .default([])
      .describe("Checks that adverts in some occupations carry of themselves (OR-16)."),
    channels: z
      .array(z.enum(["platsbanken", "nav", "finn", "intranet"]))
      .refine(oneEach, { error: "each channel once" })
      .default([])
      .describe("Where adverts go beside the tenant's own site."),
  })
  .prefault({})
  .describe("What every advert of the tenant has.");
