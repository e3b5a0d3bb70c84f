import { and, eq, notExists, type SQL } from "drizzle-orm";
import type { Database } from "../db/client";
import { applicationAttachment, attachment } from "./table";

const inNoVersion = (tx: Database) =>
  notExists(
    tx
      .select({ id: applicationAttachment.id })
      .from(applicationAttachment)
      .where(eq(applicationAttachment.attachmentId, attachment.id)),
  );

/** Lets go of files, by name too. A file of a submitted version is never among them (SE-1). Its bytes follow by a chore. */
const discard = (tx: Database, which: SQL | undefined) =>
  tx
    .update(attachment)
    .set({ state: "discarded", draftId: null, name: "" })
    .where(and(which, inNoVersion(tx)));

/** Lets go of a draft's files. Called before the draft goes. */
export async function discardFilesOfDraft(tx: Database, draftId: string): Promise<void> {
  await discard(tx, eq(attachment.draftId, draftId));
}

/** Lets go of every file of an applicant that was never handed in. */
export async function discardFilesOfApplicant(tx: Database, applicantId: string): Promise<void> {
  await discard(tx, eq(attachment.applicantId, applicantId));
}
