import { and, asc, eq } from "drizzle-orm";
import { advertVersion } from "../advert/table";
import { applicationVersion } from "../application/table";
import { attachment } from "../attachment/table";
import type { Database } from "../db/client";
import { recruitment } from "../recruitment/table";
import { Refusal } from "../refusal";
import { draft } from "./table";

type Mine = { readonly draftId: string; readonly applicantId: string };

/**
 * A draft with the advert version it pins. Somebody else's draft and none at all are the same `notFound`; one's own that
 * was handed in is `conflict: alreadySubmitted` with the id of the application.
 */
export async function draftOf(tx: Database, { draftId, applicantId }: Mine, toChange = false) {
  const query = tx
    .select({ draft, version: advertVersion, reference: recruitment.reference })
    .from(draft)
    .innerJoin(advertVersion, eq(advertVersion.id, draft.advertVersionId))
    .innerJoin(recruitment, eq(recruitment.id, draft.recruitmentId))
    .where(and(eq(draft.id, draftId), eq(draft.applicantId, applicantId)));
  const [found] = await (toChange ? query.for("update", { of: draft }) : query);
  if (!found) throw await gone(tx, { draftId, applicantId });
  return found;
}

/** Holds a draft for the rest of the transaction, and marks that something in it changes. Refuses as `draftOf` does. */
export async function takeDraft(tx: Database, mine: Mine, now: Date): Promise<void> {
  const taken = await tx
    .update(draft)
    .set({ updatedAt: now })
    .where(and(eq(draft.id, mine.draftId), eq(draft.applicantId, mine.applicantId)))
    .returning({ id: draft.id });
  if (taken.length === 0) throw await gone(tx, mine);
}

async function gone(tx: Database, { draftId, applicantId }: Mine): Promise<Refusal> {
  const [handedIn] = await tx
    .select({ applicationId: applicationVersion.applicationId })
    .from(applicationVersion)
    .where(and(eq(applicationVersion.draftId, draftId), eq(applicationVersion.applicantId, applicantId)));
  return handedIn ? new Refusal("conflict", "alreadySubmitted", handedIn) : new Refusal("notFound", "notFound");
}

/** The files of a draft that have been received whole, in the order they came. */
export async function filesOf(tx: Database, draftId: string) {
  return tx
    .select({
      id: attachment.id,
      name: attachment.name,
      bytes: attachment.bytes,
      format: attachment.format,
      scan: attachment.scan,
      sha256: attachment.sha256,
    })
    .from(attachment)
    .where(and(eq(attachment.draftId, draftId), eq(attachment.state, "kept")))
    .orderBy(asc(attachment.createdAt), asc(attachment.id));
}
