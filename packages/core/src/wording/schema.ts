import { languages } from "@vakans/i18n";
import { z } from "zod";
import { clean } from "../db/text";

/** A word of one language: "jobs.heading", plural forms apart. */
export const wordInput = z.object({ language: z.enum(languages), key: z.string().max(120) });

/** Characters of private use have no meaning of their own to a reader; the preview marks words with them. How long a word may be, its rules say. */
const text = z
  .string()
  .max(200_000, "refusal.tooLong")
  .transform((typed) =>
    clean(typed)
      .replace(/\p{Co}/gu, "")
      .trim(),
  )
  .refine((typed) => typed !== "", { error: "refusal.required", abort: true });

/** The number of the newest version that the writer saw. */
const basis = z.coerce.number().int().min(0);

export const saveWordInput = wordInput.extend({ text, basis });
export const resetWordInput = wordInput.extend({ basis });

export const listWordsInput = z.object({
  language: z.enum(languages),
  /** Looked for in keys and texts. */
  query: z.string().max(200).transform(clean).default(""),
  /** A room of the catalogue; "" for all. */
  room: z.string().max(40).default(""),
  /** Only those that the tenant says in its own words. */
  ownOnly: z.boolean().default(false),
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
});

export const wordsPreviewInput = z.object({
  /** Where a clicked word leads: the admin's own page of words, without the word. */
  base: z.url({ protocol: /^https?$/ }).max(300),
});

export const wordsPreviewTokenInput = z.object({ token: z.string().max(800) });
