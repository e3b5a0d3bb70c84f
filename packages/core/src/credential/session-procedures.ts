import { and, desc, eq, gt } from "drizzle-orm";
import { applicantSession } from "../identity/table";
import { Refusal } from "../refusal";
import { applicantProcedure, router } from "../trpc";
import { endSessions } from "./acts";
import { sessionInput } from "./schema";

/** Where an applicant is signed in: seen and ended (ASVS 7.5.2). */
export const sessions = router({
  /** One's own live sessions, this one first. Nothing is kept of the browser, so nothing is told of it. */
  mine: applicantProcedure.query(async ({ ctx: { tx, now, actor } }) => {
    const rows = await tx
      .select()
      .from(applicantSession)
      .where(and(eq(applicantSession.applicantId, actor.id), gt(applicantSession.expiresAt, now)))
      .orderBy(desc(applicantSession.createdAt));
    const all = rows.map(({ id, tokenHash, createdAt, expiresAt, publicComputer }) => ({
      sessionId: id,
      since: createdAt,
      endsAt: expiresAt,
      publicComputer,
      current: tokenHash === actor.sessionHash,
    }));
    return [...all.filter(({ current }) => current), ...all.filter(({ current }) => !current)];
  }),

  /** Ends one of one's own sessions. Refuses with `notFound` when it is over, or somebody else's. */
  end: applicantProcedure.input(sessionInput).mutation(async ({ ctx: { tx, actor }, input }) => {
    const ended = await tx
      .delete(applicantSession)
      .where(and(eq(applicantSession.id, input.sessionId), eq(applicantSession.applicantId, actor.id)))
      .returning({ id: applicantSession.id });
    if (ended.length === 0) throw new Refusal("notFound", "notFound");
    return { ended: true as const };
  }),

  /** Ends all of one's own sessions but this one. Answers how many there were. */
  endOthers: applicantProcedure.mutation(async ({ ctx: { tx, actor } }) => ({
    ended: await endSessions(tx, actor.id, actor.sessionHash),
  })),
});
