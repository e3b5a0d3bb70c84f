import { and, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { advert, advertVersion } from "../advert/table";
import { keepOwnActs } from "../audit/acts";
import { policyOfForm } from "../configuration/queries";
import type { Database } from "../db/client";
import { withTenant } from "../db/tenant-transaction";
import type { Chore } from "../outbox/chore";
import { promise } from "../outbox/promise";
import { discardDraft } from "./acts";
import { isClosingSoon, keptDraftsUntil } from "./rules";
import { draft, keptForm } from "./table";

const hourMs = 3_600_000;
const batch = 100;

const published = alias(advertVersion, "published");

/** Of the advert as its owner saw it and as it stands published now, what gives more time. */
const longer = <Column extends AnyPgColumn>(seen: Column, now: AnyPgColumn) =>
  sql<Column["_"]["data"] | null>`case when ${published.id} is null then ${seen}
    when ${seen} is null or ${now} is null then null else greatest(${seen}, ${now}) end`.mapWith(seen);

const closesAt = longer(advertVersion.closesAt, published.closesAt);
const lastDayOn = longer(advertVersion.lastDayOn, published.lastDayOn);

const draftsWithAdverts = (tx: Database) =>
  tx
    .select({ id: draft.id, updatedAt: draft.updatedAt, closesAt, lastDayOn })
    .from(draft)
    .innerJoin(advertVersion, eq(advertVersion.id, draft.advertVersionId))
    .innerJoin(advert, eq(advert.id, advertVersion.advertId))
    .leftJoin(published, eq(published.id, advert.publishedVersionId));

/**
 * Lets go of what was begun and never handed in: where drafts are not offered some hours after the last change (VN-15,
 * OR-10), else some weeks after the last day. The times it was begun under count where they are longer.
 */
export const discardOldDrafts: Chore = ({ client, tenant }) =>
  withTenant(client, tenant.id, async ({ tx, now }) => {
    const scope = { tx, tenantId: tenant.id, tenant, policy: tenant.policy, now };
    // One by one, since a draft that was begun under longer times is kept for those.
    const begunUnder = await tx.selectDistinct({ configVersion: draft.configVersion }).from(draft);
    let discarded = 0;
    for (const version of begunUnder) {
      const policy = await policyOfForm(scope, version);
      const { offered, keptHours, keptDaysAfterLastDay } = policy.applications.drafts;
      const shortest = offered ? keptDaysAfterLastDay * 24 * hourMs : keptHours * hourMs;
      const latest = new Date(now.getTime() - shortest);
      const past = offered ? or(isNull(closesAt), lt(closesAt, latest)) : undefined;
      const found = await draftsWithAdverts(tx)
        .where(and(eq(draft.configVersion, version.configVersion), lt(draft.updatedAt, latest), past))
        .orderBy(draft.updatedAt)
        .limit(batch)
        .for("update", { of: draft, skipLocked: true });
      const old = found.filter((row) => keptDraftsUntil(row, policy) <= now);
      for (const { id } of old) await discardDraft(tx, id);
      const acts = old.map(({ id }) => ({ action: "chore.draft", objectIds: { draftId: id } }));
      await keepOwnActs({ tx, tenantId: tenant.id, now }, acts);
      discarded += old.length;
    }
    return discarded;
  });

/** Promises a reminder to whoever has an application lying when its last day comes near: one a draft, where drafts are offered. */
export const remindOfLastDay: Chore = ({ client, tenant }) =>
  withTenant(client, tenant.id, async ({ tx, now }) => {
    const { offered, reminderDays } = tenant.policy.applications.drafts;
    if (!offered || reminderDays === 0) return 0;
    const found = await draftsWithAdverts(tx)
      .where(and(isNull(draft.remindedAt), isNull(draft.applicationId), sql`${closesAt} > ${now}`))
      .orderBy(advertVersion.closesAt)
      .limit(batch)
      .for("update", { of: draft, skipLocked: true });
    const due = found.filter((row) => isClosingSoon(row, tenant.policy, now)).map(({ id }) => id);
    if (due.length === 0) return 0;
    await tx.update(draft).set({ remindedAt: now }).where(inArray(draft.id, due));
    for (const draftId of due) await promise({ tx, tenantId: tenant.id, now }, "draft.closingSoon", { draftId });
    const acts = due.map((draftId) => ({ action: "chore.reminder", objectIds: { draftId } }));
    await keepOwnActs({ tx, tenantId: tenant.id, now }, acts);
    return due.length;
  });

/** Removes forms that came too late and that nobody came back for. */
export const forgetOldForms: Chore = ({ client, tenant }) =>
  withTenant(client, tenant.id, async ({ tx, now }) => {
    const latest = new Date(now.getTime() - tenant.policy.applications.drafts.keptHours * hourMs);
    const gone = await tx
      .delete(keptForm)
      .where(lt(keptForm.createdAt, latest))
      .returning({ id: keptForm.id, applicantId: keptForm.applicantId });
    const acts = gone.map(({ id }) => ({ action: "chore.keptForm", objectIds: { keptFormId: id } }));
    await keepOwnActs({ tx, tenantId: tenant.id, now }, acts);
    return gone.length;
  });
