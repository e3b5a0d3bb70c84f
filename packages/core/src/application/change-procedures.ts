import { and, desc, eq } from "drizzle-orm";
import { advert, advertVersion } from "../advert/table";
import { mayHold } from "../attachment/rules";
import { policyOfForm } from "../configuration/queries";
import { newId } from "../db/id";
import { draftOf, filesOf } from "../draft/queries";
import type { DraftContent } from "../draft/schema";
import { draft } from "../draft/table";
import { Refusal } from "../refusal";
import { applicantProcedure } from "../trpc";
import { enforce } from "../verdict";
import { holdApplicant, holdApplication, withdrawApplication } from "./acts";
import { closesAtOf, earlierFilesOf } from "./queries";
import { mayUpdate, mayWithdraw } from "./rules";
import { applicationInput, keepFileInput } from "./schema";
import { application, applicationVersion } from "./table";

/** Changing what was handed in, and taking it back. */
export const changeProcedures = {
  /**
   * Begins an update of one's own application, or goes on with the one that was begun: a draft filled with what the newest
   * version says. Until it is handed in, what was submitted stands as it is (VN-14, OR-11, OS-8). Refuses with `notFound`,
   * and with `conflict`: `alreadyWithdrawn`, `updateNotOffered`, `deadlinePassed` with the tenant's late route.
   */
  beginUpdate: applicantProcedure.input(applicationInput).mutation(async ({ ctx, input }) => {
    const { tx, now, receivedAt, tenantId, tenant, policy, actor, caller } = ctx;
    await holdApplicant(tx, actor.id);
    const { withdrawnAt } = await holdApplication(tx, actor.id, input.applicationId);
    const [newest] = await tx
      .select({ content: applicationVersion.content, recruitmentId: application.recruitmentId, version: advertVersion })
      .from(applicationVersion)
      .innerJoin(application, eq(application.id, applicationVersion.applicationId))
      .innerJoin(advert, eq(advert.id, application.advertId))
      // The advert as it reads now: its questions are the same ones, since the first application locked them (RE-15).
      .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
      .where(eq(applicationVersion.applicationId, input.applicationId))
      .orderBy(desc(applicationVersion.number))
      .limit(1);
    if (!newest) throw new Refusal("notFound", "notFound");
    const { content, recruitmentId, version } = newest;
    enforce(mayUpdate({ closesAt: await closesAtOf(tx, version), withdrawnAt }, policy, receivedAt));
    const earlierFiles = content.attachments.map(({ id }) => id);
    const draftContent: DraftContent = {
      details: content.details,
      cv: content.cv,
      answers: Object.fromEntries(content.answers.map(({ questionId, value }) => [questionId, value])),
      visited: ["details", "cv", "questions", "attachments"],
      ...(content.wishes ? { wishes: content.wishes } : {}),
      earlierFiles,
      language: caller.language,
    };
    const [made] = await tx
      .insert(draft)
      .values({
        tenantId,
        id: newId(),
        applicantId: actor.id,
        advertVersionId: version.id,
        recruitmentId,
        questionnaireId: version.questionnaireId,
        configVersion: tenant.configVersion,
        content: draftContent,
        createdAt: now,
        updatedAt: now,
        applicationId: input.applicationId,
      })
      .onConflictDoNothing()
      .returning({ id: draft.id });
    if (made) return { draftId: made.id };
    const [begun] = await tx
      .select({ id: draft.id, applicationId: draft.applicationId, content: draft.content })
      .from(draft)
      .where(and(eq(draft.applicantId, actor.id), eq(draft.recruitmentId, recruitmentId)))
      .for("update");
    if (!begun) throw new Refusal("notFound", "notFound");
    // Begun on another device in the moment of submitting: what was typed there becomes the update.
    if (begun.applicationId === null)
      await tx
        .update(draft)
        .set({ applicationId: input.applicationId, content: { ...begun.content, earlierFiles } })
        .where(eq(draft.id, begun.id));
    return { draftId: begun.id };
  }),

  /**
   * In an update: leaves a file of the version before out of the next one, or takes it in again. The version before keeps
   * it either way. Refuses with `notFound`, and with `conflict: attachmentsInAll` (OR-14).
   */
  keepFile: applicantProcedure.input(keepFileInput).mutation(async ({ ctx, input }) => {
    const { tx, now, actor } = ctx;
    const { draft: mine } = await draftOf(tx, { draftId: input.draftId, applicantId: actor.id }, true);
    const earlier = await earlierFilesOf(tx, mine);
    if (earlier.every(({ id }) => id !== input.attachmentId)) throw new Refusal("notFound", "notFound");
    const kept = earlier.filter(({ id, kept }) => (id === input.attachmentId ? input.kept : kept)).map(({ id }) => id);
    const held = kept.length + (await filesOf(tx, mine.id)).length;
    if (input.kept) enforce(mayHold(held, await policyOfForm(ctx, mine)));
    await tx
      .update(draft)
      .set({ content: { ...mine.content, earlierFiles: kept }, revision: mine.revision + 1, updatedAt: now })
      .where(eq(draft.id, mine.id));
    return { kept: input.kept };
  }),

  /**
   * Takes one's own application back, until the end of the last day (VN-12, OR-19, OS-14). It stays in the list, marked;
   * one may apply anew until the last day. Asked again it answers as the first time. Refuses with `notFound`, and with
   * `conflict: deadlinePassed` with the tenant's late route.
   */
  withdraw: applicantProcedure.input(applicationInput).mutation(async ({ ctx, input }) => {
    const { tx, policy, actor, receivedAt } = ctx;
    await holdApplicant(tx, actor.id);
    const { withdrawnAt } = await holdApplication(tx, actor.id, input.applicationId);
    if (withdrawnAt) return { withdrawnAt };
    const [newest] = await tx
      .select({ advertId: advertVersion.advertId, closesAt: advertVersion.closesAt })
      .from(applicationVersion)
      .innerJoin(advertVersion, eq(advertVersion.id, applicationVersion.advertVersionId))
      .where(eq(applicationVersion.applicationId, input.applicationId))
      .orderBy(desc(applicationVersion.number))
      .limit(1);
    if (!newest) throw new Refusal("notFound", "notFound");
    enforce(mayWithdraw({ closesAt: await closesAtOf(tx, newest), withdrawnAt }, policy, receivedAt));
    return { withdrawnAt: await withdrawApplication(ctx, input.applicationId, "applicant") };
  }),
};
