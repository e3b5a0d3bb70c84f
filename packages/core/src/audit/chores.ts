import { sql } from "drizzle-orm";
import type { Client, Database } from "../db/client";
import { newId } from "../db/id";
import { withTenant } from "../db/tenant-transaction";
import type { Chore } from "../outbox/chore";
import type { TenantRef } from "../tenant/registry";
import { beforeFirst, dayOfLink, type Head, linkHash } from "./chain";
import { lastLink, lastLinksOfDays, linkAt, newestLinkedId, unlinkedEvents } from "./queries";
import type { Roots } from "./roots";
import { auditLink } from "./table";

const batch = 500;
const batchesMax = 40;
/** How far behind the newest linked event one may lie that was committed after it: no transaction lasts that long. */
const lateMs = 60 * 60_000;

// The last root that this process has kept or found for a tenant: while the chain stands still there is nothing to write.
const kept = new WeakMap<Roots, Map<string, Head>>();

/**
 * Binds new events into the tenant's chain and keeps where its days end in the second place.
 *
 * The order of the chain is the order in which events are linked: in batches by their ids, which tell when they were made,
 * and within a batch by their time. One
 * that is committed late, when later ones have their link, gets its link then, behind them; so nothing depends on guessing
 * which transactions are done. Only ids at most an hour older than the newest linked one are looked at: what somebody slips
 * in among old events stays without a link, and `vakans audit verify` tells it.
 */
export const linkTrail: Chore = async ({ client, roots, tenant }) => {
  let linked = 0;
  for (let round = 0; round < batchesMax; round += 1) {
    const count = await withTenant(client, tenant.id, ({ tx, now }) => linkBatch(tx, tenant.id, now));
    linked += count;
    if (count < batch) break;
  }
  await keepRoots(client, roots, tenant);
  return linked;
};

async function linkBatch(tx: Database, tenantId: string, now: Date): Promise<number> {
  // One linker at a time: whoever waits reads the chain as it is afterwards.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${tenantId}`}, 0))`);
  const newest = await newestLinkedId(tx);
  const events = await unlinkedEvents(tx, newest && idBefore(newest, lateMs), batch);
  if (events.length === 0) return 0;
  let head = await lastLink(tx);
  const inOrder = [...events].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  const links = inOrder.map((event) => {
    const day = dayOfLink(event.at, head?.day ?? null);
    const position = head?.day === day ? head.position + 1 : 1;
    const hash = linkHash(head?.hash ?? beforeFirst, { day, position }, event);
    head = { day, position, hash };
    return { tenantId, id: newId(), day, position, eventId: event.id, hash, linkedAt: now };
  });
  await tx.insert(auditLink).values(links);
  return links.length;
}

/** The time in an id (UUID version 7), some while earlier: every id made since then is greater. */
function idBefore(id: string, ms: number): string {
  const madeAt = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  const hex = Math.max(madeAt - ms, 0)
    .toString(16)
    .padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/**
 * Writes down where each day ends, from the newest day that is written down. What is there and is no link of the chain is
 * never written over: it is the proof that the chain is another than it was.
 */
async function keepRoots(client: Client, roots: Roots, { id, slug }: TenantRef): Promise<void> {
  const newest = await withTenant(client, id, ({ tx }) => lastLink(tx));
  const own = kept.get(roots) ?? new Map<string, Head>();
  kept.set(roots, own);
  if (!newest || own.get(id)?.hash === newest.hash) return;
  const days = await roots.days(slug);
  const heads = await withTenant(client, id, ({ tx }) => lastLinksOfDays(tx, days.at(-1) ?? null));
  for (const head of heads) {
    const there = await roots.read(slug, head.day);
    if (there?.hash === head.hash) continue;
    const link = there && (await withTenant(client, id, ({ tx }) => linkAt(tx, there)));
    const holds = there ? link?.hash === there.hash : !days.includes(head.day);
    if (!holds) throw new Error("the audit trail and its second place disagree");
    await roots.keep(slug, head);
  }
  own.set(id, newest);
}
