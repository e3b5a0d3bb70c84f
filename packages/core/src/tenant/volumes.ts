import { sql } from "drizzle-orm";
import type { Client } from "../db/client";
import { withTenant } from "../db/tenant-transaction";

/** How much a tenant has, in numbers only. */
export type Volumes = {
  readonly openAdverts: number;
  /** Applications received in the last 30 days. */
  readonly applicationsLately: number;
  readonly storageBytes: number;
  /** What has been promised and not done, by kind. */
  readonly effects: readonly {
    readonly name: string;
    readonly waiting: number;
    readonly oldestAt: Date | null;
    readonly givenUp: number;
  }[];
};

const believedMs = 30_000;
/** How many tenants are asked at once: what is left of the pool is for people. */
const lanes = 3;

type Known = { readonly readAt: number; readonly volumes: Promise<Volumes> };

const known = new WeakMap<Client, Map<string, Known>>();

/**
 * Numbers of tenants, each read inside its own wall, a few at a time, and believed for half a minute. What nobody may see
 * of a tenant is not among them.
 */
export async function volumesOf(client: Client, tenantIds: readonly string[]): Promise<ReadonlyMap<string, Volumes>> {
  const kept = known.get(client) ?? new Map<string, Known>();
  known.set(client, kept);
  const found = new Map<string, Volumes>();
  const waiting = [...tenantIds];
  const lane = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      found.set(id, await volumesOfOne(client, kept, id));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return found;
}

function volumesOfOne(client: Client, kept: Map<string, Known>, tenantId: string): Promise<Volumes> {
  const earlier = kept.get(tenantId);
  if (earlier && performance.now() - earlier.readAt < believedMs) return earlier.volumes;
  const volumes = read(client, tenantId);
  kept.set(tenantId, { readAt: performance.now(), volumes });
  volumes.catch(() => kept.delete(tenantId));
  return volumes;
}

type Row = {
  open_adverts: number;
  applications_lately: number;
  storage_bytes: string;
  effects: readonly { name: string; waiting: number; oldest: string | null; given_up: number }[];
};

const read = (client: Client, tenantId: string): Promise<Volumes> =>
  withTenant(client, tenantId, async ({ tx }) => {
    const { rows } = await tx.execute<Row>(sql`
      select
        (select count(*)::int from advert a
           join advert_version v on v.tenant_id = a.tenant_id and v.id = a.published_version_id
           where a.tenant_id = ${tenantId} and (v.closes_at is null or v.closes_at > clock())) as open_adverts,
        (select count(*)::int from application
           where tenant_id = ${tenantId} and received_at > clock() - interval '30 days') as applications_lately,
        (select coalesce(sum(bytes), 0) from attachment where tenant_id = ${tenantId} and state = 'kept')
          + (select coalesce(sum(octet_length(content)), 0) from brand_image where tenant_id = ${tenantId})
          as storage_bytes,
        (select coalesce(json_agg(e order by e.name), '[]') from (
           select name, (count(*) filter (where given_up_at is null))::int as waiting,
             min(created_at) filter (where given_up_at is null) as oldest,
             (count(*) filter (where given_up_at is not null))::int as given_up
           from effect where tenant_id = ${tenantId} and done_at is null group by name) e) as effects`);
    const row = rows[0];
    if (!row) throw new Error("the database told no volumes");
    return {
      openAdverts: row.open_adverts,
      applicationsLately: row.applications_lately,
      storageBytes: Number(row.storage_bytes),
      effects: row.effects.map(({ name, waiting, oldest, given_up }) => ({
        name,
        waiting,
        oldestAt: oldest === null ? null : new Date(oldest),
        givenUp: given_up,
      })),
    };
  });
