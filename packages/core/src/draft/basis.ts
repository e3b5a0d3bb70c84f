import { createHash } from "node:crypto";
import { valuesOf, written } from "./rules";
import type { DraftContent, DraftPart } from "./schema";

const short = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);

/** What a part of a draft was when a form was made from it, as a hash that the form brings back. */
export const basisOf = (content: DraftContent, part: DraftPart): string => short(written(valuesOf(content, part)));

/** The same of one row of the CV; of one that is not there, when a new one is made. */
export const basisOfField = (content: DraftContent, part: DraftPart, field: string): string =>
  short(written(valuesOf(content, part)[field]));

/** Everything that a summary shows. */
export const basisOfWhole = (content: DraftContent, fileIds: readonly string[]): string => {
  const { details, cv, answers, wishes, earlierFiles } = content;
  return short(written({ details, cv, answers, wishes, earlierFiles, files: [...fileIds].sort() }));
};
