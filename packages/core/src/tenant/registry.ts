import { setTimeout as sleep } from "node:timers/promises";
import type { Language } from "@vakans/i18n";
import type { Policy } from "@vakans/tenant-config";
import pg from "pg";
import type { Client } from "../db/client";
import { isTold, nextChangeOf, type PlannedOutage, toldMark } from "../outage/rules";
import { createVersionShelf, type Wanted } from "./version-shelf";

/** A tenant as a request knows it: who it is, and its policy at this moment. */
export type TenantRef = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly policy: Policy;
  readonly configVersion: number;
  readonly hosts: readonly string[];
};

/**
 * Why a tenant's pages are not shown. `neverValid`: no configuration of it can be read. `suspended`: an operator has closed
 * it. `languages` are those of its readers where they are known, else none.
 */
export type Shut = { readonly reason: "neverValid" | "suspended"; readonly languages: readonly Language[] };

/** What a request names to say whose it is. */
export type TenantName = { readonly host: string } | { readonly slug: string };

export type Registry = {
  /** The open tenant of a host. */
  ofHost(host: string): TenantRef | null;
  /** The open tenant of a slug. */
  ofSlug(slug: string): TenantRef | null;
  /** A tenant that is open or suspended: what was promised before is kept. */
  ofId(id: string): TenantRef | null;
  /** Every tenant that is open or suspended and has a configuration. */
  all(): readonly TenantRef[];
  /** Why the tenant of a name is not shown; null when it is, and when there is none. */
  shut(name: TenantName): Shut | null;
  /**
   * A text that changes whenever an anonymous page of the tenant may look different: a published advert, a passed last
   * day or the time of grace after it, an outage that is told, begins or ends, midnight in the tenant's zone, new configuration, a new
   * version of the privacy notice. Null while it is not known: then nothing may be kept.
   */
  pulse(tenantId: string): string | null;
  /** The pulse, read now where it is not known; null when it cannot be read within a second. */
  freshPulse(tenantId: string): Promise<string | null>;
  /** The planned outages that the tenant's pages tell now (PL 18); read with the pulse, so that no page pays for it. */
  outages(tenantId: string): Promise<readonly PlannedOutage[]>;
  /** Reads everything again; answers when it has been read. */
  refresh(): Promise<void>;
  close(): Promise<void>;
};

type Pulse = {
  readonly epoch: string;
  readonly aheadMs: number;
  readonly changesAt: number;
  readonly readAt: number;
  readonly outages: readonly PlannedOutage[];
};

type State = {
  readonly byHost: ReadonlyMap<string, TenantRef>;
  readonly bySlug: ReadonlyMap<string, TenantRef>;
  readonly byId: ReadonlyMap<string, TenantRef>;
  readonly shutHosts: ReadonlyMap<string, Shut>;
  readonly shutSlugs: ReadonlyMap<string, Shut>;
};

const nothing: State = {
  byHost: new Map(),
  bySlug: new Map(),
  byId: new Map(),
  shutHosts: new Map(),
  shutSlugs: new Map(),
};

const tenantsQuery = `
  select t.id, t.slug, t.state, v.number, t.now,
    (select p.source from tenant_config_problem p where p.tenant_id = t.id) as problem,
    array(
      select d.host from tenant_domain d where d.tenant_id = t.id
      order by d.chosen_at desc nulls last, d.source desc, d.verified_at, d.host
    ) as hosts
  -- Offset 0: the clock is asked once for each tenant, and not once for each of its versions.
  from (select id, slug, state, clock_of(id) as now from tenant where state <> 'ended' offset 0) t
  left join lateral (
    select number from tenant_config_version v
    where v.tenant_id = t.id and v.effective_at <= t.now order by number desc limit 1
  ) v on true
  order by t.slug`;

// All in one message, which is most of what it costs: it is asked every few seconds for each tenant that is visited.
const pulseQuery = (id: string, timeZone: string, graceMinutes: number): string => `
  begin read only;
  select set_config('app.tenant_id', ${pg.escapeLiteral(id)}, true);
  select t.now,
    coalesce((select number from advert_epoch where tenant_id = t.id), 0) as number,
    coalesce((select max(number) from privacy_notice where tenant_id = t.id), 0) as notice,
    (select min(case when v.closes_at > t.now then v.closes_at else v.closes_at + t.grace end)
     from advert a join advert_version v on v.tenant_id = a.tenant_id and v.id = a.published_version_id
     where a.tenant_id = t.id and v.closes_at > t.now - t.grace) as closes_at,
    (select coalesce(json_agg(json_build_object(
       'id', o.id, 'told', o.told_from, 'starts', o.starts_at, 'ends', o.ends_at, 'text', o.text) order by o.starts_at, o.id), '[]')
     from outage o where o.tenant_id = t.id and o.cancelled_at is null and o.ends_at > t.now) as outages,
    (date_trunc('day', t.now at time zone t.zone) + interval '1 day') at time zone t.zone as midnight
  from (select ${pg.escapeLiteral(id)}::uuid as id, clock_of(${pg.escapeLiteral(id)}::uuid) as now,
    ${Number(graceMinutes)} * interval '1 minute' as grace, ${pg.escapeLiteral(timeZone)} as zone offset 0) t;
  commit`;

type TenantRow = Wanted & { state: "open" | "suspended"; hosts: string[] };
type PulseRow = {
  now: Date;
  number: string;
  notice: number;
  closes_at: Date | null;
  outages: OutageRow[];
  midnight: Date;
};
type OutageRow = { id: string; told: string; starts: string; ends: string; text: PlannedOutage["text"] };

const outageOf = ({ id, told, starts, ends, text }: OutageRow): PlannedOutage => ({
  outageId: id,
  toldFrom: new Date(told),
  startsAt: new Date(starts),
  endsAt: new Date(ends),
  text,
});

/** How long a pulse is believed without being read again: the limit of how late a missed notice is noticed. */
const pulseTrustMs = 6_000;
const pulseLookMs = 4_500;
/** How soon a version counts whose moment has come, and one whose notice was lost. */
const lookMs = 1_500;
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
  const versions = createVersionShelf(client, onError);
  const pulses = new Map<string, Pulse>();
  const reading = new Map<string, Promise<void>>();
  // Counts notices: what was being read when one came is old already.
  let notices = 0;

  const look = async (): Promise<void> => {
    const { rows } = await client.pool.query<TenantRow>(tenantsQuery);
    const read = await versions.read(rows);
    const tenants: TenantRef[] = [];
    const open: TenantRef[] = [];
    const shut: (readonly [TenantRow, Shut])[] = [];
    for (const row of rows) {
      const version = read.get(row.id);
      if (!version) {
        shut.push([row, { reason: "neverValid", languages: [] }]);
        continue;
      }
      const { policy, number } = version;
      const known = state.byId.get(row.id);
      const same = known?.policy === policy && known.hosts.join() === row.hosts.join();
      const tenant = same
        ? known
        : { id: row.id, slug: row.slug, name: policy.name, policy, configVersion: number, hosts: row.hosts };
      // What was felt or is being felt was worked out with the old configuration.
      if (!same && pulses.delete(row.id)) notices += 1;
      if (!same && reading.has(row.id)) notices += 1;
      tenants.push(tenant);
      if (row.state === "open") open.push(tenant);
      else shut.push([row, { reason: "suspended", languages: policy.languages.offered }]);
    }
    state = {
      byHost: new Map(open.flatMap((tenant) => tenant.hosts.map((host) => [host, tenant] as const))),
      bySlug: new Map(open.map((tenant) => [tenant.slug, tenant])),
      byId: new Map(tenants.map((tenant) => [tenant.id, tenant])),
      shutHosts: new Map(shut.flatMap(([row, why]) => row.hosts.map((host) => [host, why] as const))),
      shutSlugs: new Map(shut.map(([row, why]) => [row.slug, why])),
    };
  };

  const readPulse = async (tenant: TenantRef): Promise<void> => {
    const noticesBefore = notices;
    const connection = await client.pool.connect();
    try {
      const readAt = Date.now();
      const { timeZone, applications } = tenant.policy;
      const answers: unknown = await connection.query(pulseQuery(tenant.id, timeZone, applications.graceMinutes));
      const [, , told] = answers as readonly pg.QueryResult<PulseRow>[];
      const row = told?.rows[0];
      if (!row) throw new Error("the database told no pulse");
      if (notices !== noticesBefore) return;
      const outages = row.outages.map(outageOf);
      pulses.set(tenant.id, {
        // The first host stands in links that machines follow: on pages, in feeds, in the map of the site.
        epoch: `${tenant.configVersion}.${tenant.hosts[0] ?? ""}.${row.number}.${row.notice}.${row.midnight.getTime()}.${row.closes_at?.getTime() ?? 0}.${toldMark(outages, row.now)}`,
        aheadMs: row.now.getTime() - readAt,
        changesAt: Math.min(
          ...[row.midnight, row.closes_at, nextChangeOf(outages, row.now)].map(
            (at) => at?.getTime() ?? Number.POSITIVE_INFINITY,
          ),
        ),
        readAt,
        outages,
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
    if (age > pulseLookMs || changed) feel(tenantId);
    return pulse && age <= pulseTrustMs && !changed ? pulse.epoch : null;
  };

  const freshPulse = async (tenantId: string): Promise<string | null> => {
    const known = pulseOf(tenantId);
    const read = reading.get(tenantId);
    if (known !== null || !read) return known;
    await Promise.race([read, sleep(freshWithinMs)]);
    return pulseOf(tenantId);
  };

  return {
    ofHost: (host) => state.byHost.get(host) ?? null,
    ofSlug: (slug) => state.bySlug.get(slug) ?? null,
    ofId: (id) => state.byId.get(id) ?? null,
    all: () => [...state.byId.values()],
    shut: (name) => ("host" in name ? state.shutHosts.get(name.host) : state.shutSlugs.get(name.slug)) ?? null,
    pulse: pulseOf,
    freshPulse,
    async outages(tenantId) {
      // Only where nothing is known yet, or what is known is old, is it waited for.
      if (pulseOf(tenantId) === null) await freshPulse(tenantId);
      const pulse = pulses.get(tenantId);
      if (!pulse) return [];
      const now = new Date(Date.now() + pulse.aheadMs);
      return pulse.outages.filter((outage) => isTold(outage, now));
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
