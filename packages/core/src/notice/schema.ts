import { z } from "zod";

/** One part of a notice: a heading, a list where it has one, and paragraphs. */
export type NoticeSection = {
  readonly heading: string;
  readonly list: readonly string[];
  readonly paragraphs: readonly string[];
};

/** A notice by language. */
export type NoticeContent = Readonly<Record<string, readonly NoticeSection[]>>;

/** Which version of the notice: 1 and upwards. */
export const noticeInput = z.object({ number: z.int().min(1).max(1_000_000) });
