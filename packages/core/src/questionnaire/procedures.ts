import { eq } from "drizzle-orm";
import { recruitmentInput } from "../advert/schema";
import { Refusal } from "../refusal";
import { router, staffProcedure } from "../trpc";
import { enforce } from "../verdict";
import { mayChangeQuestions } from "./rules";
import { saveQuestionnaireInput } from "./schema";
import { questionnaire } from "./table";

/** What applicants of a recruitment are asked. */
export const questionnaires = router({
  open: staffProcedure("recruitment.see")
    .input(recruitmentInput)
    .query(async ({ ctx: { tx }, input }) => {
      const [found] = await tx.select().from(questionnaire).where(eq(questionnaire.recruitmentId, input.recruitmentId));
      if (!found) throw new Refusal("notFound", "notFound");
      return { questions: found.questions, locked: !mayChangeQuestions(found.lockedAt).ok };
    }),

  /** Replaces the questions. Refuses with `conflict: questionnaireLocked` once somebody has begun to apply (RE-15). */
  save: staffProcedure("recruitment.edit")
    .input(saveQuestionnaireInput)
    .mutation(async ({ ctx: { tx }, input }) => {
      const mine = eq(questionnaire.recruitmentId, input.recruitmentId);
      const [found] = await tx.select().from(questionnaire).where(mine).for("update");
      if (!found) throw new Refusal("notFound", "notFound");
      enforce(mayChangeQuestions(found.lockedAt));
      await tx.update(questionnaire).set({ questions: input.questions }).where(mine);
      return { saved: true as const };
    }),
});
