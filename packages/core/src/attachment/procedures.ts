import { and, count, eq, isNotNull } from "drizzle-orm";
import { policyOfForm } from "../configuration/queries";
import type { Database } from "../db/client";
import { failpoint } from "../db/failpoint";
import { newId } from "../db/id";
import { takeDraft } from "../draft/queries";
import { type ApplicantActor, type StaffActor, touchApplicantSession } from "../identity/session";
import { Refusal } from "../refusal";
import { StorageFull, TooLarge } from "../storage/storage";
import { applicantProcedure, router, stagedApplicantProcedure } from "../trpc";
import { enforce } from "../verdict";
import { displayName } from "./name";
import { bytesMaxOf, judgeName, mayAttach } from "./rules";
import { attachmentInput, receiveAttachmentInput } from "./schema";
import { attachment } from "./table";

/** Files of one's own drafts and applications. */
export const attachments = router({
  /**
   * Receives a file for a draft, which counts as a step of the session: the row first, so that a sweeper can find what a crash leaves; then the bytes, streamed
   * to quarantine; then the judgement of what is in them (VN-21). A draft begun under more generous limits has those. Only a file that passed is kept. Refuses with
   * `conflict: attachment.*`, `attachmentsPerSubmission`, `attachmentsInAll`, `storageFull`, `uploadBroken`.
   */
  receive: stagedApplicantProcedure.input(receiveAttachmentInput).mutation(async ({ ctx, input }) => {
    const { dependencies, tenantId, tenant, policy } = ctx;
    const { storage, judge } = dependencies;
    const shown = displayName(input.name);
    if (!shown.ok) throw new Refusal("conflict", shown.code, shown.details);
    const attachmentId = newId();
    const storageKey = `${tenantId}/${newId()}`;
    const rules = await ctx.transaction("announced", async ({ tx, now, actor }) => {
      const applicant = requireApplicant(actor);
      const applicantId = applicant.id;
      const mine = await takeDraft(tx, { draftId: input.draftId, applicantId }, now);
      const begunUnder = await policyOfForm({ tx, tenantId, tenant, policy, now }, mine);
      enforce(judgeName(shown.characters, begunUnder));
      await touchApplicantSession(tx, policy, applicant, now);
      const inSubmission = await countOf(tx, input.draftId);
      enforce(mayAttach({ inSubmission, before: mine.content.earlierFiles?.length ?? 0 }, begunUnder));
      await tx.insert(attachment).values({
        tenantId,
        id: attachmentId,
        applicantId,
        draftId: input.draftId,
        state: "receiving",
        scan: "notScanned",
        name: shown.name,
        storageKey,
        createdAt: now,
      });
      return begunUnder;
    });
    const bytesMax = bytesMaxOf(rules);
    const forget = async () => {
      await storage.remove(storageKey);
      await ctx.transaction("dropped", ({ tx }) =>
        tx.delete(attachment).where(and(eq(attachment.id, attachmentId), eq(attachment.state, "receiving"))),
      );
    };
    try {
      const kept = await storage.receive(storageKey, input.body, bytesMax);
      await failpoint("attachment.received");
      const formats = rules.attachments.formats;
      const verdict = await judge.judge(storage.quarantinePath(storageKey), { name: shown.name, formats, bytesMax });
      if (!verdict.ok) throw new Refusal("conflict", verdict.code, verdict.details);
      await storage.admit(storageKey);
      await failpoint("attachment.admitted");
      await ctx.transaction("kept", async ({ tx }) => {
        const filed = await tx
          .update(attachment)
          .set({ state: "kept", format: verdict.format, bytes: kept.bytes, sha256: kept.sha256 })
          .where(and(eq(attachment.id, attachmentId), isNotNull(attachment.draftId)))
          .returning({ id: attachment.id });
        // The draft was handed in meanwhile, or the upload was given up as lost: the file has no place any more.
        if (filed.length === 0) throw new Refusal("conflict", "uploadBroken");
      });
      return { attachmentId, name: shown.name, bytes: kept.bytes, format: verdict.format };
    } catch (error) {
      await forget();
      throw refusalOf(error, rules.attachments.megabytesMax);
    }
  }),

  /** Takes a file off a draft that has not been handed in. Refuses with `notFound`. */
  remove: stagedApplicantProcedure.input(attachmentInput).mutation(async ({ ctx, input }) => {
    const { storage } = ctx.dependencies;
    const storageKey = await ctx.transaction("removed", async ({ tx, actor }) => {
      const mine = and(eq(attachment.id, input.attachmentId), eq(attachment.applicantId, requireApplicant(actor).id));
      const [found] = await tx.select().from(attachment).where(mine).for("update");
      if (!found?.draftId) throw new Refusal("notFound", "notFound");
      await tx.delete(attachment).where(mine);
      return found.storageKey;
    });
    // After the commit: a file that outlives its row is swept, a row that outlives its file would be a broken promise.
    await storage.remove(storageKey);
    return { removed: true as const };
  }),

  /** One's own file, to read again. */
  open: applicantProcedure.input(attachmentInput).query(async ({ ctx: { tx, actor, dependencies }, input }) => {
    const mine = and(
      eq(attachment.id, input.attachmentId),
      eq(attachment.applicantId, actor.id),
      eq(attachment.state, "kept"),
    );
    const [found] = await tx.select().from(attachment).where(mine);
    if (!found) throw new Refusal("notFound", "notFound");
    return {
      name: found.name,
      format: found.format,
      bytes: found.bytes,
      read: () => dependencies.storage.open(found.storageKey),
    };
  }),
});

function requireApplicant(actor: ApplicantActor | StaffActor | null): ApplicantActor {
  if (actor?.kind !== "applicant") throw new Error("an applicant's procedure ran without one");
  return actor;
}

async function countOf(tx: Database, draftId: string): Promise<number> {
  const [row] = await tx.select({ files: count() }).from(attachment).where(eq(attachment.draftId, draftId));
  return row?.files ?? 0;
}

function refusalOf(error: unknown, megabytesMax: number): unknown {
  if (error instanceof TooLarge) return new Refusal("conflict", "attachment.tooLarge", { limit: megabytesMax });
  if (error instanceof StorageFull) return new Refusal("conflict", "storageFull");
  if (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ERR_STREAM_PREMATURE_CLOSE" || error.code === "ECONNRESET" || error.code === "ABORT_ERR")
  )
    return new Refusal("conflict", "uploadBroken");
  return error;
}
