import { differenceOf, resolvePolicy } from "@vakans/tenant-config";
import { Refusal } from "../refusal";
import { router, staffProcedure } from "../trpc";
import {
  authoredBy,
  broughtBack,
  cancelVersion,
  changeConfiguration,
  laidOut,
  outcomeOf,
  problemsOf,
  rollBackConfiguration,
} from "./acts";
import { consequencesOf } from "./consequences";
import { contentOf, contentsBefore, packDayOf, problemOf, readVersion, versionsOf } from "./queries";
import { mayCountFrom, stateOf } from "./rules";
import { changeInput, planInput, returnInput, versionInput, versionsInput } from "./schema";

const procedure = staffProcedure("tenant.settings");

const versionsPerPage = 50;

/** A tenant's configuration as its versions. What is said here is seen by every process within two seconds. */
export const configuration = router({
  /**
   * What counts now, with what it says; what is scheduled, each with what it changes; and what is wrong with a newer
   * configuration that was not taken. `basis` is what a form brings back.
   */
  current: procedure.query(async ({ ctx }) => {
    const [{ file, ...running }, ...scheduled] = await laidOut(ctx);
    const versions = await versionsOf(ctx);
    const before = [file, ...scheduled.map((version) => version.file)];
    return {
      ...running,
      basis: versions.at(-1)?.number ?? running.number,
      content: file,
      scheduled: scheduled.map(({ file: content, ...version }, index) => ({
        ...version,
        changes: differenceOf(before[index] ?? file, content),
      })),
      problem: await problemOf(ctx),
    };
  }),

  /** What is wrong with the newest configuration, which is therefore not in use; null when it is. */
  problem: procedure.query(({ ctx }) => problemOf(ctx)),

  /**
   * What a change would be, before anything is kept: everything that is wrong with it, each setting before and after, and
   * what it does to what exists. It is made of `from`, the version that would count at its moment; `later` tells of each
   * version scheduled after it what that says as planned (`before`) and would say with the change (`after`, null when that
   * cannot be). `content` is the whole configuration as it would count, `policy` the same with the country's law and
   * `before` the policy of `from`. Refuses with `conflict`:
   * `effectivePassed`, `effectiveTooFar`, `configurationInvalid` when nothing valid counts now.
   */
  plan: procedure.input(planInput).query(async ({ ctx, input }) => {
    const { tx, now } = ctx;
    const { changes, effectiveAt, basis } = input;
    const verdict = effectiveAt ? mayCountFrom(effectiveAt, now) : null;
    if (verdict && !verdict.ok) throw new Refusal("conflict", verdict.code, verdict.details);
    const outcome = await outcomeOf(ctx, changes, effectiveAt ?? now);
    const problems = problemsOf(changes, outcome);
    const newest = (await versionsOf(ctx)).at(-1)?.number ?? 0;
    const { from, made, later } = outcome;
    const told = {
      /** Somebody has made a version since the form was. */
      overtaken: newest !== basis,
      problems,
      from: { number: from.number, effectiveAt: from.effectiveAt, content: from.file },
      before: resolvePolicy(from.file, packDayOf(effectiveAt ?? now)),
      later: later.map(({ version: { number, author, authorId, effectiveAt: at, file }, made: again }, index) => {
        const after = again.ok ? again.file : null;
        const planned = differenceOf(later[index - 1]?.version.file ?? from.file, file);
        const changed = after ? differenceOf(file, after) : [];
        const names = new Set(changed.map(({ path }) => path.join(".")));
        const kept = planned.filter(({ path }) => !names.has(path.join(".")));
        return { number, author, authorId, effectiveAt: at, changes: [...kept, ...changed], before: file, after };
      }),
    };
    if (problems.length > 0 || !made.ok) return { ...told, changes: [], consequences: [], content: null, policy: null };
    return {
      ...told,
      changes: differenceOf(from.file, made.file),
      consequences: await consequencesOf({ tx, now }, from.file, made.file, packDayOf(now)),
      content: made.file,
      policy: made.policy,
    };
  }),

  /**
   * Sets values by one more version, now or from a moment at most 400 days ahead. What is scheduled for later gets them
   * too. Sent twice it is one act. Refuses with `conflict`: `changedElsewhere`, `effectivePassed`, `effectiveTooFar`,
   * `nothingChanged`, `configurationInvalid` with the problems in its details.
   */
  change: procedure.input(changeInput).mutation(async ({ ctx, input }) => {
    const { reason, ...change } = input;
    return { number: await changeConfiguration(ctx, { ...change, by: authoredBy(ctx.actor, reason) }) };
  }),

  /** The versions of the tenant, newest first: who, when, why, from when, what has become of it, and how many settings it changed. */
  versions: procedure.input(versionsInput).query(async ({ ctx, input }) => {
    const all = await versionsOf(ctx);
    // One more than is shown: the oldest one needs the one before it to be counted against.
    const contents = await contentsBefore(ctx, input.before, versionsPerPage + 1);
    const said = new Map(contents.map(({ number, content }) => [number, content]));
    const shown = contents.slice(0, versionsPerPage).flatMap(({ number, content }) => {
      const version = all.find((each) => each.number === number);
      const earlier = said.get(number - 1);
      if (!version) return [];
      const changes = earlier ? differenceOf(earlier, content).length : null;
      return [{ ...version, state: stateOf(version, all, ctx.now), changes }];
    });
    return { basis: all.at(-1)?.number ?? 0, versions: shown, more: contents.length > versionsPerPage };
  }),

  /**
   * One version: what it says, what it changed, and what it would change to bring it back now; null when it cannot be,
   * with what stands in the way in `backProblems`. Refuses with `notFound`.
   */
  version: procedure.input(versionInput).query(async ({ ctx, input: { number } }) => {
    const all = await versionsOf(ctx);
    const version = all.find((each) => each.number === number);
    const content = await contentOf(ctx, number);
    if (!version || !content) throw new Refusal("notFound", "notFound");
    const earlier = await contentOf(ctx, number - 1);
    const checked = await readVersion(ctx, number, ctx.now);
    const [running] = await laidOut(ctx);
    const back = checked?.ok ? await broughtBack(ctx, running.file, checked.file) : checked;
    return {
      ...version,
      state: stateOf(version, all, ctx.now),
      basis: all.at(-1)?.number ?? number,
      content,
      changes: earlier ? differenceOf(earlier, content) : null,
      back: back?.ok ? differenceOf(running.file, back.file) : null,
      backProblems: back && !back.ok ? back.problems : [],
    };
  }),

  /**
   * Brings an earlier version back at once, by one more version; what was scheduled is overtaken. Refuses with `notFound`,
   * and with `conflict`: `changedElsewhere`, `nothingChanged`, `configurationInvalid`.
   */
  rollBack: procedure.input(returnInput).mutation(async ({ ctx, input: { reason, ...wanted } }) => ({
    number: await rollBackConfiguration(ctx, { ...wanted, by: authoredBy(ctx.actor, reason) }),
  })),

  /**
   * Takes a scheduled version back before its day; others that are scheduled stay. Refuses with `notFound`, and with
   * `conflict`: `changedElsewhere`, `versionNotScheduled`, `configurationInvalid`.
   */
  cancel: procedure.input(returnInput).mutation(async ({ ctx, input: { reason, ...wanted } }) => ({
    number: await cancelVersion(ctx, { ...wanted, by: authoredBy(ctx.actor, reason) }),
  })),
});
