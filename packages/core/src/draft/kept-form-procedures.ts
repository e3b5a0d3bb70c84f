import { and, count, eq } from "drizzle-orm";
import { newId } from "../db/id";
import { applicantProcedure, lateApplicantProcedure, router } from "../trpc";
import { keepFormInput, keptFormInput } from "./schema";
import { keptForm } from "./table";

/** So many forms are kept for one person at a time: more are nobody's forgotten work. */
const formsMax = 30;

/** Forms behind the sign-in that were not sent yet, or came after the session had ended: kept for the account that they were shown to. */
export const keptForms = router({
  /**
   * Keeps a form as it stands, secrets left out. Also after the session has ended by itself: it opens nothing. Answers
   * whether there was room. Refuses with `unauthenticated: signInNeeded` when nobody can tell whose it is.
   */
  keep: lateApplicantProcedure
    .meta({ who: "applicant", audited: false })
    .input(keepFormInput)
    .mutation(async ({ ctx: { tx, now, tenantId, actor }, input: { path, fields } }) => {
      const mine = eq(keptForm.applicantId, actor.id);
      const changed = await tx
        .update(keptForm)
        .set({ fields, createdAt: now })
        .where(and(mine, eq(keptForm.path, path)))
        .returning({ id: keptForm.id });
      if (changed.length > 0) return { kept: true, keptAt: now };
      const [held] = await tx.select({ forms: count() }).from(keptForm).where(mine);
      if ((held?.forms ?? 0) >= formsMax) return { kept: false, keptAt: now };
      await tx
        .insert(keptForm)
        .values({ tenantId, id: newId(), applicantId: actor.id, path, fields, createdAt: now })
        .onConflictDoUpdate({
          target: [keptForm.tenantId, keptForm.applicantId, keptForm.path],
          set: { fields, createdAt: now },
        });
      return { kept: true, keptAt: now };
    }),

  /** The form that was kept for a page, or null. */
  of: applicantProcedure.input(keptFormInput).query(async ({ ctx: { tx, actor }, input }) => {
    const [found] = await tx
      .select({ fields: keptForm.fields, keptAt: keptForm.createdAt })
      .from(keptForm)
      .where(and(eq(keptForm.applicantId, actor.id), eq(keptForm.path, input.path)));
    return found ?? null;
  }),

  /** The form has been sent, or is not wanted any more. */
  forget: applicantProcedure.input(keptFormInput).mutation(async ({ ctx: { tx, actor }, input }) => {
    const mine = and(eq(keptForm.applicantId, actor.id), eq(keptForm.path, input.path));
    const gone = await tx.delete(keptForm).where(mine).returning({ id: keptForm.id });
    return { forgotten: gone.length };
  }),
});
