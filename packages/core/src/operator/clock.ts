import pg from "pg";
import { OperatorMistake } from "./roles";

/** A duration such as `+25h`, `-3d`, `90m`, `+1d12h`, in seconds. */
export function secondsOf(text: string): number {
  const match = /^([+-]?)((?:\d+[dhms])+)$/.exec(text);
  const [, sign, parts] = match ?? [];
  if (!parts) throw new OperatorMistake(`"${text}" is no duration: write it like +25h, +3d, -90m or +1d12h.`);
  const unit: Record<string, number> = { d: 86_400, h: 3_600, m: 60, s: 1 };
  const seconds = [...parts.matchAll(/(\d+)([dhms])/g)].reduce(
    (sum, [, amount, name]) => sum + Number(amount) * (unit[name ?? "s"] ?? 1),
    0,
  );
  return sign === "-" ? -seconds : seconds;
}

export type ClockMove = { readonly ownerUrl: string; readonly slug: string | null } & (
  | { readonly addSeconds: number }
  | { readonly reset: true }
);

/** Moves the clock of a demo or test database, for all tenants or one. Refuses on any other. Answers the time it is then. */
export async function moveClock(move: ClockMove): Promise<Date> {
  const client = new pg.Client({ connectionString: move.ownerUrl });
  await client.connect();
  try {
    const mark = await client.query<{ kind: string }>("select kind from database_mark");
    if (!mark.rows[0] || mark.rows[0].kind === "production")
      throw new OperatorMistake("This database is not marked as demo or test, so its clock cannot be moved.");
    const tenantId = move.slug === null ? null : await tenantIdOf(client, move.slug);
    const scope = tenantId ?? "*";
    if ("reset" in move) await client.query("delete from clock_offset where scope = $1", [scope]);
    else
      await client.query(
        "insert into clock_offset (scope, seconds) values ($1, $2) on conflict (scope) do update set seconds = clock_offset.seconds + excluded.seconds",
        [scope, move.addSeconds],
      );
    await client.query("select pg_notify('vakans', '')");
    const told = await client.query<{ now: Date }>("select clock_of($1::uuid) as now", [tenantId]);
    return told.rows[0]?.now ?? new Date();
  } finally {
    await client.end();
  }
}

async function tenantIdOf(client: pg.Client, slug: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>("select id from tenant where slug = $1", [slug]);
  if (!rows[0]) throw new OperatorMistake(`There is no tenant called "${slug}".`);
  return rows[0].id;
}
