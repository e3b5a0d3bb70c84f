import type { Policy } from "@vakans/tenant-config";
import { eq } from "drizzle-orm";
import { learnFromApplication } from "../account/acts";
import { acceptedUntil, dayIn } from "../advert/rules";
import { mayHold } from "../attachment/rules";
import { attachment } from "../attachment/table";
import { policyOfForm } from "../configuration/queries";
import { draftOf, filesOf, summaryBasisOf } from "../draft/queries";
import { judgeSteps } from "../draft/rules";
import { draft } from "../draft/table";
import { promise } from "../outbox/promise";
import { Refusal } from "../refusal";
import { destructionOf } from "../retention/rules";
import { applicantProcedure } from "../trpc";
import { enforce } from "../verdict";
import { holdApplicant, holdApplication, keepVersion, openApplication } from "./acts";
import { applicationsOf, closesAtOf, earlierFilesOf, receiptOfApplication, receiptOfKey } from "./queries";
import { answersOf, isLate, judgeSubmission, mayUpdate, mayWithdraw, type ProgressFacts, progressOf } from "./rules";
import { type ApplicationContent, applicationInput, submitInput } from "./schema";

/** What was handed in: the applicant's own view of it. The router names it together with its changes and its history. */
export const applicationProcedures = {
  /**
   * Hands a draft in and answers the receipt: a new application, or the next version of the one that the draft updates,
   * which keeps its number and its day. The same key again answers the same receipt, whatever has happened since. Counted
   * from when the request's last byte was read (I3). Refuses with `conflict`: `deadlinePassed` with the tenant's late
   * route, `incomplete`, `alreadyApplied`, `alreadyWithdrawn`, `updateNotOffered`, `attachmentsInAll`, `changedElsewhere` when the summary showed
   * something else than what is kept now.
   */
  submit: applicantProcedure.input(submitInput).mutation(async ({ ctx, input }) => {
    const { tx, actor, receivedAt, now } = ctx;
    const email = await holdApplicant(tx, actor.id);
    const earlier = await receiptOfKey(tx, actor.id, input.submissionKey); // The same key is the same act: it is answered, not judged again.
    if (earlier) return { applicationId: earlier.applicationId, number: earlier.number, reference: earlier.reference };
    const {
      draft: mine,
      version,
      reference,
    } = await draftOf(tx, { draftId: input.draftId, applicantId: actor.id }, true);
    // Begun under rules that were better for the applicant, it ends under them.
    const policy = await policyOfForm(ctx, mine);
    const closesAt = await closesAtOf(tx, version);
    const facts = {
      content: mine.content,
      questions: version.content.questions,
      standing: version.content.standing,
      today: dayIn(policy.timeZone, now),
    };
    const problems = Object.values(judgeSteps(facts, policy)).flat().length;
    const updated = mine.applicationId ? await holdApplication(tx, actor.id, mine.applicationId) : null;
    if (updated) enforce(mayUpdate({ closesAt, withdrawnAt: updated.withdrawnAt }, policy, receivedAt));
    enforce(judgeSubmission({ closesAt, problems }, policy, receivedAt));
    // Nobody hands in what their summary did not show.
    if (input.shown !== undefined && input.shown !== (await summaryBasisOf(tx, mine)))
      throw new Refusal("conflict", "changedElsewhere");
    const kept = (await earlierFilesOf(tx, mine)).filter((file) => file.kept);
    const files = [...kept, ...(await filesOf(tx, mine.id))];
    enforce(mayHold(files.length, policy));

    const content: ApplicationContent = {
      details: mine.content.details,
      email,
      cv: mine.content.cv,
      answers: answersOf(version.content.questions, mine.content.answers),
      attachments: files.map(({ id, name, sha256, bytes }) => ({ id, name, sha256: sha256 ?? "", bytes: bytes ?? 0 })),
      ...(mine.content.wishes && version.content.standing ? { wishes: mine.content.wishes } : {}),
      language: mine.content.language,
    };
    const { id: applicationId, number } =
      updated ??
      (await openApplication(ctx, {
        applicantId: actor.id,
        recruitmentId: mine.recruitmentId,
        advertId: version.advertId,
        receivedAt,
      }));
    const late = isLate({ closesAt }, policy, receivedAt);
    const { id: applicationVersionId } = await keepVersion(ctx, {
      applicationId,
      applicantId: actor.id,
      draftId: mine.id,
      advertVersionId: version.id,
      content,
      submissionKey: input.submissionKey,
      receivedAt,
      acceptedUntil: late ? null : acceptedUntil({ closesAt }, policy),
      late,
    });
    // What is still being received loses its place too, and is told so; its row stays, so that the file can be swept.
    await tx.update(attachment).set({ draftId: null }).where(eq(attachment.draftId, mine.id));
    await learnFromApplication(tx, actor.id, mine.content);
    await tx.delete(draft).where(eq(draft.id, mine.id));
    await promise(ctx, "application.submitted", { applicationId, applicationVersionId });
    return { applicationId, number, reference };
  }),

  /**
   * One's own application as it was last handed in: its number, what was sent, where it stands, what comes next, and
   * whether it can still be updated or withdrawn. Refuses with `notFound`.
   */
  receipt: applicantProcedure
    .input(applicationInput)
    .query(async ({ ctx, input }) => stand(await receiptOfApplication(ctx.tx, ctx.actor.id, input), ctx)),

  /** All of one's own applications, newest first, each with where it stands and what it waits for. */
  mine: applicantProcedure.query(async ({ ctx }) =>
    (await applicationsOf(ctx.tx, ctx.actor.id)).map((found) => stand(found, ctx)),
  ),
};

type Now = { readonly policy: Policy; readonly now: Date; readonly receivedAt: Date };

/** What follows from the moment: where it stands, and what its applicant can still do. */
const stand = <Found extends ProgressFacts & { readonly standing: boolean }>(
  found: Found,
  { policy, now, receivedAt }: Now,
) => ({
  ...found,
  /** The day it is for the tenant. */
  today: dayIn(policy.timeZone, now),
  progress: progressOf(found, policy, now),
  mayUpdate: mayUpdate(found, policy, receivedAt).ok,
  mayWithdraw: mayWithdraw(found, policy, receivedAt).ok,
  destruction: destructionOf(found, policy, now),
});
