import { z } from "zod";
import { wholeNumber } from "./schema-values";

export const accounts = z
  .strictObject({
    verification: z
      .enum(["beforeSignIn", "afterSignIn"])
      .default("afterSignIn")
      .describe(
        "beforeSignIn: nobody signs in before the mailed link was followed (OS-3). afterSignIn: within verificationHours.",
      ),
    verificationHours: wholeNumber(1, 72).default(24).describe("How long the link that confirms an address is valid."),
    challenge: z
      .enum(["none", "characters"])
      .default("none")
      .describe("characters: shown in a box at registration, always with an alternative without sight (OR-1, OR-2)."),
    consent: z
      .enum(["information", "tick"])
      .default("information")
      .describe(
        "What meets a new user about personal data. tick: a box to tick before the next step (VN-9), kept as proof of information.",
      ),
    passwordRenewal: z
      .strictObject({
        by: z
          .enum(["link", "digits"])
          .default("link")
          .describe("digits: a provisional password of digits by mail (VN-2, OR-6)."),
        validMinutes: wholeNumber(5, 1440).default(30).describe("How long it is valid, at most a day."),
      })
      .prefault({}),
    passwordCharactersMin: wholeNumber(12, 64).default(12).describe("Fewest characters of a chosen password."),
    profileEditing: z
      .enum(["onRequest", "open"])
      .default("onRequest")
      .describe(
        "onRequest: a button opens the fields of one's own details (OS-7). open: they stand open (VN-5, OR-17).",
      ),
    selfRemoval: z
      .boolean()
      .default(true)
      .describe("The user can remove the account, at once. false: support is asked (VN-11, OR-20, OS-15)."),
    removalMonthsAfterApplication: wholeNumber(1, 120)
      .nullable()
      .default(null)
      .describe(
        "Without self-removal: months from the latest application before an account can go; null: the tenant decides.",
      ),
    closureAnswerDays: wholeNumber(1, 30)
      .default(30)
      .describe("Without self-removal: days within which a request to close an account is answered, at most a month."),
  })
  .prefault({})
  .describe("How applicants get an account, keep it and leave it.");

export const sessions = z
  .strictObject({
    idleMinutes: wholeNumber(5, 240)
      .default(30)
      .describe("Signed out after this long without a step (VN-24, OR-15, OS-16)."),
    publicComputerMinutes: wholeNumber(5, 240)
      .default(15)
      .describe("The same on a public computer, chosen at sign-in (VN-25, OR-15, OS-17)."),
    absoluteHours: wholeNumber(1, 12).default(12).describe("Signed out after this long in any case."),
    warningMinutes: wholeNumber(1, 4).default(2).describe("How long before the end the warning comes."),
  })
  .prefault({})
  .describe("How long an applicant stays signed in.");

export const staff = z
  .strictObject({
    secondFactor: z.boolean().default(true).describe("Staff sign in with a second factor."),
    idleMinutes: wholeNumber(5, 60).default(30),
    absoluteHours: wholeNumber(1, 12).default(8),
  })
  .prefault({})
  .describe("How staff members sign in to this tenant.");
