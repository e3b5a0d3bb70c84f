import type { Policy } from "@vakans/tenant-config";
import { allowed, refuse, type Verdict } from "../verdict";

type Counts = {
  /** Files of this submission, received or being received. */
  readonly inSubmission: number;
  /** In an update: files of the version before that stay. */
  readonly before: number;
};

/** May one more file be attached? At a time (VN-23, OR-13, OS-10) and in all (OR-14). */
export function mayAttach(
  { inSubmission, before }: Counts,
  { attachments }: Policy,
): Verdict<"attachmentsPerSubmission" | "attachmentsInAll"> {
  if (attachments.totalMax !== null && inSubmission + before >= attachments.totalMax)
    return refuse("attachmentsInAll", { max: attachments.totalMax });
  if (inSubmission >= attachments.perSubmissionMax)
    return refuse("attachmentsPerSubmission", { max: attachments.perSubmissionMax });
  return allowed;
}

/** Has an application room for so many files in all (OR-14)? */
export function mayHold(files: number, { attachments }: Policy): Verdict<"attachmentsInAll"> {
  if (attachments.totalMax !== null && files > attachments.totalMax)
    return refuse("attachmentsInAll", { max: attachments.totalMax });
  return allowed;
}

/** Is the name short enough? `length` counts characters as people see them, extension included (VN-22, OR-12, OS-9). */
export function judgeName(length: number, { attachments }: Policy): Verdict<"attachment.nameTooLong"> {
  if (length > attachments.nameCharactersMax)
    return refuse("attachment.nameTooLong", { limit: attachments.nameCharactersMax, length });
  return allowed;
}

/** The largest file, in bytes: a megabyte is 1024² bytes (VN-23). */
export const bytesMaxOf = ({ attachments }: Policy): number => attachments.megabytesMax * 1024 ** 2;
