import type { Policy } from "@vakans/tenant-config";
import { and, eq, gt, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { acceptedUntil } from "../advert/rules";
import { advert, advertVersion } from "../advert/table";
import type { Database } from "../db/client";
import { type LastDay, touchesLastDay, type Window } from "./rules";
import { outage, platformOutage } from "./table";

/** An outage that operators announce. */
export type PlatformOutage = typeof platformOutage.$inferSelect;

type Scope = { readonly tx: Database; readonly now: Date; readonly policy: Policy };

/** An instant of a day and a time by a clock on the wall: `2026-12-03`, `22:00`. */
export async function instantOf(tx: Database, timeZone: string, day: string, time: string): Promise<Date> {
  const { rows } = await tx.execute<{ at: Date }>(
    sql`select (${`${day} ${time}`}::text::timestamp at time zone ${timeZone}) as at`,
  );
  if (!rows[0]) throw new Error("the database told no time");
  return new Date(rows[0].at);
}

/** The last days of all open adverts that have one. */
export async function openLastDays({ tx, now, policy }: Scope): Promise<readonly LastDay[]> {
  const rows = await tx
    .select({ title: advertVersion.title, closesAt: advertVersion.closesAt })
    .from(advert)
    .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
    // A last day that has ended is still one while its time of grace lasts.
    .where(gt(advertVersion.closesAt, new Date(now.getTime() - policy.applications.graceMinutes * 60_000)))
    .orderBy(advertVersion.closesAt, advertVersion.title);
  return rows.flatMap(({ title, closesAt }) => {
    const until = acceptedUntil({ closesAt }, policy);
    return closesAt && until ? [{ title, closesAt, acceptedUntil: until }] : [];
  });
}

/** The announced outage that touches a last day, or null: the first of them. */
export async function outageOverLastDay({ tx, now, policy }: Scope, lastDayOn: string): Promise<Window | null> {
  const rows = await tx
    .select({
      startsAt: outage.startsAt,
      endsAt: outage.endsAt,
      closesAt: sql`(${lastDayOn}::date + 1)::timestamp at time zone ${policy.timeZone}`.mapWith(outage.endsAt),
    })
    .from(outage)
    .where(and(isNull(outage.cancelledAt), gt(outage.endsAt, now)))
    .orderBy(outage.startsAt);
  const hit = rows.find(({ startsAt, endsAt, closesAt }) => {
    const until = acceptedUntil({ closesAt }, policy) ?? closesAt;
    return touchesLastDay({ startsAt, endsAt }, { closesAt, acceptedUntil: until });
  });
  return hit ? { startsAt: hit.startsAt, endsAt: hit.endsAt } : null;
}

/**
 * The platform's outages that a tenant's own rows do not follow yet: announced before the tenant was there, or left when
 * somebody's work was cut off.
 */
export async function platformOutagesToFollow(
  tx: Database,
  tenantId: string,
  now: Date,
): Promise<readonly PlatformOutage[]> {
  const rows = await tx
    .select({ wanted: platformOutage, own: { id: outage.id, cancelledAt: outage.cancelledAt } })
    .from(platformOutage)
    .leftJoin(outage, eq(outage.platformOutageId, platformOutage.id))
    .where(
      and(
        gt(platformOutage.endsAt, now),
        or(isNull(platformOutage.onlyTenantId), eq(platformOutage.onlyTenantId, tenantId)),
        or(isNull(outage.id), isNull(outage.cancelledAt)),
        or(
          isNotNull(platformOutage.cancelledAt),
          isNull(outage.id),
          ne(outage.startsAt, platformOutage.startsAt),
          ne(outage.endsAt, platformOutage.endsAt),
          ne(outage.toldFrom, platformOutage.toldFrom),
          sql`${outage.text} is distinct from ${platformOutage.text}`,
        ),
      ),
    )
    .orderBy(platformOutage.startsAt);
  return rows.filter(({ own, wanted }) => own !== null || wanted.cancelledAt === null).map(({ wanted }) => wanted);
}
