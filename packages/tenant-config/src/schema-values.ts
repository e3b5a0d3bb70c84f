import { languages } from "@vakans/i18n";
import { z } from "zod";

/** Slugs that would collide with the product's own addresses. */
export const reservedSlugs: readonly string[] = [
  "platform",
  "trpc",
  "mailbox",
  "assets",
  "healthz",
  "readyz",
  "metrics",
  "sign-in",
  "sign-out",
  "second-step",
  "welcome",
  "language",
  "stay",
  "invitation",
];

const oneLine = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;

/** One line that a person reads. */
export const shortText = z
  .string()
  .trim()
  .min(1, "a text of at least 1 character")
  .max(120, "a text of at most 120 characters")
  .regex(oneLine, "one line of text without control characters");

/** A text of a few sentences. */
const longText = z
  .string()
  .trim()
  .min(1, "a text of at least 1 character")
  .max(2000, "a text of at most 2000 characters");

/** A text in the languages that need one. */
export const localText = z
  .partialRecord(z.enum(languages), longText)
  .refine((texts) => Object.keys(texts).length > 0, { error: "a text in at least one language (sv, nb, nn, en)" });

/** A whole number between two bounds, both allowed. */
export const wholeNumber = (min: number, max: number) =>
  z
    .int({ error: `a whole number from ${min} to ${max}` })
    .min(min, `a whole number from ${min} to ${max}`)
    .max(max, `a whole number from ${min} to ${max}`);

const hostPattern = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

export const hostName = z
  .string()
  .regex(hostPattern, "a host name in lower-case letters, without port or path, like jobb.example.se");

const colourSentence = 'a colour written "#rrggbb", in quotes, like "#0b5a8a"';

/** Its sentence counts for a wrong type as well: without quotes YAML takes a colour for a comment. */
export const colour = z.string({ error: colourSentence }).regex(/^#[0-9a-f]{6}$/i, colourSentence);

/** An address as mail programs take it; display names and comments are not part of it. */
export const mailAddress = z
  .email("an e-mail address like support@example.se")
  .max(254, "an e-mail address of at most 254 characters");

const phoneNumber = z
  .string()
  .regex(
    /^\+?[0-9][0-9 -]{3,18}[0-9]$/,
    'a phone number in quotes, digits with spaces or a hyphen, like "08-465 004 10"',
  );

/** A day of every year. The 29th of February is none. */
export const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'a day of the year written "MM-DD", in quotes')
  .refine((day) => isDayOfEveryYear(day), { error: "a day that every year has" });

function isDayOfEveryYear(day: string): boolean {
  const at = new Date(`2025-${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(5, 10) === day;
}

/** A function at the employer, never a private person. */
export const contact = z.strictObject({
  function: shortText.describe("The function's name, such as Rekryteringsstöd. Never a private person."),
  email: mailAddress.nullable().default(null),
  phone: phoneNumber.nullable().default(null),
  hours: shortText.nullable().default(null).describe("When the phone is answered, in the tenant's language."),
});

export type Contact = z.output<typeof contact>;
