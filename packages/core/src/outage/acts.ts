import type { Language } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../db/client";
import { newId } from "../db/id";
import { refuseFields } from "../refusal";
import { instantOf, openLastDays } from "./queries";
import { judgeOutage, lastDaysIn, toldFromOf } from "./rules";
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

/** Announces an outage; the same times once more are the same outage. Refuses fields, see `judgeOutage`. */
export async function announceOutage(
  { tx, now, policy, tenantId }: Scope,
  announcement: Announcement,
  staffId: string | null,
): Promise<{ readonly outageId: string }> {
  await holdOutages(tx, tenantId, "announce");
  const at = (day: string, time: string) => instantOf(tx, policy.timeZone, day, time);
  const startsAt = await at(announcement.fromOn, announcement.fromTime);
  const endsAt = await at(announcement.toOn, announcement.toTime);
  const toldFrom = announcement.toldOn === "" ? toldFromOf({ startsAt }) : await at(announcement.toldOn, "00:00");
  const lastDays = await openLastDays({ tx, now, policy });
  const facts = { startsAt, endsAt, toldFrom, reason: announcement.reason, lastDays };
  const problems = judgeOutage(facts, now);
  if (problems.length > 0) throw refuseFields(problems);
  const [same] = await tx
    .select({ outageId: outage.id })
    .from(outage)
    .where(and(eq(outage.startsAt, startsAt), eq(outage.endsAt, endsAt), isNull(outage.cancelledAt)));
  if (same) return same;
  const outageId = newId();
  await tx.insert(outage).values({
    tenantId,
    id: outageId,
    startsAt,
    endsAt,
    toldFrom,
    text: ownWordsOf(announcement.text),
    overrideReason: lastDaysIn(facts).length > 0 ? announcement.reason : null,
    createdAt: now,
    createdBy: staffId,
  });
  await tellPages(tx, tenantId);
  return { outageId };
}

/** Pages that are kept show it, or show it no longer, at once. */
export const tellPages = (tx: Database, tenantId: string) => tx.execute(sql`select pg_notify('vakans', ${tenantId})`);

function ownWordsOf(text: Announcement["text"]): Partial<Record<Language, string>> | null {
  const said = Object.entries(text).filter(([, words]) => words);
  return said.length > 0 ? Object.fromEntries(said) : null;
}
