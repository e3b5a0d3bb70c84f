import { sql } from "drizzle-orm";
import type { Client, Database } from "../db/client";
import { withTenant } from "../db/tenant-transaction";
import { type Break, type FoundLink, type Head, judgeLink, type Place } from "./chain";
import { lastLink, linkAt, linksAfter } from "./queries";
import type { Roots } from "./roots";

/** What a verification came to. */
export type Verification = {
  /** How many links were recomputed. */
  readonly links: number;
  /** The last link that holds; null when there is none. */
  readonly head: Head | null;
  /** The first break; null when there is none. */
  readonly broken: Break | null;
};

const page = 2_000;
const linkedWithinMinutes = 10;

type Trail = { readonly client: Client; readonly tenantId: string; readonly slug: string; readonly roots: Roots };

/**
 * Recomputes a tenant's chain from a day on, or from its beginning, and compares it with its second place. Tells the first
 * break: an event that is gone or reads otherwise, a link that is gone, a day that ended otherwise, an event that never got
 * its link within ten minutes.
 */
export async function verifyTrail(trail: Trail, fromDay: string | null): Promise<Verification> {
  const { client, tenantId, slug, roots } = trail;
  const inside = <Result>(work: (tx: Database) => Promise<Result>) =>
    withTenant(client, tenantId, ({ tx }) => work(tx));
  const rootDays = (await roots.days(slug)).filter((day) => fromDay === null || day >= fromDay);
  const before = fromDay === null ? null : await inside((tx) => lastLink(tx, fromDay));
  let head = before;
  let links = 0;
  for (;;) {
    const found = await inside((tx) => linksAfter(tx, head, page));
    for (const link of found) {
      if (head && head !== before && link.day !== head.day) {
        const broken = await judgeDay(roots, slug, head);
        if (broken) return { links, head, broken };
      }
      const broken = judgeDays(rootDays, head, link) ?? judgeLink(head, link);
      if (broken) return { links, head, broken };
      head = { day: link.day, position: link.position, hash: link.hash };
      links += 1;
    }
    if (found.length < page) break;
  }
  return { links, head, broken: await judgeEnd(trail, rootDays, links > 0 ? head : null) };
}

const dayMissing = (day: string): Break => ({ kind: "dayMissing", day, position: null, eventId: null });

/** A day that has a root and no links. */
function judgeDays(rootDays: readonly string[], head: Head | null, { day }: FoundLink): Break | null {
  const lost = rootDays.find((root) => root < day && (head === null || root > head.day));
  return lost === undefined ? null : dayMissing(lost);
}

/** A day that is over has a root, and it is its last link. */
async function judgeDay(roots: Roots, slug: string, { day, position, hash }: Head): Promise<Break | null> {
  const root = await roots.read(slug, day);
  if (!root) return { kind: "rootMissing", day, position, eventId: null };
  return root.position === position && root.hash === hash
    ? null
    : { kind: "rootDiffers", day, position: Math.min(position, root.position), eventId: null };
}

/** The last day, which may still grow, and what has no link yet. */
async function judgeEnd(
  { client, tenantId, slug, roots }: Trail,
  rootDays: readonly string[],
  head: Head | null,
): Promise<Break | null> {
  const lost = rootDays.find((day) => head === null || day > head.day);
  if (lost !== undefined) return dayMissing(lost);
  return withTenant(client, tenantId, async ({ tx }) => {
    const root = head && (await roots.read(slug, head.day));
    const link = root && (await linkAt(tx, root));
    if (root && link?.hash !== root.hash)
      return { kind: "rootDiffers", day: root.day, position: root.position, eventId: null };
    if (head && !root && (await isOld(tx, { day: head.day, position: 1 })))
      return { kind: "rootMissing", day: head.day, position: head.position, eventId: null };
    return unlinkedTooLong(tx);
  });
}

// The time in an id is the machine's own, whatever a demo's clock says; so is `now()`.
const oldestNew = sql`to_hex(((extract(epoch from now()) - ${linkedWithinMinutes * 60}) * 1000)::bigint)`;
const timeIn = (id: ReturnType<typeof sql>) => sql`left(replace(${id}::text, '-', ''), 12)`;

async function isOld(tx: Database, { day, position }: Place): Promise<boolean> {
  const { rowCount } = await tx.execute(
    sql`select 1 from audit_link where day = ${day} and position = ${position}
        and ${timeIn(sql`id`)} < lpad(${oldestNew}, 12, '0')`,
  );
  return rowCount !== 0;
}

async function unlinkedTooLong(tx: Database): Promise<Break | null> {
  const { rows } = await tx.execute<{ id: string; day: string }>(
    sql`select e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD') as day from audit_event e
        left join audit_link l on l.tenant_id = e.tenant_id and l.event_id = e.id
        where l.id is null and ${timeIn(sql`e.id`)} < lpad(${oldestNew}, 12, '0') order by e.id limit 1`,
  );
  const [found] = rows;
  return found ? { kind: "unlinked", day: found.day, position: null, eventId: found.id } : null;
}

const recentMax = 2_000;

/** The state of the newest part of a chain, for a page: cheap enough to be asked at every look. */
export async function recentState(tx: Database) {
  const { rows } = await tx.execute<{ day: string; position: number; hash: string }>(
    sql`select to_char(day, 'YYYY-MM-DD') as day, position, hash from audit_link
        order by audit_link.day desc, position desc offset ${recentMax} limit 1`,
  );
  const start = rows[0] ?? null;
  let head: Head | null = start;
  let broken: Break | null = null;
  let verifiedUntil: Date | null = null;
  const links = await linksAfter(tx, start, recentMax);
  for (const link of links) {
    broken = judgeLink(head, link);
    if (broken) break;
    head = link;
    verifiedUntil = link.event?.at ?? null;
  }
  return { links: links.length, whole: start === null, verifiedUntil, broken };
}
