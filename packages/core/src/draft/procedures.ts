import { and, asc, eq, isNull } from "drizzle-orm";
import { dayIn, mayStart } from "../advert/rules";
import { advertInput } from "../advert/schema";
import { advert, advertVersion } from "../advert/table";
import { closesAtOf } from "../application/queries";
import { type Cv, type CvPart, cvRowsMax, emptyDetails } from "../application/schema";
import { application } from "../application/table";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { applicant } from "../identity/table";
import { questionnaire } from "../questionnaire/table";
import { Refusal, refuseFields } from "../refusal";
import { applicantProcedure, router } from "../trpc";
import { enforce } from "../verdict";
import { draftOf, filesOf } from "./queries";
import { askedDetails, judgeSteps } from "./rules";
import { type DraftContent, draftInput, keepCvRowInput, keepStepInput, removeCvRowInput } from "./schema";
import { draft } from "./table";

type CvRow = Cv[CvPart][number];

/** An application before it is handed in: the applicant's own space, where every step is kept as it stands. */
export const drafts = router({
  /**
   * Begins an application, or goes on with the one that was begun. Pins the advert, the questions and the configuration
   * as they are now, and locks the questions (RE-15). Refuses with `conflict: deadlinePassed`, or `alreadyApplied` with
   * the application's id.
   */
  start: applicantProcedure.input(advertInput).mutation(async ({ ctx, input }) => {
    const { tx, now, tenantId, tenant, policy, actor, caller } = ctx;
    const [found] = await tx
      .select({ version: advertVersion })
      .from(advert)
      .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
      .where(eq(advert.id, input.advertId));
    if (!found) throw new Refusal("notFound", "notFound");
    const { version } = found;
    const mine = and(
      eq(application.applicantId, actor.id),
      eq(application.recruitmentId, version.recruitmentId),
      isNull(application.withdrawnAt),
    );
    const [applied] = await tx.select({ id: application.id }).from(application).where(mine);
    if (applied) throw new Refusal("conflict", "alreadyApplied", { applicationId: applied.id });
    enforce(mayStart(version, policy, now));
    const [account] = await tx
      .select({ details: applicant.details, cv: applicant.cv })
      .from(applicant)
      .where(eq(applicant.id, actor.id));
    const content: DraftContent = {
      details: { ...emptyDetails, ...account?.details },
      cv: account?.cv ?? { education: [], work: [], languages: [], licences: [] },
      answers: {},
      visited: [],
      language: caller.language,
    };
    await tx
      .update(questionnaire)
      .set({ lockedAt: now })
      .where(and(eq(questionnaire.id, version.questionnaireId), isNull(questionnaire.lockedAt)));
    const draftId = newId();
    const made = await tx
      .insert(draft)
      .values({
        tenantId,
        id: draftId,
        applicantId: actor.id,
        advertVersionId: version.id,
        recruitmentId: version.recruitmentId,
        questionnaireId: version.questionnaireId,
        configVersion: tenant.configVersion,
        content,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: draft.id });
    if (made.length > 0) return { draftId };
    const [begun] = await tx
      .select({ id: draft.id })
      .from(draft)
      .where(and(eq(draft.applicantId, actor.id), eq(draft.recruitmentId, version.recruitmentId)));
    if (!begun) throw new Refusal("notFound", "notFound");
    return { draftId: begun.id };
  }),

  /** The whole draft, with what is missing in each step, its questions, its files and the limits that hold for them. */
  open: applicantProcedure.input(draftInput).query(async ({ ctx: { tx, now, policy, actor }, input }) => {
    const { draft: mine, version } = await draftOf(tx, { draftId: input.draftId, applicantId: actor.id });
    const facts = {
      content: mine.content,
      questions: version.content.questions,
      standing: version.content.standing,
      today: dayIn(policy.timeZone, now),
    };
    const { formats, megabytesMax, perSubmissionMax, totalMax, nameCharactersMax, diplomas } = policy.attachments;
    return {
      draftId: mine.id,
      advertId: version.advertId,
      title: version.title,
      unitName: version.unitName,
      lastDayOn: version.lastDayOn,
      closesAt: await closesAtOf(tx, version),
      standing: version.content.standing,
      content: mine.content,
      questions: version.content.questions,
      asked: askedDetails(policy),
      problems: judgeSteps(facts, policy),
      files: await filesOf(tx, mine.id),
      limits: { formats, megabytesMax, perSubmissionMax, totalMax, nameCharactersMax, diplomas },
      updatedAt: mine.updatedAt,
    };
  }),

  /** Keeps a step as it stands, complete or not: nothing that was typed is refused for being unfinished. */
  keep: applicantProcedure.input(keepStepInput).mutation(async ({ ctx: { tx, now, actor }, input }) =>
    change(tx, now, actor.id, input.draftId, (content) => {
      const visited =
        input.visited && !content.visited.includes(input.step) ? [...content.visited, input.step] : content.visited;
      if (input.step === "details") return { ...content, visited, details: input.details };
      if (input.step === "questions") return { ...content, visited, answers: { ...content.answers, ...input.answers } };
      return { ...content, visited };
    }),
  ),

  /** Adds a row to the structured CV, or changes the one with its id: sent twice it is one row. */
  keepCvRow: applicantProcedure.input(keepCvRowInput).mutation(async ({ ctx: { tx, now, actor }, input }) =>
    change(tx, now, actor.id, input.draftId, (content) => {
      const rows: readonly CvRow[] = content.cv[input.part];
      const known = rows.some(({ id }) => id === input.row.id);
      if (!known && rows.length >= cvRowsMax[input.part])
        throw refuseFields([{ path: ["row"], code: "rowsTooMany", details: {} }]);
      const kept = known ? rows.map((row) => (row.id === input.row.id ? input.row : row)) : [...rows, input.row];
      return { ...content, cv: { ...content.cv, [input.part]: kept } as Cv };
    }),
  ),

  /** Takes a row out of the structured CV. One that is gone already is gone. */
  removeCvRow: applicantProcedure.input(removeCvRowInput).mutation(async ({ ctx: { tx, now, actor }, input }) =>
    change(tx, now, actor.id, input.draftId, (content) => {
      const rows: readonly CvRow[] = content.cv[input.part];
      const left = rows.filter(({ id }) => id !== input.rowId);
      return { ...content, cv: { ...content.cv, [input.part]: left } as Cv };
    }),
  ),

  /** Marks the CV as gone through. */
  passCv: applicantProcedure.input(draftInput).mutation(async ({ ctx: { tx, now, actor }, input }) =>
    change(tx, now, actor.id, input.draftId, (content) => ({
      ...content,
      visited: content.visited.includes("cv") ? content.visited : [...content.visited, "cv"],
    })),
  ),

  /** What I have begun and not handed in. */
  mine: applicantProcedure.query(async ({ ctx: { tx, actor, policy } }) => {
    if (!policy.applications.drafts.offered) return [];
    return tx
      .select({
        draftId: draft.id,
        title: advertVersion.title,
        unitName: advertVersion.unitName,
        lastDayOn: advertVersion.lastDayOn,
        closesAt: advertVersion.closesAt,
        updatedAt: draft.updatedAt,
      })
      .from(draft)
      .innerJoin(advertVersion, eq(advertVersion.id, draft.advertVersionId))
      .where(eq(draft.applicantId, actor.id))
      .orderBy(asc(advertVersion.closesAt));
  }),
});

async function change(
  tx: Database,
  now: Date,
  applicantId: string,
  draftId: string,
  edit: (content: DraftContent) => DraftContent,
) {
  const { draft: mine } = await draftOf(tx, { draftId, applicantId }, true);
  const revision = mine.revision + 1;
  await tx
    .update(draft)
    .set({ content: edit(mine.content), revision, updatedAt: now })
    .where(eq(draft.id, draftId));
  return { revision, keptAt: now };
}
