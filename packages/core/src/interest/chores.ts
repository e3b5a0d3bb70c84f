import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { isOpen } from "../advert/queries";
import { advert, advertVersion } from "../advert/table";
import { keepOwnActs } from "../audit/acts";
import type { Database } from "../db/client";
import { failpoint } from "../db/failpoint";
import { withTenant } from "../db/tenant-transaction";
import { groupsOf } from "../occupation/rules";
import type { Chore } from "../outbox/chore";
import { promiseEach } from "../outbox/promise";
import { unit } from "../unit/table";
import { removeRegistration } from "./acts";
import { overBefore, placesOf } from "./rules";
import { interestRegistration, interestRequest } from "./table";

/** New adverts of one run, and of one statement: a statement has to end within its time at a tenant of a million registrations. */
const advertsPerRun = 100;
const advertsPerStatement = 10;

/**
 * Holds a tenant's new adverts against its interest registrations: once for each advert, when it is first published. One
 * transaction finds the matches, promises one mail a person however many match, and says that the adverts are matched.
 */
export const matchAdverts: Chore = ({ client, tenant }) =>
  withTenant(client, tenant.id, async ({ tx, now }) => {
    // One run at a time, or two would each send a mail. Whoever comes second has nothing to do.
    const turn = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('interest'), hashtext(${tenant.id})) as mine`,
    );
    if (!turn.rows[0]?.mine) return 0;
    const first = await tx
      .select({ versionId: advertVersion.id, advertId: advertVersion.advertId })
      .from(advertVersion)
      .where(and(eq(advertVersion.number, 1), isNull(advertVersion.matchedAt)))
      .orderBy(advertVersion.publishedAt)
      .limit(advertsPerRun);
    if (first.length === 0) return 0;
    const fresh = await asPublished(
      tx,
      now,
      first.map(({ advertId }) => advertId),
    );
    const runId = randomUUID();
    const told = new Set<string>();
    for (let at = 0; at < fresh.length; at += advertsPerStatement) {
      const found = await match(tx, runId, now, fresh.slice(at, at + advertsPerStatement));
      for (const registrationId of found) told.add(registrationId);
    }
    const payloads = [...told].map((interestRegistrationId) => ({ interestRegistrationId, runId }));
    await promiseEach({ tx, tenantId: tenant.id, now }, "interest.matched", payloads);
    await failpoint("interest.beforeMatched");
    const versionIds = first.map(({ versionId }) => versionId);
    await tx.update(advertVersion).set({ matchedAt: now }).where(inArray(advertVersion.id, versionIds));
    return first.length;
  });

type FreshAdvert = {
  readonly advert_id: string;
  readonly area: string;
  readonly occupations: readonly string[];
  readonly extent: string;
  readonly employment: string;
  readonly places: readonly string[];
  readonly units: readonly string[];
};

/** The adverts as they read now, where they can still be applied for. A standing advert is no job that is advertised. */
async function asPublished(tx: Database, now: Date, advertIds: readonly string[]): Promise<readonly FreshAdvert[]> {
  const rows = await tx
    .select({
      advertId: advert.id,
      area: advertVersion.area,
      occupation: advertVersion.occupation,
      extent: advertVersion.extent,
      employment: advertVersion.employment,
      place: advertVersion.place,
      unitId: advertVersion.unitId,
    })
    .from(advert)
    .innerJoin(advertVersion, eq(advertVersion.id, advert.publishedVersionId))
    .where(
      and(
        inArray(advert.id, [...advertIds]),
        isOpen(now),
        sql`not coalesce((${advertVersion.content}->>'standing')::boolean, false)`,
      ),
    );
  const parents = new Map(
    (await tx.select({ id: unit.id, parentId: unit.parentId }).from(unit)).map(({ id, parentId }) => [id, parentId]),
  );
  const above = (unitId: string): string[] => {
    const parentId = parents.get(unitId);
    return parentId ? [unitId, ...above(parentId)] : [unitId];
  };
  return rows.map(({ advertId, occupation, place, unitId, ...row }) => ({
    ...row,
    advert_id: advertId,
    // Whoever wants a group of occupations wants each of it, and whoever wants a unit wants all below it.
    occupations: occupation ? groupsOf(occupation) : [],
    places: placesOf(place),
    units: above(unitId),
  }));
}

/** Writes down who is to hear of which advert; answers who. An empty list of answers stands for "any". */
async function match(tx: Database, runId: string, now: Date, fresh: readonly FreshAdvert[]): Promise<string[]> {
  const found = await tx.execute<{ id: string }>(sql`
    insert into interest_alert (tenant_id, id, interest_registration_id, advert_id, run_id, created_at)
    select r.tenant_id, gen_random_uuid(), r.id, a.advert_id, ${runId}::uuid, ${now}
    from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as a(
      advert_id uuid, area text, occupations text[], extent text, employment text, places text[], units uuid[]
    )
    join interest_registration r on r.alerts
      and (a.area = any (r.areas) or r.occupations && a.occupations or (r.areas = '{}' and r.occupations = '{}'))
      and (r.extents = '{}' or a.extent = any (r.extents))
      and (r.employments = '{}' or a.employment = any (r.employments))
      and (r.unit_ids = '{}' or r.unit_ids && a.units)
      and (r.places = '{}' or exists (select from unnest(r.places) as p(place) where lower(p.place) = any (a.places)))
    on conflict (tenant_id, interest_registration_id, advert_id) do nothing
    returning interest_registration_id as id`);
  return found.rows.map(({ id }) => id);
}

const batch = 200;

/** Ends registrations that nobody has changed for as long as the tenant keeps them, and tells their owners. */
export const endRegistrations: Chore = ({ client, tenant }) =>
  withTenant(client, tenant.id, async ({ tx, now }) => {
    const over = await tx
      .select()
      .from(interestRegistration)
      .where(lte(interestRegistration.updatedAt, overBefore(now, tenant.policy.interestRegistrations.keptMonths)))
      .limit(batch)
      .for("update", { skipLocked: true });
    const scope = { tx, now, tenantId: tenant.id, tenant };
    for (const registration of over) await removeRegistration(scope, registration, "ended");
    const acts = over.map(({ id }) => ({ action: "chore.interestEnded", objectIds: { interestRegistrationId: id } }));
    await keepOwnActs(scope, acts);
    return over.length;
  });

/** Removes requests whose mailed link has ended. */
export const clearInterestRequests: Chore = ({ client, tenant }) =>
  withTenant(client, tenant.id, async ({ tx, now }) => {
    const gone = await tx
      .delete(interestRequest)
      .where(lte(interestRequest.expiresAt, now))
      .returning({ id: interestRequest.id });
    const acts = gone.map(({ id }) => ({ action: "chore.interestRequestOver", objectIds: { interestRequestId: id } }));
    await keepOwnActs({ tx, now, tenantId: tenant.id }, acts);
    return gone.length;
  });
