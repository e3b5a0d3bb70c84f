import { and, desc, eq, gt, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { dayIn } from "../advert/rules";
import type { Client, Database } from "../db/client";
import { withTenant } from "../db/tenant-transaction";
import { staff } from "../identity/table";
import { isRefusal, Refusal, refuseFields } from "../refusal";
import type { TenantRef } from "../tenant/registry";
import { operatorProcedure, router, stagedOperatorProcedure } from "../trpc";
import { followPlatform, ownWordsOf, timesOf } from "./acts";
import { openLastDays, type PlatformOutage } from "./queries";
import { judgeTenantHits, judgeTimes, lastDaysIn, type Window } from "./rules";
import { outageInput, platformAnnounceInput, platformChangeInput } from "./schema";
import { outage, platformOutage } from "./table";

/** The zone whose clock operators announce by: the one that all countries of the product share. */
const platformZone = "Europe/Stockholm";
const pastMax = 20;
/** How many tenants are asked at once: what is left of the pool is for people. */
const lanes = 3;

const canceller = alias(staff, "canceller");

/** Outages of the platform itself, for all tenants or for one (PL 18). Each tenant's own trail tells of its part. */
export const platformOutages = router({
  /** Those under way or to come with how many tenants have them, the latest that are over, and the tenants to choose from. */
  list: operatorProcedure.query(async ({ ctx: { tx, now, dependencies } }) => {
    const rows = tx
      .select({ row: platformOutage, announcedBy: staff.name, cancelledBy: canceller.name })
      .from(platformOutage)
      .innerJoin(staff, eq(staff.id, platformOutage.createdBy))
      .leftJoin(canceller, eq(canceller.id, platformOutage.cancelledBy));
    const coming = await rows
      .where(and(isNull(platformOutage.cancelledAt), gt(platformOutage.endsAt, now)))
      .orderBy(platformOutage.startsAt, platformOutage.id);
    const past = await tx
      .select({ row: platformOutage, announcedBy: staff.name, cancelledBy: canceller.name })
      .from(platformOutage)
      .innerJoin(staff, eq(staff.id, platformOutage.createdBy))
      .leftJoin(canceller, eq(canceller.id, platformOutage.cancelledBy))
      .where(or(lte(platformOutage.endsAt, now), isNotNull(platformOutage.cancelledAt)))
      .orderBy(desc(platformOutage.startsAt), desc(platformOutage.id))
      .limit(pastMax);
    const tenants = dependencies.registry.all().map(({ id, name }) => ({ tenantId: id, name }));
    const nameOf = new Map(tenants.map(({ tenantId, name }) => [tenantId, name]));
    const told = ({ row, announcedBy, cancelledBy }: (typeof past)[number]) => ({
      outageId: row.id,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      toldFrom: row.toldFrom,
      overrideReason: row.overrideReason,
      cancelledAt: row.cancelledAt,
      announcedBy,
      cancelledBy,
      /** The one tenant it is for; null: all. */
      only: row.onlyTenantId && (nameOf.get(row.onlyTenantId) ?? ""),
    });
    const lacking = await lackingOf(
      dependencies.client,
      dependencies.registry.all(),
      coming.map(({ row }) => row),
    );
    return {
      timeZone: platformZone,
      tenants,
      coming: coming.map((one) => ({
        ...told(one),
        begun: one.row.startsAt <= now,
        told: one.row.toldFrom <= now,
        /** Tenants whose pages do not tell it: a last day has come in between, or the worker has not been there yet. */
        lacking: lacking.get(one.row.id) ?? [],
      })),
      past: past.map(told),
    };
  }),

  /** One that is to be changed, as its form has it. Refuses with `notFound`. */
  open: operatorProcedure.input(outageInput).query(async ({ ctx: { tx, now, dependencies }, input: { outageId } }) => {
    const found = await platformOutageOf(tx, outageId);
    if (!found) throw new Refusal("notFound", "notFound");
    const { startsAt, endsAt, toldFrom, onlyTenantId } = found;
    return {
      outageId,
      startsAt,
      endsAt,
      timeZone: platformZone,
      only: onlyTenantId && (dependencies.registry.ofId(onlyTenantId)?.name ?? ""),
      changeable: isChangeable(found, now),
      form: {
        fromOn: dayIn(platformZone, startsAt),
        fromTime: timeIn(startsAt),
        toOn: dayIn(platformZone, endsAt),
        toTime: timeIn(endsAt),
        toldOn: dayIn(platformZone, toldFrom),
        text: found.text ?? {},
        reason: found.overrideReason ?? "",
      },
    };
  }),

  /**
   * Announces an outage for one tenant or for all, by the platform's clock; the same times once more are the same outage.
   * Refuses with `notFound` for a tenant that is not there, and fields as a tenant's own does; last days anywhere refuse the
   * whole with `outageOverTenantsLastDays`, which names tenants and counts, unless a reason is given. Answers how many tenants
   * tell it, and which do not since a last day came in between.
   */
  announce: stagedOperatorProcedure.input(platformAnnounceInput).mutation(async ({ ctx, input }) => {
    const { client, registry } = ctx.dependencies;
    const { tenantId: onlyTenantId, ...announcement } = input;
    const chosen = chosenOf(registry.all(), onlyTenantId);
    const times = await ctx.transaction("asked", async ({ tx, now }) => {
      const times = await timesOf(tx, platformZone, announcement);
      const problems = judgeTimes(times, now);
      if (problems.length > 0) throw refuseFields(problems);
      return times;
    });
    const overrideReason = await reasonOver(client, chosen, times, announcement.reason);
    const { wanted, actor } = await ctx.transaction("announced", async ({ tx, now, actor }) => {
      const text = ownWordsOf(announcement.text);
      const row = { ...times, onlyTenantId, text, overrideReason, createdAt: now, createdBy: actor.id };
      const [made] = await tx.insert(platformOutage).values(row).onConflictDoNothing().returning();
      return { wanted: made ?? (await sameAs(tx, row, overrideReason)), actor };
    });
    return spread(client, chosen, wanted, { sessionHash: actor.sessionHash, requestId: ctx.caller.requestId });
  }),

  /**
   * Changes times, words and reason; one that has begun keeps its beginning and may end sooner or later. Refuses with
   * `notFound`, `conflict: outageOver` when it is over or called off, `conflict: outageSame` when another has these times,
   * and fields as `announce` does. Answers as it.
   */
  change: stagedOperatorProcedure.input(platformChangeInput).mutation(async ({ ctx, input }) => {
    const { client, registry } = ctx.dependencies;
    const { outageId, ...announcement } = input;
    const { times, onlyTenantId } = await ctx.transaction("asked", async ({ tx, now }) => {
      const before = await changeableOf(tx, outageId, now);
      const times = await timesOf(tx, platformZone, announcement);
      const problems = judgeTimes(times, now, before);
      if (problems.length > 0) throw refuseFields(problems);
      return { times, onlyTenantId: before.onlyTenantId };
    });
    const chosen = chosenOf(registry.all(), onlyTenantId);
    const overrideReason = await reasonOver(client, chosen, times, announcement.reason);
    const { wanted, actor } = await ctx.transaction("changed", async ({ tx, now, actor }) => {
      await changeableOf(tx, outageId, now);
      if (await isTaken(tx, outageId, times, onlyTenantId)) throw new Refusal("conflict", "outageSame");
      const text = ownWordsOf(announcement.text);
      const [changed] = await tx
        .update(platformOutage)
        .set({ ...times, text, overrideReason, changedAt: now, changedBy: actor.id })
        .where(eq(platformOutage.id, outageId))
        .returning();
      if (!changed) throw new Refusal("notFound", "notFound");
      return { wanted: changed, actor };
    });
    return spread(client, chosen, wanted, { sessionHash: actor.sessionHash, requestId: ctx.caller.requestId });
  }),

  /** Calls it off for every tenant that has it. A second press is the same act. Refuses with `notFound`, `conflict: outageOver`. */
  cancel: stagedOperatorProcedure.input(outageInput).mutation(async ({ ctx, input: { outageId } }) => {
    const { client, registry } = ctx.dependencies;
    const { wanted, actor } = await ctx.transaction("cancelled", async ({ tx, now, actor }) => {
      const found = await platformOutageOf(tx, outageId);
      if (!found) throw new Refusal("notFound", "notFound");
      if (found.cancelledAt) return { wanted: found, actor };
      if (found.endsAt <= now) throw new Refusal("conflict", "outageOver");
      const cancelled = { cancelledAt: now, cancelledBy: actor.id };
      await tx.update(platformOutage).set(cancelled).where(eq(platformOutage.id, outageId));
      return { wanted: { ...found, ...cancelled }, actor };
    });
    const chosen = chosenOf(registry.all(), wanted.onlyTenantId);
    await spread(client, chosen, wanted, { sessionHash: actor.sessionHash, requestId: ctx.caller.requestId });
    return { outageId };
  }),
});

const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: platformZone, hour: "2-digit", minute: "2-digit" });
const timeIn = (at: Date): string => clock.format(at);

const isChangeable = ({ cancelledAt, endsAt }: PlatformOutage, now: Date) => cancelledAt === null && endsAt > now;

function chosenOf(tenants: readonly TenantRef[], only: string | null): readonly TenantRef[] {
  const chosen = tenants.filter(({ id }) => only === null || id === only);
  if (chosen.length === 0) throw new Refusal("notFound", "notFound");
  return chosen;
}

async function platformOutageOf(tx: Database, outageId: string): Promise<PlatformOutage | null> {
  const [found] = await tx.select().from(platformOutage).where(eq(platformOutage.id, outageId)).for("update");
  return found ?? null;
}

async function changeableOf(tx: Database, outageId: string, now: Date): Promise<PlatformOutage> {
  const found = await platformOutageOf(tx, outageId);
  if (!found) throw new Refusal("notFound", "notFound");
  if (!isChangeable(found, now)) throw new Refusal("conflict", "outageOver");
  return found;
}

const atTimes = ({ startsAt, endsAt }: Window, onlyTenantId: string | null) =>
  and(
    eq(platformOutage.startsAt, startsAt),
    eq(platformOutage.endsAt, endsAt),
    onlyTenantId === null ? isNull(platformOutage.onlyTenantId) : eq(platformOutage.onlyTenantId, onlyTenantId),
    isNull(platformOutage.cancelledAt),
  );

async function isTaken(tx: Database, outageId: string, window: Window, onlyTenantId: string | null) {
  const same = await tx.select({ id: platformOutage.id }).from(platformOutage).where(atTimes(window, onlyTenantId));
  return same.some(({ id }) => id !== outageId);
}

/** The outage with the same times; a reason that is given now counts for the tenants that lack it. */
async function sameAs(
  tx: Database,
  row: Window & { readonly onlyTenantId: string | null },
  overrideReason: string | null,
): Promise<PlatformOutage> {
  const [same] = await tx
    .update(platformOutage)
    .set({ overrideReason: sql`coalesce(${overrideReason}, ${platformOutage.overrideReason})` })
    .where(atTimes(row, row.onlyTenantId))
    .returning();
  if (!same) throw new Refusal("conflict", "outageOver");
  return same;
}

/** The reason that is kept: given, and needed somewhere. Refuses the field where one is needed and none is given. */
async function reasonOver(client: Client, chosen: readonly TenantRef[], window: Window, reason: string) {
  const found = await ofEach(chosen, async ({ id, name, policy }) => ({
    name,
    count: await withTenant(
      client,
      id,
      async ({ tx, now }) => lastDaysIn(window, await openLastDays({ tx, now, policy })).length,
    ),
  }));
  const hits = found.filter(({ count }) => count > 0);
  const problems = judgeTenantHits(hits, reason);
  if (problems.length > 0) throw refuseFields(problems);
  return hits.length > 0 ? reason : null;
}

type Following = { readonly sessionHash: string; readonly requestId: string };

/** Has every tenant follow. What breaks at one keeps no other from it: the worker tries that one again. */
async function spread(client: Client, chosen: readonly TenantRef[], wanted: PlatformOutage, following: Following) {
  let broken: { readonly error: unknown } | null = null;
  const lacking = await ofEach(chosen, async ({ id: tenantId, name, policy }) => {
    try {
      await withTenant(client, tenantId, ({ tx, now }) =>
        followPlatform({ tx, now, policy, tenantId }, wanted, following),
      );
      return null;
    } catch (error) {
      if (!isRefusal(error)) broken ??= { error };
      return { tenantId, name };
    }
  });
  if (broken) throw (broken as { readonly error: unknown }).error;
  const without = lacking.filter((one) => one !== null);
  return { outageId: wanted.id, tenants: chosen.length - without.length, lacking: without };
}

/** Of each coming outage, the tenants whose pages do not tell it. */
async function lackingOf(client: Client, tenants: readonly TenantRef[], coming: readonly PlatformOutage[]) {
  const lacking = new Map<string, string[]>(coming.map(({ id }) => [id, []]));
  if (coming.length === 0) return lacking;
  await ofEach(tenants, async ({ id, name }) => {
    const own = await withTenant(client, id, ({ tx }) =>
      tx
        .select({ of: outage.platformOutageId })
        .from(outage)
        .where(and(isNotNull(outage.platformOutageId), isNull(outage.cancelledAt))),
    );
    for (const { id: outageId, onlyTenantId } of coming) {
      if (onlyTenantId !== null && onlyTenantId !== id) continue;
      if (!own.some(({ of }) => of === outageId)) lacking.get(outageId)?.push(name);
    }
  });
  return lacking;
}

/** Does something with each tenant, a few at a time. */
async function ofEach<Result>(tenants: readonly TenantRef[], work: (tenant: TenantRef) => Promise<Result>) {
  const waiting = [...tenants.entries()];
  const results: Result[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
