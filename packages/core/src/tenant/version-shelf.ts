import { contentSentence, keptTenantFile, type Policy } from "@vakans/tenant-config";
import type { Client } from "../db/client";

/** A tenant and the newest version of its configuration that has begun; null where there is none. */
export type Wanted = {
  readonly id: string;
  readonly slug: string;
  readonly number: number | null;
  /** The tenant's time. */
  readonly now: Date;
  /** Where the problem that is noted of it comes from; null where none is. */
  readonly problem: string | null;
};

/** A version as it was read: the wanted one, or the newest before it that is valid. */
export type ReadVersion = { readonly number: number; readonly policy: Policy };

type Kept = ReadVersion & { readonly wanted: number; readonly day: string };
type ContentRow = { readonly tenant_id: string; readonly number: number; readonly content: unknown };

const contentsQuery = `
  select v.tenant_id, v.number, v.content from tenant_config_version v
  join unnest($1::uuid[], $2::int[]) as wanted (tenant_id, number) using (tenant_id, number)`;

const earlierQuery = `
  select tenant_id, number, content from tenant_config_version
  where tenant_id = $1 and number < $2 and effective_at <= $3 order by number desc limit $4`;

const noteQuery = `
  insert into tenant_config_problem (tenant_id, source, problems, found_at) values ($1, $2, $3::jsonb, clock_of(null))
  on conflict (tenant_id) do update
  set source = excluded.source, problems = excluded.problems, found_at = excluded.found_at`;

const forgetQuery = "delete from tenant_config_problem where tenant_id = any($1::uuid[]) and source like 'version %'";

/** So many contents are read at once, and so far back is looked for one that is valid. */
const batch = 100;
const earlierMax = 50;

/**
 * Reads the versions that tenants run on, and keeps them until another is wanted or the law of another day counts. A
 * version is judged when it is read: one that this release does not take never replaces one that it takes, and says
 * nothing about other tenants. What is wrong is noted for the tenant's staff, and told once.
 */
export function createVersionShelf(client: Client, onError: (error: unknown) => void) {
  const shelf = new Map<string, Kept>();
  const told = new Set<string>();

  const judge = (content: unknown, day: string): { policy: Policy } | { problems: readonly string[] } => {
    try {
      const kept = keptTenantFile(content, day);
      return kept.ok ? { policy: kept.policy } : { problems: kept.problems.map(contentSentence) };
    } catch {
      return { problems: ["found a configuration that cannot be read; allowed: one of this product"] };
    }
  };

  const note = async ({ id, slug, number, problem }: Wanted, problems: readonly string[]): Promise<void> => {
    const source = `version ${number}`;
    if (problem !== source) await client.pool.query(noteQuery, [id, source, JSON.stringify(problems)]);
    const mark = `${id} ${number}`;
    if (told.has(mark)) return;
    told.add(mark);
    try {
      onError(new Error(`${slug}: configuration version ${number} is not taken: ${problems.join("; ")}`));
    } catch {
      // Whoever is told must not keep the others from being read.
    }
  };

  const newestValid = async (wanted: Wanted, number: number, day: string): Promise<ReadVersion | null> => {
    const values = [wanted.id, number, wanted.now, earlierMax];
    const { rows } = await client.pool.query<ContentRow>(earlierQuery, values);
    for (const row of rows) {
      const judged = judge(row.content, day);
      if ("policy" in judged) return { number: row.number, policy: judged.policy };
    }
    return null;
  };

  return {
    /** The version that each tenant runs on; a tenant that has none that is valid is left out. */
    async read(all: readonly Wanted[]): Promise<ReadonlyMap<string, ReadVersion>> {
      // The law of a day: a country pack may begin to count without a new version.
      const dayOf = ({ now }: Wanted) => now.toISOString().slice(0, 10);
      const isKept = (wanted: Wanted) => {
        const kept = shelf.get(wanted.id);
        return kept?.wanted === wanted.number && kept.day === dayOf(wanted);
      };
      const missing = all.filter((wanted) => wanted.number !== null && !isKept(wanted));
      for (let at = 0; at < missing.length; at += batch) {
        const some = missing.slice(at, at + batch);
        const values = [some.map(({ id }) => id), some.map(({ number }) => number)];
        const { rows } = await client.pool.query<ContentRow>(contentsQuery, values);
        const contents = new Map(rows.map((row) => [row.tenant_id, row.content]));
        for (const wanted of some) {
          const { id, number } = wanted;
          if (number === null) continue;
          const day = dayOf(wanted);
          const judged = judge(contents.get(id), day);
          const before = shelf.get(id);
          if ("policy" in judged) {
            shelf.set(id, { wanted: number, number, day, policy: judged.policy });
            continue;
          }
          await note(wanted, judged.problems);
          const earlier = await newestValid(wanted, number, day);
          if (!earlier) shelf.delete(id);
          // What runs goes on as it is: nothing that was made from it is made again.
          else if (before?.number === earlier.number && before.day === day)
            shelf.set(id, { ...before, wanted: number });
          else shelf.set(id, { ...earlier, wanted: number, day });
        }
      }
      const mended = all.filter(
        ({ id, number, problem }) => problem?.startsWith("version ") && shelf.get(id)?.number === number,
      );
      if (mended.length > 0) await client.pool.query(forgetQuery, [mended.map(({ id }) => id)]);
      const known = new Set(all.map(({ id }) => id));
      for (const id of shelf.keys()) if (!known.has(id)) shelf.delete(id);
      return shelf;
    },
  };
}
