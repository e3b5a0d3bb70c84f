import { type PgColumnBuilderBase, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import { newId } from "./id";

/** A moment, to the millisecond, so that it survives a round trip through JavaScript unchanged. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/**
 * A table whose rows belong to a tenant. Keys, row security and grants stand in the migration that makes it;
 * the architecture test reads the catalogue and fails for a table that lacks a part, or differs from this description.
 */
export function tenantTable<Name extends string, Columns extends Record<string, PgColumnBuilderBase>>(
  name: Name,
  columns: Columns,
) {
  return pgTable(name, {
    tenantId: uuid("tenant_id").notNull(),
    id: uuid("id").notNull().$defaultFn(newId),
    ...columns,
  });
}
