import { z } from "zod";
import { dayOfYear, shortText, wholeNumber } from "./schema-values";

const oneEach = (values: readonly unknown[]) => new Set(values).size === values.length;

export const standingAdvert = z.strictObject({
  title: shortText.describe('The advert\'s title, such as "Åpen søknad" (RO-1).'),
  fieldsOfWorkRequired: z.boolean().default(true).describe("The applicant names fields of work (RO-3)."),
  structuredCvRequired: z
    .boolean()
    .default(true)
    .describe("CV and application are filled in as fields; a file alone is not enough (RO-2)."),
  reminders: z
    .array(z.enum(["fieldsOfWork", "applyAnew", "cvAsFields", "attachCertificates", "followSite"]))
    .refine(oneEach, { error: "each reminder once" })
    .default(["fieldsOfWork", "applyAnew", "cvAsFields", "attachCertificates", "followSite"])
    .describe("The short list before submitting, in this order (RO-11)."),
  emptyingDays: z
    .array(dayOfYear)
    .max(12)
    .refine(oneEach, { error: "each day once" })
    .default([])
    .describe("Days of the year on which the store is emptied and opens anew (RO-8)."),
  directRecruitment: z
    .strictObject({
      substituteMonthsMax: wholeNumber(0, 12).default(6).describe("Longest unforeseen substitute post; 0: none."),
      permanentPercentMax: wholeNumber(0, 100).default(20).describe("Largest permanent part-time post; 0: none."),
      onCall: z.boolean().default(true).describe("On-call substitutes."),
    })
    .prefault({})
    .describe("What may be filled from the store without an advert (RO-7)."),
});

export const process = z
  .strictObject({
    completeProcessRequired: z
      .boolean()
      .default(false)
      .describe("A recruitment closes only when every step was taken (RE-9, RE-10)."),
    approvalPoints: z
      .array(z.enum(["publishing", "offer", "closing"]))
      .refine(oneEach, { error: "each point once" })
      .default([])
      .describe("Acts that need somebody else's approval (RE-9)."),
    outcomeMailTo: z
      .enum(["everyoneNotHired", "notInterviewed"])
      .default("everyoneNotHired")
      .describe("Who gets the outcome by mail when a recruitment ends (VN-18, OR-18, OS-13)."),
    unmetMust: z
      .enum(["warn", "block"])
      .default("warn")
      .describe("When somebody is hired who lacks a requirement (NO-5). warn asks for a reason."),
    reemploymentCheckBefore: z
      .array(z.enum(["publish", "hire"]))
      .refine(oneEach, { error: "each act once" })
      .default(["hire"])
      .describe("Sweden only: when the list of re-employment priority must have been checked (SE-12)."),
    exemptionWindowWorkingDays: wholeNumber(0, 10)
      .default(3)
      .describe("Norway only: time to withdraw after a refused exemption (NO-2)."),
    anonymisedReview: z.boolean().default(false).describe("Recruiters may read without names (SE-16)."),
    secretCandidates: z
      .boolean()
      .default(false)
      .describe("Secret identities may be chosen per recruitment, with a written ground (SE-7)."),
    personalNumber: z
      .enum(["notCollected", "afterOffer"])
      .default("notCollected")
      .describe("Never at application (SE-16, NO-9)."),
    decisionsAnnouncedBy: shortText
      .nullable()
      .default(null)
      .describe("Sweden only: the function that announces decisions (SE-11)."),
    noticeBoard: z
      .url({ protocol: /^https$/, error: "an address that starts with https://" })
      .nullable()
      .default(null)
      .describe("The notice board on the web (SE-11)."),
    diaryNumberFormat: shortText.nullable().default(null).describe("How the tenant writes diary numbers (SE-3)."),
  })
  .prefault({})
  .describe("How recruitments run.");

const period = z
  .union([z.literal("keep"), z.strictObject({ destroyAfterMonths: wholeNumber(1, 1200) })], {
    error: 'either "keep" or { destroyAfterMonths: 24 }',
  })
  .describe('"keep", or { destroyAfterMonths } counted from the pack\'s clock (SE-5, NO-11).');

export const retention = z
  .strictObject({
    applications: period
      .default({ destroyAfterMonths: 24 })
      .describe("Applications of those not hired (VN-11, OR-20, OS-15)."),
    hiredApplications: period.default("keep").describe("The hired person's application; exported before it can go."),
    openApplications: period.default({ destroyAfterMonths: 24 }).describe("Open applications that no emptying took."),
    adverts: period.default("keep"),
    requirementProfiles: period.default({ destroyAfterMonths: 24 }),
    messages: period.default({ destroyAfterMonths: 24 }),
    ground: shortText
      .nullable()
      .default(null)
      .describe("The tenant's rule that destruction cites: its plan, decision or regulation (SE-5, NO-10)."),
    holdRoles: z.array(shortText).default([]).describe("Functions that may set and lift a hold."),
  })
  .prefault({})
  .describe("How long what is kept. Nothing is destroyed without a list, an approval and a report.");
