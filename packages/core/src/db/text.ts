import { z } from "zod";

const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });

/** How many characters a text has as people count them: a letter with its accent, or an emoji, is one. */
export function charactersOf(text: string): number {
  // Plain Latin text needs no segmenting, and most text is that.
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text.normalize("NFC"))) count += 1;
  return count;
}

// Control characters but newline and tab, and the marks that turn the reading direction around.
const unwanted = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What somebody typed, as it is kept: composed letters, newlines of one kind, no invisible marks, no blanks around. */
const tidy = (text: string): string => text.replace(/\r\n?/g, "\n").replace(unwanted, "").normalize("NFC").trim();

const kept = z.string().max(200_000, "refusal.tooLong").transform(tidy);

/** A text that may be empty. Counted in characters as people see them. */
export const longLine = (charactersMax: number) =>
  kept.refine((text) => charactersOf(text) <= charactersMax, {
    error: "refusal.tooLong",
    params: { max: charactersMax },
  });

/** A text that must say something. */
export const requiredLine = (charactersMax: number) =>
  kept
    .refine((text) => text.length > 0, { error: "refusal.required", abort: true })
    .refine((text) => charactersOf(text) <= charactersMax, {
      error: "refusal.tooLong",
      params: { max: charactersMax },
    });

/** A calendar day, "2026-12-03", that exists. */
export const day = z.iso.date("refusal.dateInvalid");
