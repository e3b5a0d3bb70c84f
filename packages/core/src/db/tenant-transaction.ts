import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { QueryResult } from "pg";
import type { Client, Database } from "./client";

/** A transaction inside one tenant, at one moment of the database's clock. */
export type TenantTransaction = {
  readonly tx: Database;
  readonly now: Date;
  /** The same moment for what belongs to no tenant, such as staff sessions: a demo may have moved one tenant's clock alone. */
  readonly platformNow: Date;
};

const attemptsMax = 3;
/** Deadlock and serialization failure: nobody's fault, and gone at the next attempt. */
const passing = new Set(["40001", "40P01"]);

/** The SQLSTATE behind a thrown database error, or nothing. */
export const sqlState = (error: unknown): string | undefined => {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && cause.code.length === 5) return cause.code;
  }
  return undefined;
};

/** A database error without what it was about: the driver's own tells parameters and values, which belong in no log. */
class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";

  constructor(
    readonly code: string,
    readonly table: string | undefined,
    readonly constraint: string | undefined,
  ) {
    super(`database error ${code}${constraint ? ` (${constraint})` : table ? ` (${table})` : ""}`);
  }
}

function withoutContents(error: unknown): unknown {
  const code = sqlState(error);
  if (!code) return error;
  let deepest = error;
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause;
  const { table, constraint } = deepest as { table?: string; constraint?: string };
  const fault = new DatabaseFault(code, table, constraint);
  const frames =
    error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at ")) : [];
  fault.stack = [`${fault.name}: ${fault.message}`, ...frames].join("\n");
  return fault;
}

type Told = { readonly now: Date; readonly platform_now: Date };

/**
 * One transaction on a connection of its own. It is begun in the same message as the question for its time: a round trip
 * less for each call. `begin` is text of ours with a checked id in it, since such a message takes no parameters.
 */
async function transaction<Result>(
  client: Client,
  begin: string,
  work: (tx: Database, told: Told) => Promise<Result>,
): Promise<Result> {
  const connection = await client.pool.connect();
  let lost: Error | undefined;
  try {
    const answers = (await connection.query<Told>(begin)) as unknown as readonly QueryResult<Told>[];
    const told = answers.at(-1)?.rows[0];
    if (!told) throw new Error("the database told no time");
    const result = await work(client.on(connection), told);
    const ended = await connection.query("commit");
    // PostgreSQL answers a commit of a failed transaction with a rollback, and no error.
    if (ended.command !== "COMMIT") throw new Error("a failed transaction was to be committed");
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given to anybody else.
    await connection.query("rollback").catch((failed: Error) => {
      lost = failed;
    });
    throw error;
  } finally {
    connection.release(lost);
  }
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Runs `work` in one transaction that sees the rows of this tenant only. The statement that sets the tenant brings
 * the time along. `work` may run again after a deadlock, so it must do nothing outside the transaction.
 */
export async function withTenant<Result>(
  client: Client,
  tenantId: string,
  work: (transaction: TenantTransaction) => Promise<Result>,
): Promise<Result> {
  if (!idForm.test(tenantId)) throw new Error("not the id of a tenant");
  const begin = `begin; select set_config('app.tenant_id', '${tenantId}', true), clock_of('${tenantId}') as now, clock_of(null) as platform_now`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction(client, begin, (tx, told) =>
        work({ tx, now: told.now, platformNow: told.platform_now }),
      );
    } catch (error) {
      if (attempt >= attemptsMax || !passing.has(sqlState(error) ?? "")) throw withoutContents(error);
      await sleep(10 * attempt + Math.random() * 40);
    }
  }
}

/** From here on the transaction is inside this tenant: for whoever makes one, and could not begin there. */
export async function enterTenant(tx: Database, tenantId: string): Promise<void> {
  await tx.execute(sql`select set_config('app.tenant_id', ${tenantId}, true)`);
}

/** Runs `work` in a transaction without a tenant: the global tables only, since every other table raises. */
export async function withoutTenant<Result>(
  client: Client,
  work: (transaction: Omit<TenantTransaction, "platformNow">) => Promise<Result>,
): Promise<Result> {
  try {
    return await transaction(client, "begin; select clock_of(null) as now", (tx, { now }) => work({ tx, now }));
  } catch (error) {
    throw withoutContents(error);
  }
}
