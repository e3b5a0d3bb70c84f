import { setTimeout as sleep } from "node:timers/promises";
import { type Policy, resolvePolicy, type TenantFile } from "@vakans/tenant-config";
import pg from "pg";
import type { Client } from "../db/client";

/** A tenant as a request knows it: who it is, and its policy at this moment. */
export type TenantRef = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly policy: Policy;
  readonly configVersion: number;
  readonly hosts: readonly string[];
};

export type Registry = {
  ofHost(host: string): TenantRef | null;
  ofSlug(slug: string): TenantRef | null;
  ofId(id: string): TenantRef | null;
  all(): readonly TenantRef[];
  /**
   * A text that changes whenever an anonymous page of the tenant may look different: a published advert, a passed last
   * day or the time of grace after it, midnight in the tenant's zone, new configuration, a new
   * version of the privacy notice. Null while it is not known: then nothing may be kept.
   */
  pulse(tenantId: string): string | null;
  /** The pulse, read now where it is not known; null when it cannot be read within a second. */
  freshPulse(tenantId: string): Promise<string | null>;
  /** Reads everything again; answers when it has been read. */
  refresh(): Promise<void>;
  close(): Promise<void>;
};

type Pulse = { readonly epoch: string; readonly aheadMs: number; readonly changesAt: number; readonly readAt: number };

type State = {
  readonly byHost: ReadonlyMap<string, TenantRef>;
  readonly bySlug: ReadonlyMap<string, TenantRef>;
  readonly byId: ReadonlyMap<string, TenantRef>;
};

const nothing: State = { byHost: new Map(), bySlug: new Map(), byId: new Map() };

const tenantsQuery = `
  select t.id, t.slug, v.number, clock_of(t.id) as now,
    array(select d.host from tenant_domain d where d.tenant_id = t.id order by d.verified_at, d.host) as hosts
  from tenant t
  join lateral (
    select number from tenant_config_version v
    where v.tenant_id = t.id and v.effective_at <= clock_of(t.id) order by number desc limit 1
  ) v on true
  order by t.slug`;

const contentQuery = "select content from tenant_config_version where tenant_id = $1 and number = $2";

const pulseQuery = `
  select clock_of($1::uuid) as now,
    coalesce((select number from advert_epoch where tenant_id = $1), 0) as number,
    coalesce((select max(number) from privacy_notice where tenant_id = $1), 0) as notice,
    (select min(case when v.closes_at > clock_of($1::uuid) then v.closes_at else v.closes_at + $3 * interval '1 minute' end)
     from advert a join advert_version v on v.tenant_id = a.tenant_id and v.id = a.published_version_id
     where a.tenant_id = $1 and v.closes_at > clock_of($1::uuid) - $3 * interval '1 minute') as closes_at,
    (date_trunc('day', clock_of($1::uuid) at time zone $2) + interval '1 day') at time zone $2 as midnight`;

type TenantRow = { id: string; slug: string; number: number; now: Date; hosts: string[] };
type PulseRow = { now: Date; number: string; notice: number; closes_at: Date | null; midnight: Date };

/** How long a pulse is believed without being read again: the limit of how late a missed notice is noticed. */
const pulseTrustMs = 6_000;
const lookMs = 3_000;
/** How long a visitor waits for a pulse that is being read, before the page is made without keeping it. */
const freshWithinMs = 1_000;

/**
 * Holds all tenants in memory. A notice on the channel `vakans` (a tenant's id whose adverts changed, or nothing) makes it
 * look at once; it also looks by itself every few seconds, so that a lost connection costs seconds and not correctness.
 * Pulses are read for the tenants that somebody visits.
 */
export async function openRegistry(
  client: Client,
  databaseUrl: string,
  onError: (error: unknown) => void,
): Promise<Registry> {
  let state = nothing;
  let closed = false;
  let running: Promise<void> | null = null;
  let again = false;
  const policies = new Map<string, { number: number; day: string; policy: Policy }>();
  const pulses = new Map<string, Pulse>();
  const reading = new Map<string, Promise<void>>();
  // Counts notices: what was being read when one came is old already.
  let notices = 0;

  const policyOf = async (row: TenantRow): Promise<Policy> => {
    // The law of a day: a country pack may begin to count without a new version.
    const day = row.now.toISOString().slice(0, 10);
    const known = policies.get(row.id);
    if (known?.number === row.number && known.day === day) return known.policy;
    const { rows } = await client.pool.query<{ content: TenantFile }>(contentQuery, [row.id, row.number]);
    if (!rows[0]) throw new Error("a configuration version is not there");
    const policy = resolvePolicy(rows[0].content, day);
    policies.set(row.id, { number: row.number, day, policy });
    return policy;
  };

  const look = async (): Promise<void> => {
    const { rows } = await client.pool.query<TenantRow>(tenantsQuery);
    const tenants: TenantRef[] = [];
    for (const row of rows) {
      const policy = await policyOf(row);
      const known = state.byId.get(row.id);
      const same = known?.policy === policy && known.hosts.join() === row.hosts.join();
      tenants.push(
        same
          ? known
          : { id: row.id, slug: row.slug, name: policy.name, policy, configVersion: row.number, hosts: row.hosts },
      );
    }
    state = {
      byHost: new Map(tenants.flatMap((tenant) => tenant.hosts.map((host) => [host, tenant] as const))),
      bySlug: new Map(tenants.map((tenant) => [tenant.slug, tenant])),
      byId: new Map(tenants.map((tenant) => [tenant.id, tenant])),
    };
  };

  const readPulse = async (tenant: TenantRef): Promise<void> => {
    const noticesBefore = notices;
    const connection = await client.pool.connect();
    try {
      const readAt = Date.now();
      await connection.query("begin read only");
      await connection.query("select set_config('app.tenant_id', $1, true)", [tenant.id]);
      const { rows } = await connection.query<PulseRow>(pulseQuery, [
        tenant.id,
        tenant.policy.timeZone,
        tenant.policy.applications.graceMinutes,
      ]);
      await connection.query("commit");
      const row = rows[0];
      if (!row) throw new Error("the database told no pulse");
      if (notices !== noticesBefore) return;
      pulses.set(tenant.id, {
        epoch: `${tenant.configVersion}.${row.number}.${row.notice}.${row.midnight.getTime()}.${row.closes_at?.getTime() ?? 0}`,
        aheadMs: row.now.getTime() - readAt,
        changesAt: Math.min(row.midnight.getTime(), row.closes_at?.getTime() ?? Number.POSITIVE_INFINITY),
        readAt,
      });
    } catch (error) {
      await connection.query("rollback").catch(() => undefined);
      throw error;
    } finally {
      connection.release();
    }
  };

  /** Reads a tenant's pulse anew, once at a time. */
  const feel = (tenantId: string): void => {
    const tenant = state.byId.get(tenantId);
    if (!tenant || closed || reading.has(tenantId)) return;
    const read = readPulse(tenant)
      .catch((error) => closed || onError(error))
      .then(() => void reading.delete(tenantId));
    reading.set(tenantId, read);
  };

  // One look at a time; a wish that comes while one runs is granted by one more.
  const refresh = (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      try {
        do {
          again = false;
          await look();
        } while (again && !closed);
      } finally {
        running = null;
      }
    })();
    return running;
  };

  await refresh();
  const quietly = () => void refresh().catch((error) => closed || onError(error));
  const noticed = (tenantId: string) => {
    notices += 1;
    if (tenantId) {
      pulses.delete(tenantId);
      return;
    }
    pulses.clear();
    quietly();
  };
  const listener = listen(databaseUrl, noticed, onError);
  const timer = setInterval(quietly, lookMs);
  timer.unref();

  const pulseOf = (tenantId: string): string | null => {
    const pulse = pulses.get(tenantId);
    const age = pulse ? Date.now() - pulse.readAt : Number.POSITIVE_INFINITY;
    const changed = pulse !== undefined && Date.now() + pulse.aheadMs >= pulse.changesAt;
    if (age > lookMs || changed) feel(tenantId);
    return pulse && age <= pulseTrustMs && !changed ? pulse.epoch : null;
  };

  return {
    ofHost: (host) => state.byHost.get(host) ?? null,
    ofSlug: (slug) => state.bySlug.get(slug) ?? null,
    ofId: (id) => state.byId.get(id) ?? null,
    all: () => [...state.byId.values()],
    pulse: pulseOf,
    async freshPulse(tenantId) {
      const known = pulseOf(tenantId);
      const read = reading.get(tenantId);
      if (known !== null || !read) return known;
      await Promise.race([read, sleep(freshWithinMs)]);
      return pulseOf(tenantId);
    },
    refresh,
    async close() {
      closed = true;
      clearInterval(timer);
      await listener.close();
      await running?.catch(() => undefined);
      await Promise.all(reading.values());
    },
  };
}

/** A connection of its own that waits for notices, and is made anew when it is lost. */
function listen(url: string, onNotice: (tenantId: string) => void, onError: (error: unknown) => void) {
  let closed = false;
  let connection: pg.Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  const connect = async () => {
    const mine = new pg.Client({ connectionString: url, application_name: "vakans-listen" });
    connection = mine;
    let lost = false;
    const again = (error: unknown) => {
      if (lost || closed) return;
      lost = true;
      onError(error);
      retry = setTimeout(() => void connect(), 1_000);
      retry.unref();
    };
    mine.on("error", again);
    mine.on("end", () => again(new Error("the connection that listens was ended")));
    mine.on("notification", ({ payload }) => onNotice(payload ?? ""));
    try {
      await mine.connect();
      await mine.query("listen vakans");
      // Whatever was told while nobody listened is looked up.
      onNotice("");
    } catch (error) {
      again(error);
    }
  };
  void connect();
  return {
    async close() {
      closed = true;
      if (retry) clearTimeout(retry);
      await connection?.end().catch(() => undefined);
    },
  };
}
