import { languages } from "@vakans/i18n";
import { z } from "zod";
import { countries } from "./country-pack/pack";
import { accounts, sessions, staff } from "./schema-access";
import { advert, applications, attachments } from "./schema-applying";
import { process, retention, standingAdvert } from "./schema-process";
import { hostName, reservedSlugs, shortText, wholeNumber } from "./schema-values";
import { accessibility, contacts, identityRoute, look, mail, words } from "./schema-voice";

/**
 * What a tenant file may say. Unknown keys are refused, and every default is the safe one (law.md, 7).
 * Defaults that depend on the country are filled in by `resolvePolicy`.
 */
export const tenantFile = z.strictObject({
  slug: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/,
      "3 to 40 characters: lower-case letters a to z, digits and hyphens, starting with a letter",
    )
    .refine((slug) => !reservedSlugs.includes(slug), {
      error: `a name that the product does not use itself (${reservedSlugs.join(", ")})`,
    })
    .describe("The tenant's short name in addresses and commands. It never changes."),
  name: shortText.describe("The employer's name, as it stands on every page."),
  kind: z.enum(["municipality", "region", "county"]).describe("What kind of employer it is."),
  country: z.enum(countries).describe("Whose law applies: it picks the country pack."),
  hosts: z
    .array(hostName)
    .min(1)
    .max(20)
    .refine((hosts) => new Set(hosts).size === hosts.length, { error: "each host once" })
    .describe("Host names of the applicants' site, without port. The first one stands in mails."),
  languages: z
    .strictObject({
      default: z.enum(languages).optional().describe("The language without a prefix in addresses."),
      offered: z
        .array(z.enum(languages))
        .min(1)
        .refine((offered) => new Set(offered).size === offered.length, { error: "each language once" })
        .optional()
        .describe("All languages that a visitor can choose."),
    })
    .prefault({})
    .describe("Default: the country's (Swedish; bokmål and nynorsk, NO-14)."),
  accounts,
  session: sessions,
  staff,
  applications,
  attachments,
  advert,
  interestRegistrations: z
    .strictObject({
      offered: z
        .boolean()
        .default(true)
        .describe("Applicants may say which jobs they want to hear of. Always confirmed by mail (VN-7)."),
      keptMonths: wholeNumber(1, 36)
        .default(12)
        .describe("How long a registration is kept after it was made or last changed."),
    })
    .prefault({})
    .describe("Interest registrations and alerts about new jobs."),
  standingAdvert: standingAdvert
    .nullable()
    .default(null)
    .describe("The store of open applications (RO-1 to RO-9); null: none."),
  process,
  retention,
  protectedIdentity: identityRoute,
  contacts,
  accessibility,
  look,
  mail,
  words,
});

/** A tenant file as it was written, with defaults filled in. */
export type TenantFile = z.output<typeof tenantFile>;
