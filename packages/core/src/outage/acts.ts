import { isDeepStrictEqual } from "node:util";
import type { Language } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { and, eq, isNull, sql } from "drizzle-orm";
import { auditEvent } from "../audit/table";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { refuseFields } from "../refusal";
import { instantOf, openLastDays, type PlatformOutage } from "./queries";
import { judgeOutage, lastDaysIn, type OutageTimes, toldFromOf } from "./rules";
import type { Announcement } from "./schema";
import { outage } from "./table";

type Scope = { readonly tx: Database; readonly now: Date; readonly policy: Policy; readonly tenantId: string };

/**
 * Holds a tenant's outages and last days still for the rest of the transaction: of an announcement and a publication at the
 * same moment, the later one sees the other.
 */
export async function holdOutages(tx: Database, tenantId: string, hold: "announce" | "publish"): Promise<void> {
  const key = `outage ${tenantId}`;
  await tx.execute(
    hold === "announce"
      ? sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
      : sql`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`,
  );
}

/** The instants of an outage as a form has it, by the clock of a zone. */
export async function timesOf(tx: Database, timeZone: string, announcement: Announcement): Promise<OutageTimes> {
  const at = (day: string, time: string) => instantOf(tx, timeZone, day, time);
  const startsAt = await at(announcement.fromOn, announcement.fromTime);
  const endsAt = await at(announcement.toOn, announcement.toTime);
  const toldFrom = announcement.toldOn === "" ? toldFromOf({ startsAt }) : await at(announcement.toldOn, "00:00");
  return { startsAt, endsAt, toldFrom };
}

/** Announces an outage; the same times once more are the same outage. Refuses fields, see `judgeOutage`. */
export async function announceOutage(
  { tx, now, policy, tenantId }: Scope,
  announcement: Announcement,
  staffId: string,
): Promise<{ readonly outageId: string }> {
  await holdOutages(tx, tenantId, "announce");
  const times = await timesOf(tx, policy.timeZone, announcement);
  const lastDays = await openLastDays({ tx, now, policy });
  const problems = judgeOutage({ ...times, reason: announcement.reason, lastDays }, now);
  if (problems.length > 0) throw refuseFields(problems);
  const [same] = await tx
    .select({ outageId: outage.id })
    .from(outage)
    .where(and(eq(outage.startsAt, times.startsAt), eq(outage.endsAt, times.endsAt), isNull(outage.cancelledAt)));
  if (same) return same;
  const outageId = newId();
  await tx.insert(outage).values({
    tenantId,
    id: outageId,
    ...times,
    text: ownWordsOf(announcement.text),
    overrideReason: lastDaysIn(times, lastDays).length > 0 ? announcement.reason : null,
    createdAt: now,
    createdBy: staffId,
  });
  await tellPages(tx, tenantId);
  return { outageId };
}

/** In whose name the trail of a tenant tells what follows from an operator's act. */
type Following = { readonly sessionHash: string | null; readonly requestId: string };

/**
 * Brings a tenant's part of a platform's outage into line with it: announced, changed or called off, and told in the
 * tenant's own trail. Null when nothing was to be done, or when the outage is over. Refuses fields, see `judgeOutage`: last
 * days that have come since the operator looked.
 */
export async function followPlatform(
  { tx, now, policy, tenantId }: Scope,
  wanted: PlatformOutage,
  following: Following,
): Promise<"announce" | "change" | "cancel" | null> {
  await holdOutages(tx, tenantId, "announce");
  const [own] = await tx.select().from(outage).where(eq(outage.platformOutageId, wanted.id));
  const done = async (act: "announce" | "change" | "cancel", outageId: string) => {
    await tx.insert(auditEvent).values({
      tenantId,
      at: now,
      actorKind: "operator",
      actorId: wanted.cancelledBy ?? wanted.changedBy ?? wanted.createdBy,
      action: `platform.outages.${act}`,
      objectIds: { outageId },
      ...following,
    });
    await tellPages(tx, tenantId);
    return act;
  };
  if (wanted.cancelledAt) {
    if (!own || own.cancelledAt || own.endsAt <= now) return null;
    await tx.update(outage).set({ cancelledAt: now }).where(eq(outage.id, own.id));
    return done("cancel", own.id);
  }
  if (wanted.endsAt <= now || own?.cancelledAt || (own && isAlike(own, wanted))) return null;
  const { startsAt, endsAt, toldFrom, text } = wanted;
  const reason = wanted.overrideReason ?? "";
  const lastDays = await openLastDays({ tx, now, policy });
  // A tenant that comes later, or whose part was late, is told of an outage that has begun.
  const problems = judgeOutage({ startsAt, endsAt, toldFrom, reason, lastDays }, now, own ?? wanted);
  if (problems.length > 0) throw refuseFields(problems);
  const overrideReason = lastDaysIn(wanted, lastDays).length > 0 ? reason : null;
  const part = { startsAt, endsAt, toldFrom, text, overrideReason };
  if (own) {
    await tx.update(outage).set(part).where(eq(outage.id, own.id));
    return done("change", own.id);
  }
  const id = newId();
  await tx
    .insert(outage)
    .values({ tenantId, id, ...part, createdAt: now, createdBy: null, platformOutageId: wanted.id });
  return done("announce", id);
}

const isAlike = (own: OutageTimes & { readonly text: unknown }, wanted: PlatformOutage): boolean =>
  own.startsAt.getTime() === wanted.startsAt.getTime() &&
  own.endsAt.getTime() === wanted.endsAt.getTime() &&
  own.toldFrom.getTime() === wanted.toldFrom.getTime() &&
  isDeepStrictEqual(own.text, wanted.text);

/** Pages that are kept show it, or show it no longer, at once. */
export const tellPages = (tx: Database, tenantId: string) => tx.execute(sql`select pg_notify('vakans', ${tenantId})`);

/** The own words that somebody wrote; null: none, and the product's stand. */
export function ownWordsOf(text: Announcement["text"]): Partial<Record<Language, string>> | null {
  const said = Object.entries(text).filter(([, words]) => words);
  return said.length > 0 ? Object.fromEntries(said) : null;
}
