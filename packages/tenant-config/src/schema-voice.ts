import { languages } from "@vakans/i18n";
import { z } from "zod";
import { colour, contact, localText, mailAddress, shortText } from "./schema-values";

export const contacts = z
  .strictObject({
    support: contact
      .extend({ email: mailAddress })
      .describe("Help for applicants. The support form's mails go to this address (VN-6, OR-21)."),
    supportAtSignIn: z.boolean().default(true).describe("The sign-in page shows support's phone and address (OS-18)."),
    technicalSupport: contact
      .nullable()
      .default(null)
      .describe("Named when files meet the rules and submitting still fails (VN-26); null: support."),
    jobs: contact.nullable().default(null).describe("General questions about the tenant's jobs; null: support."),
    dataProtection: contact
      .nullable()
      .default(null)
      .describe("The data protection officer, named in the privacy notice (SE-13); null: support passes questions on."),
  })
  .describe("Functions that applicants can turn to. Never private persons.");

export const identityRoute = z
  .strictObject({
    route: z
      .enum(["contactFunction", "recruitingManager"])
      .describe(
        "Whom a person with a protected identity contacts: the function below (OS-12) or the manager named in the advert (OR-7).",
      ),
    contact: contact
      .nullable()
      .default(null)
      .describe("Needed with contactFunction, with a phone number or an address."),
    text: localText.nullable().default(null).describe("The tenant's own notice; null: the product's."),
  })
  .describe("What a person with a protected identity does instead. Mandatory (SE-8).");

export const look = z
  .strictObject({
    primary: colour.describe("The main colour. Contrast is worked out from it."),
    accent: colour.nullable().default(null),
    logotype: z
      .string()
      .regex(
        /^[0-9a-f]{64}\.(svg|png)$/,
        "the name of a picture that was taken in: 64 characters 0 to 9 and a to f, ending in .svg or .png",
      )
      .nullable()
      .default(null)
      .describe("The picture that was taken in as the logotype, by its hash; null: the name in letters."),
  })
  .describe("Colours and logotype.");

export const accessibility = z
  .strictObject({
    deviations: localText
      .nullable()
      .default(null)
      .describe("What is not accessible on the tenant's own side, beside the product's own statement (SE-10, NO-13)."),
  })
  .prefault({})
  .describe("The statement about accessibility.");

export const mail = z
  .strictObject({
    fromName: shortText,
    fromAddress: mailAddress,
  })
  .describe("The sender of every mail to applicants.");

export const words = z
  .partialRecord(z.enum(languages), z.record(z.string(), z.string()))
  .default({})
  .describe("The tenant's own words, by language and by the key of the product's word.");

/** The most characters a tenant's own text may have. */
export const wordCharactersMax = 4000;
