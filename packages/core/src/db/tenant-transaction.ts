import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
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

const codeOf = (error: unknown): string | undefined => {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && cause.code.length === 5) return cause.code;
  }
  return undefined;
};

/** The SQLSTATE behind a thrown database error, or nothing. */
export const sqlState = codeOf;

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
  const code = codeOf(error);
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

/**
 * Runs `work` in one transaction that sees the rows of this tenant only. The statement that sets the tenant brings
 * the time along. `work` may run again after a deadlock, so it must do nothing outside the transaction.
 */
export async function withTenant<Result>(
  client: Client,
  tenantId: string,
  work: (transaction: TenantTransaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.db.transaction(async (tx) => {
        const set = await tx.execute<{ now: Date; platform_now: Date }>(
          sql`select set_config('app.tenant_id', ${tenantId}, true), clock_of(${tenantId}::uuid) as now, clock_of(null) as platform_now`,
        );
        const told = set.rows[0];
        if (!told) throw new Error("the database told no time");
        return await work({ tx, now: new Date(told.now), platformNow: new Date(told.platform_now) });
      });
    } catch (error) {
      if (attempt >= attemptsMax || !passing.has(codeOf(error) ?? "")) throw withoutContents(error);
      await sleep(10 * attempt + Math.random() * 40);
    }
  }
}

/** Runs `work` in a transaction without a tenant: the global tables only, since every other table raises. */
export async function withoutTenant<Result>(
  client: Client,
  work: (transaction: Omit<TenantTransaction, "platformNow">) => Promise<Result>,
): Promise<Result> {
  try {
    return await client.db.transaction(async (tx) => {
      const told = await tx.execute<{ now: Date }>(sql`select clock_of(null) as now`);
      const now = told.rows[0]?.now;
      if (!now) throw new Error("the database told no time");
      return await work({ tx, now: new Date(now) });
    });
  } catch (error) {
    throw withoutContents(error);
  }
}
