import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { dayIn, mayStart } from "../advert/rules";
import { advertInput } from "../advert/schema";
import { advert, advertVersion } from "../advert/table";
import { closesAtOf, earlierFilesOf } from "../application/queries";
import { type Cv, type CvPart, cvRowsMax, emptyDetails } from "../application/schema";
import { application } from "../application/table";
import { policyOfForm } from "../configuration/queries";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import type { ApplicantActor, StaffActor } from "../identity/session";
import { applicant } from "../identity/table";
import { questionnaire } from "../questionnaire/table";
import { Refusal, refuseFields } from "../refusal";
import { applicantProcedure, lateApplicantProcedure, router, stagedApplicantProcedure } from "../trpc";
import { enforce } from "../verdict";
import { changeDraft, discardBegun, discardDraft, passed, type Written, writePart } from "./acts";
import { basisOf, basisOfField } from "./basis";
import { draftOf, draftsOf, filesOf, summaryBasisOf } from "./queries";
import { askedDetails, judgeSteps, openChoices, under, valuesOf, withValue } from "./rules";
import { chooseInput, type DraftContent, draftInput, keepCvRowInput, keepStepInput, removeCvRowInput } from "./schema";
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

  /**
   * The whole draft, with what is missing in each step, its questions, its files and the limits that hold for them: those
   * that it was begun under, where they are more generous than those of now.
   */
  open: applicantProcedure.input(draftInput).query(async ({ ctx, input }) => {
    const { tx, now, actor } = ctx;
    const { draft: mine, version } = await draftOf(tx, { draftId: input.draftId, applicantId: actor.id });
    const policy = await policyOfForm(ctx, mine);
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
      /** The application that it updates; null for a first one. */
      applicationId: mine.applicationId,
      earlierFiles: await earlierFilesOf(tx, mine),
      limits: { formats, megabytesMax, perSubmissionMax, totalMax, nameCharactersMax, diplomas },
      updatedAt: mine.updatedAt,
      revision: mine.revision,
      bases: {
        details: basisOf(mine.content, "details"),
        questions: basisOf(mine.content, "questions"),
        wishes: basisOf(mine.content, "wishes"),
        /** By field; a row that is not there yet has the one of an empty name. */
        cv: Object.fromEntries(
          ["", ...Object.keys(valuesOf(mine.content, "cv"))].map((field) => [
            field,
            basisOfField(mine.content, "cv", field),
          ]),
        ),
        summary: await summaryBasisOf(tx, mine),
      },
      /** Texts for which there are two, and what each says. */
      choices: openChoices(mine.content).map(({ by, at, part, values, fields }) => ({
        by,
        at: new Date(at),
        part,
        fields: fields.map((field) => ({
          field,
          kept: valuesOf(mine.content, part)[field],
          other: values[field],
        })),
      })),
    };
  }),

  /**
   * Keeps a step as it stands, complete or not: nothing that was typed is refused for being unfinished. Refuses with
   * `conflict: changedElsewhere` when the step is no longer what the form was made from: what is there stays, and the
   * text that came is kept beside it, to choose between.
   */
  keep: stagedApplicantProcedure.input(keepStepInput).mutation(async ({ ctx, input }) => {
    const written = await ctx.transaction("kept", ({ tx, now, actor }) =>
      keepStep(tx, now, applicantIn(actor).id, input),
    );
    // Only after the commit: the text beside must outlive the refusal.
    return orElsewhere(written);
  }),

  /**
   * The same while somebody is still writing, or after their session has ended: it opens nothing and counts as no step.
   * Answers what became of the text instead of refusing. Refuses with `unauthenticated: signInNeeded` when nobody can
   * tell whose it is.
   */
  autosave: lateApplicantProcedure
    .meta({ who: "applicant", audited: false })
    .input(keepStepInput)
    .mutation(({ ctx: { tx, now, actor }, input }) => keepStep(tx, now, actor.id, input)),

  /**
   * Adds a row to the structured CV, or changes the one with its id: sent twice it is one row. Refuses with `rowsTooMany`,
   * and with `conflict: changedElsewhere` as `keep` does.
   */
  keepCvRow: stagedApplicantProcedure.input(keepCvRowInput).mutation(async ({ ctx, input }) => {
    const { draftId, part, row, ...sheet } = input;
    const written = await ctx.transaction("kept", async ({ tx, now, actor }) => {
      const applicantId = applicantIn(actor).id;
      const { draft: mine } = await draftOf(tx, { draftId, applicantId }, true);
      const rows: readonly CvRow[] = mine.content.cv[part];
      if (rows.length >= cvRowsMax[part] && !rows.some(({ id }) => id === row.id))
        throw refuseFields([{ path: ["row"], code: "rowsTooMany", details: {} }]);
      const values = { [`cv.${part}.${row.id}`]: row };
      return writePart({ tx, now, applicantId, draftId }, { part: "cv", values, sheet });
    });
    return orElsewhere(written);
  }),

  /** Takes a row out of the structured CV. One that is gone already is gone. */
  removeCvRow: applicantProcedure.input(removeCvRowInput).mutation(async ({ ctx: { tx, now, actor }, input }) => {
    const { draftId, part, rowId } = input;
    const { revision, keptAt } = await changeDraft({ tx, now, applicantId: actor.id, draftId }, (content) =>
      withValue(content, `cv.${part}.${rowId}`, undefined),
    );
    return { revision, keptAt };
  }),

  /** Marks the CV as gone through. */
  passCv: applicantProcedure.input(draftInput).mutation(async ({ ctx: { tx, now, actor }, input }) => {
    const place = { tx, now, applicantId: actor.id, draftId: input.draftId };
    const { revision, keptAt } = await changeDraft(place, (content) => passed(content, "cv"));
    return { revision, keptAt };
  }),

  /** Settles which of two texts stays in a field. A choice that was made already is made. */
  choose: applicantProcedure.input(chooseInput).mutation(async ({ ctx: { tx, now, actor }, input }) => {
    const { draftId, by, field, stays } = input;
    const { revision, content } = await changeDraft({ tx, now, applicantId: actor.id, draftId }, (before) => {
      const other = before.others?.find((one) => one.by === by && field in one.values);
      if (!other) return before;
      const after = stays === "other" ? withValue(before, field, other.values[field]) : before;
      const { [field]: _, ...values } = other.values;
      return { ...after, others: (before.others ?? []).map((one) => (one === other ? { ...one, values } : one)) };
    });
    return { revision, left: openChoices(content).length };
  }),

  /** Throws an application away that was not handed in, with its files. An update leaves what was handed in as it is. */
  discard: applicantProcedure.input(draftInput).mutation(async ({ ctx: { tx, actor }, input }) => {
    await draftOf(tx, { draftId: input.draftId, applicantId: actor.id }, true);
    await discardDraft(tx, input.draftId);
    return { discarded: true as const };
  }),

  /**
   * Throws away what was begun and not handed in: what a sign-out on purpose does where drafts are not offered (VN-15,
   * OR-10). What was begun while they were stays.
   */
  discardAll: applicantProcedure.mutation(async ({ ctx }) => {
    const { tx, actor } = ctx;
    const going: string[] = [];
    for (const { draftId, configVersion } of await draftsOf(tx, actor.id))
      if (!(await policyOfForm(ctx, { configVersion })).applications.drafts.offered) going.push(draftId);
    return { discarded: await discardBegun(tx, actor.id, going) };
  }),

  /**
   * What I have begun and not handed in. Where drafts are not offered, nor were when it was begun, it is no offer for
   * another day (VN-15, OR-10): `keptUntil` says when it goes.
   */
  mine: applicantProcedure.query(async ({ ctx }) => {
    const begun = [];
    for (const { configVersion, ...mine } of await draftsOf(ctx.tx, ctx.actor.id)) {
      const { offered, keptHours } = (await policyOfForm(ctx, { configVersion })).applications.drafts;
      const keptUntil = offered ? null : new Date(mine.updatedAt.getTime() + keptHours * 3_600_000);
      begun.push({ ...mine, keptUntil });
    }
    return begun;
  }),
});

/** Keeps a step's form. */
async function keepStep(
  tx: Database,
  now: Date,
  applicantId: string,
  { draftId, visited, ...form }: z.output<typeof keepStepInput>,
): Promise<Written> {
  const place = { tx, now, applicantId, draftId };
  const step = visited && form.step !== "wishes" ? form.step : null;
  const { basis, by, turn } = form;
  const sheet = { basis, by, turn };
  switch (form.step) {
    // A page of the CV's step, which goes on from itself.
    case "wishes":
      return writePart(place, { part: "wishes", values: under("wishes", form.wishes), sheet });
    case "details":
      return writePart(place, { part: "details", values: under("details", form.details), sheet, passed: step });
    case "questions":
      return writePart(place, { part: "questions", values: under("answers", form.answers), sheet, passed: step });
    case "attachments": {
      const { revision, keptAt } = await changeDraft(place, (content) => passed(content, step));
      return { outcome: "written", basis: "", revision, keptAt };
    }
  }
}

function orElsewhere({ outcome, ...kept }: Written): Omit<Written, "outcome"> {
  if (outcome === "beside") throw new Refusal("conflict", "changedElsewhere");
  return kept;
}

function applicantIn(actor: ApplicantActor | StaffActor | null): ApplicantActor {
  if (actor?.kind !== "applicant") throw new Error("an applicant's procedure ran without one");
  return actor;
}
