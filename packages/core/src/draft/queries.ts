import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { advert, advertVersion } from "../advert/table";
import { applicationVersion } from "../application/table";
import { attachment } from "../attachment/table";
import type { Database } from "../db/client";
import { recruitment } from "../recruitment/table";
import { Refusal } from "../refusal";
import { basisOfWhole } from "./basis";
import { draft, keptForm } from "./table";

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

/** Holds a draft for the rest of the transaction, marks that something in it changes, and answers it. Refuses as `draftOf` does. */
export async function takeDraft(tx: Database, mine: Mine, now: Date): Promise<typeof draft.$inferSelect> {
  const [taken] = await tx
    .update(draft)
    .set({ updatedAt: now })
    .where(and(eq(draft.id, mine.draftId), eq(draft.applicantId, mine.applicantId)))
    .returning();
  if (!taken) throw await gone(tx, mine);
  return taken;
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

/** Everything that the summary of a draft shows, as a hash: a summary that is handed in brings it back. */
export async function summaryBasisOf(tx: Database, mine: typeof draft.$inferSelect): Promise<string> {
  const files = await filesOf(tx, mine.id);
  return basisOfWhole(
    mine.content,
    files.map(({ id }) => id),
  );
}

const published = alias(advertVersion, "published");

/** Everything that somebody has begun and not handed in, the one that closes first on top. An update tells of which application. */
export async function draftsOf(tx: Database, applicantId: string) {
  const rows = await tx
    .select({
      draftId: draft.id,
      applicationId: draft.applicationId,
      configVersion: draft.configVersion,
      title: advertVersion.title,
      unitName: advertVersion.unitName,
      seen: { lastDayOn: advertVersion.lastDayOn, closesAt: advertVersion.closesAt },
      now: { lastDayOn: published.lastDayOn, closesAt: published.closesAt },
      updatedAt: draft.updatedAt,
    })
    .from(draft)
    .innerJoin(advertVersion, eq(advertVersion.id, draft.advertVersionId))
    .innerJoin(advert, eq(advert.id, advertVersion.advertId))
    .leftJoin(published, eq(published.id, advert.publishedVersionId))
    .where(eq(draft.applicantId, applicantId))
    .orderBy(asc(advertVersion.closesAt), asc(draft.id));
  // As its owner saw the advert, or later where the employer has given more time since.
  return rows.map(({ seen, now, ...row }) => ({
    ...row,
    ...(now && seen.closesAt && (!now.closesAt || now.closesAt > seen.closesAt) ? now : seen),
  }));
}

/** Has somebody typed something behind the sign-in that was never sent? */
export async function hasKeptForms(tx: Database, applicantId: string): Promise<boolean> {
  const found = await tx
    .select({ id: keptForm.id })
    .from(keptForm)
    .where(eq(keptForm.applicantId, applicantId))
    .limit(1);
  return found.length > 0;
}
