import { asc, sql } from "drizzle-orm";
import { volumesOf } from "../tenant/volumes";
import { operatorProcedure } from "../trpc";
import { choreSign, queueSign, standingOf, workerSign } from "./rules";
import { signOfLife } from "./table";

/** How the whole installation is: numbers and times, nothing of what any tenant has written. */
export const health = operatorProcedure.query(async ({ ctx: { tx, now, dependencies } }) => {
  const { client, registry, storage } = dependencies;
  const begun = performance.now();
  const { rows: about } = await tx.execute<{
    version: string;
    bytes: string;
    migrations: { name: string; at: string }[];
  }>(sql`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (select json_agg(json_build_object('name', name, 'at', ran_at) order by name desc) from migration) as migrations`);
  const databaseMs = performance.now() - begun;
  const signs = await tx.select().from(signOfLife).orderBy(asc(signOfLife.name));
  const signOf = (name: string) => signs.find((sign) => sign.name === name)?.at ?? null;
  const tenants = registry.all();
  const volumes = await volumesOf(
    client,
    tenants.map(({ id }) => id),
  );
  return {
    now,
    database: {
      ms: databaseMs,
      version: about[0]?.version ?? "",
      bytes: Number(about[0]?.bytes ?? 0),
      migrations: (about[0]?.migrations ?? []).map(({ name, at }) => ({ name, ranAt: new Date(at) })),
    },
    files: (await storage.ready()) ? ("well" as const) : ("late" as const),
    worker: { at: signOf(workerSign), standing: standingOf(signOf(workerSign), now) },
    queue: { at: signOf(queueSign), standing: standingOf(signOf(queueSign), now) },
    chores: signs
      .filter(({ name }) => name.startsWith(choreSign))
      .map(({ name, at, tookMs }) => ({
        name: name.slice(choreSign.length),
        at,
        tookMs,
        standing: standingOf(at, now),
      })),
    tenants: tenants.length,
    effects: summed([...volumes.values()].flatMap(({ effects }) => effects)),
  };
});

type Waiting = {
  readonly name: string;
  readonly waiting: number;
  readonly oldestAt: Date | null;
  readonly givenUp: number;
};

/** Effects of all tenants by kind. */
function summed(effects: readonly Waiting[]): readonly Waiting[] {
  const byName = new Map<string, Waiting>();
  for (const one of effects) {
    const known = byName.get(one.name);
    const oldest = [known?.oldestAt, one.oldestAt]
      .filter((at) => at instanceof Date)
      .sort((a, b) => a.getTime() - b.getTime());
    byName.set(one.name, {
      name: one.name,
      waiting: (known?.waiting ?? 0) + one.waiting,
      givenUp: (known?.givenUp ?? 0) + one.givenUp,
      oldestAt: oldest[0] ?? null,
    });
  }
  return [...byName.values()].sort((a, b) => b.waiting - a.waiting || a.name.localeCompare(b.name));
}
