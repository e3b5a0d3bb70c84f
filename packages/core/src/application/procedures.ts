import { createHash } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { acceptedUntil, dayIn } from "../advert/rules";
import { applicationAttachment, attachment } from "../attachment/table";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { draftOf, filesOf } from "../draft/queries";
import { judgeSteps } from "../draft/rules";
import { draft } from "../draft/table";
import { applicant } from "../identity/table";
import { promise } from "../outbox/promise";
import { recruitment } from "../recruitment/table";
import { Refusal } from "../refusal";
import { applicantProcedure, router } from "../trpc";
import { enforce } from "../verdict";
import { applicationsOf, closesAtOf, receiptOfApplication, receiptOfKey } from "./queries";
import { answersOf, isLate, judgeSubmission } from "./rules";
import { type ApplicationContent, applicationInput, submitInput } from "./schema";
import { application, applicationVersion } from "./table";

/** What was handed in: the applicant's own view of it. */
export const applications = router({
  /**
   * Hands a draft in and answers the receipt. The same key again answers the same receipt, whatever has happened since.
   * Counted from when the request's last byte was read (I3). Refuses with `conflict`: `deadlinePassed` with the tenant's
   * late route, `incomplete`, `alreadyApplied`.
   */
  submit: applicantProcedure.input(submitInput).mutation(async ({ ctx, input }) => {
    const { tx, tenantId, policy, actor, receivedAt, now } = ctx;
    // Only one submit of this person at a time: a second click waits here, and then finds the first one's receipt.
    const [account] = await tx
      .select({ email: applicant.email })
      .from(applicant)
      .where(eq(applicant.id, actor.id))
      .for("no key update");
    const earlier = await receiptOfKey(tx, actor.id, input.submissionKey); // The same key is the same act: it is answered, not judged again.
    if (earlier) return { applicationId: earlier.applicationId, number: earlier.number, reference: earlier.reference };
    const {
      draft: mine,
      version,
      reference,
    } = await draftOf(tx, { draftId: input.draftId, applicantId: actor.id }, true);
    const closesAt = await closesAtOf(tx, version);
    const facts = {
      content: mine.content,
      questions: version.content.questions,
      standing: version.content.standing,
      today: dayIn(policy.timeZone, now),
    };
    const problems = Object.values(judgeSteps(facts, policy)).flat().length;
    enforce(judgeSubmission({ closesAt, problems }, policy, receivedAt));

    const files = await filesOf(tx, mine.id);
    const content: ApplicationContent = {
      details: mine.content.details,
      email: account?.email ?? "",
      cv: mine.content.cv,
      answers: answersOf(version.content.questions, mine.content.answers),
      attachments: files.map(({ id, name, sha256, bytes }) => ({ id, name, sha256: sha256 ?? "", bytes: bytes ?? 0 })),
      language: mine.content.language,
    };
    const [counted] = await tx
      .update(recruitment)
      .set({ lastApplicationNumber: sql`${recruitment.lastApplicationNumber} + 1` })
      .where(eq(recruitment.id, mine.recruitmentId))
      .returning({ number: recruitment.lastApplicationNumber });
    const number = counted?.number ?? 0;
    const applicationId = newId();
    const applicationVersionId = newId();
    const late = isLate({ closesAt }, policy, receivedAt);
    await keepApplication(tx, {
      tenantId,
      id: applicationId,
      applicantId: actor.id,
      recruitmentId: mine.recruitmentId,
      advertId: version.advertId,
      number,
      receivedAt,
    });
    await tx.insert(applicationVersion).values({
      tenantId,
      id: applicationVersionId,
      applicationId,
      applicantId: actor.id,
      draftId: mine.id,
      number: 1,
      advertVersionId: version.id,
      content,
      contentHash: createHash("sha256").update(JSON.stringify(content)).digest("hex"),
      submissionKey: input.submissionKey,
      receivedAt,
      acceptedUntil: late ? null : acceptedUntil({ closesAt }, policy),
      late,
    });
    if (files.length > 0) {
      await tx
        .insert(applicationAttachment)
        .values(files.map(({ id }, position) => ({ tenantId, applicationVersionId, attachmentId: id, position })));
    }
    // What is still being received loses its place too, and is told so; its row stays, so that the file can be swept.
    await tx.update(attachment).set({ draftId: null }).where(eq(attachment.draftId, mine.id));
    await tx
      .update(applicant)
      .set({ details: mine.content.details, cv: mine.content.cv })
      .where(eq(applicant.id, actor.id));
    await tx.delete(draft).where(eq(draft.id, mine.id));
    await promise(ctx, "application.submitted", { applicationId, applicationVersionId });
    return { applicationId, number, reference };
  }),

  /** The receipt of one's own application: its number, what was sent, what happens next. */
  receipt: applicantProcedure
    .input(applicationInput)
    .query(({ ctx: { tx, actor }, input }) => receiptOfApplication(tx, actor.id, input.applicationId)),

  /** All of one's own applications, newest first. */
  mine: applicantProcedure.query(({ ctx: { tx, actor } }) => applicationsOf(tx, actor.id)),
});

type NewApplication = typeof application.$inferInsert;

/** Two devices at once: the unique index decides, and the second is told of the first. */
async function keepApplication(tx: Database, values: NewApplication): Promise<void> {
  const kept = await tx.insert(application).values(values).onConflictDoNothing().returning({ id: application.id });
  if (kept.length > 0) return;
  const [first] = await tx
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.recruitmentId, values.recruitmentId),
        eq(application.applicantId, values.applicantId),
        isNull(application.withdrawnAt),
      ),
    );
  throw new Refusal("conflict", "alreadyApplied", { applicationId: first?.id });
}
