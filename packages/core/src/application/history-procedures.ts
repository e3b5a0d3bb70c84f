import { Refusal } from "../refusal";
import { applicantProcedure } from "../trpc";
import { lettersOf, receiptOfApplication, versionsOf } from "./queries";
import { changesBetween } from "./rules";
import { applicationInput, versionInput } from "./schema";

/** What was handed in before, and what was written about it. */
export const historyProcedures = {
  /**
   * Every version of one's own application, the newest first: when it came in and what it changed; null for the first one.
   * Refuses with `notFound`.
   */
  versions: applicantProcedure.input(applicationInput).query(async ({ ctx: { tx, actor }, input }) => {
    const versions = await versionsOf(tx, actor.id, input.applicationId);
    if (versions.length === 0) throw new Refusal("notFound", "notFound");
    return versions
      .map(({ number, receivedAt, content }, place) => {
        const before = versions[place - 1];
        return { number, receivedAt, changes: before ? changesBetween(before.content, content) : null };
      })
      .reverse();
  }),

  /** One version of one's own application as it was handed in, also an earlier one. Refuses with `notFound`. */
  version: applicantProcedure
    .input(versionInput)
    .query(({ ctx: { tx, actor }, input }) => receiptOfApplication(tx, actor.id, input)),

  /**
   * The letters about one's own application, as they were written, and whether each was sent: `pending`, `sent`, or
   * `failed` when it could not be delivered. Letters that carry a link to an account are not among them. Refuses
   * with `notFound`.
   */
  messages: applicantProcedure
    .input(applicationInput)
    .query(({ ctx: { tx, actor }, input }) => lettersOf(tx, actor.id, input.applicationId)),
};
