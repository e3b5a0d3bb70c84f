import type { Readable } from "node:stream";
import { z } from "zod";

/** A file as it arrives. The stream never leaves the process: over HTTP such an input cannot be written. */
export const receiveAttachmentInput = z.object({
  draftId: z.uuid(),
  name: z.string().max(10_000),
  body: z.custom<Readable>((value) => typeof value === "object" && value !== null && "pipe" in value),
});

export const attachmentInput = z.object({ attachmentId: z.uuid() });
