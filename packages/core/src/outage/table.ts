import type { Language } from "@vakans/i18n";
import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import { newId } from "../db/id";

/** One row is a planned outage, told on all of the tenant's pages before and during it. */
export const outage = tenantTable("outage", {
  startsAt: instant("starts_at").notNull(),
  endsAt: instant("ends_at").notNull(),
  toldFrom: instant("told_from").notNull(),
  /** The tenant's own words; null: the product's. */
  text: jsonb("text").$type<Partial<Record<Language, string>>>(),
  /** Why it is announced although last days fall into it. */
  overrideReason: text("override_reason"),
  createdAt: instant("created_at").notNull(),
  createdBy: uuid("created_by"),
  cancelledAt: instant("cancelled_at"),
  cancelledBy: uuid("cancelled_by"),
  /** The platform's outage that this is the tenant's part of; null: its own. */
  platformOutageId: uuid("platform_outage_id"),
});

/** One row is an outage that operators announce, for every tenant or for one: what the row of each tenant is to be. */
export const platformOutage = pgTable("platform_outage", {
  id: uuid("id").primaryKey().$defaultFn(newId),
  onlyTenantId: uuid("only_tenant_id"),
  startsAt: instant("starts_at").notNull(),
  endsAt: instant("ends_at").notNull(),
  toldFrom: instant("told_from").notNull(),
  text: jsonb("text").$type<Partial<Record<Language, string>>>(),
  overrideReason: text("override_reason"),
  createdAt: instant("created_at").notNull(),
  createdBy: uuid("created_by").notNull(),
  changedAt: instant("changed_at"),
  changedBy: uuid("changed_by"),
  cancelledAt: instant("cancelled_at"),
  cancelledBy: uuid("cancelled_by"),
});
