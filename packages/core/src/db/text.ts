import { z } from "zod";

const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });

/** Code units that are looked at together: the segmenter's time grows with the square of what it is given. */
const windowUnits = 256;

/** How many characters a text has as people count them: a letter with its accent, or an emoji, is one. */
export function charactersOf(text: string): number {
  // Plain Latin text needs no segmenting, and most text is that.
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.length;
  return countUpTo(text.normalize("NFC"), Number.POSITIVE_INFINITY);
}

/** Counts characters, and no further than somebody needs to know. */
function countUpTo(text: string, enough: number): number {
  let count = 0;
  let start = 0;
  let units = windowUnits;
  while (start < text.length && count < enough) {
    const seen = text.slice(start, start + units);
    const atEnd = start + units >= text.length;
    const begins = [...graphemes.segment(seen)].map(({ index }) => index);
    // The last one may go on behind the window: it is counted in the next.
    const whole = atEnd ? begins.length : begins.length - 1;
    if (whole === 0) {
      units *= 2;
      continue;
    }
    count += whole;
    start += atEnd ? seen.length : (begins.at(-1) ?? 0);
    units = windowUnits;
  }
  return count;
}

/** Has a text more characters than this? */
export const exceeds = (text: string, charactersMax: number): boolean =>
  text.length > charactersMax && countUpTo(text.normalize("NFC"), charactersMax + 1) > charactersMax;

// Control characters but newline and tab, halves of characters, and the marks that turn the reading direction around.
const unwanted = /[^\P{Cc}\n\t]|\p{Cs}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What somebody typed, as the database can keep it: composed letters, newlines of one kind, no invisible marks. */
export const clean = (text: string): string => text.replace(/\r\n?/g, "\n").replace(unwanted, "").normalize("NFC");

/** The same, without blanks around. */
export const tidy = (text: string): string => clean(text).trim();

const kept = z.string().max(200_000, "refusal.tooLong").transform(tidy);

/** A text that may be empty. Counted in characters as people see them. */
export const longLine = (charactersMax: number) =>
  kept.refine((text) => !exceeds(text, charactersMax), {
    error: "refusal.tooLong",
    params: { max: charactersMax },
  });

/** A text that must say something. */
export const requiredLine = (charactersMax: number) =>
  kept
    .refine((text) => text.length > 0, { error: "refusal.required", abort: true })
    .refine((text) => !exceeds(text, charactersMax), {
      error: "refusal.tooLong",
      params: { max: charactersMax },
    });

/** A calendar day, "2026-12-03", that exists. */
export const day = z.iso.date("refusal.dateInvalid");
