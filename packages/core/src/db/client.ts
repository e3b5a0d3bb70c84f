import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";

/** A transaction that Drizzle speaks through. It begins no other: one within it would end both. */
export type Database = Omit<NodePgDatabase, "transaction">;

export type Client = {
  readonly pool: pg.Pool;
  /** Drizzle on one connection of the pool, for a transaction that is begun and ended by hand. */
  readonly on: (connection: pg.PoolClient) => Database;
};

/**
 * Opens a pool. Waiting for a connection ends after two seconds: a busy database is said, not waited for.
 * A lost idle connection is reported and forgotten; the pool makes another.
 */
export function openClient(url: string, options: { max?: number; onError?: (error: Error) => void } = {}): Client {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 2_000,
    idle_in_transaction_session_timeout: 15_000,
    statement_timeout: 15_000,
    application_name: "vakans",
  });
  const report = (error: Error) => options.onError?.(error);
  pool.on("error", report);
  // The pool listens on idle connections only: one that is lost in the middle of somebody's transaction would otherwise
  // end the process. Its next query fails, and with it that transaction alone.
  pool.on("connect", (connection) => connection.on("error", report));
  // Made once for each connection: building it costs more than a statement.
  const made = new WeakMap<pg.PoolClient, Database>();
  const on = (connection: pg.PoolClient): Database => {
    const db = made.get(connection) ?? drizzle({ client: connection });
    made.set(connection, db);
    return db;
  };
  return { pool, on };
}
