import type { Language } from "@vakans/i18n";
import { jsonb, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

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
});
