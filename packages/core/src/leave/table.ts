import { jsonb, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import type { Right } from "../identity/rights";

/** One row is the tenant's leave for operators to look, with a reason and an end (SE-14). */
export const supportLeave = tenantTable("support_leave", {
  reason: text("reason").notNull(),
  rights: jsonb("rights").$type<readonly Right[]>().notNull(),
  grantedBy: uuid("granted_by").notNull(),
  createdAt: instant("created_at").notNull(),
  endsAt: instant("ends_at").notNull(),
  endedAt: instant("ended_at"),
  endedBy: uuid("ended_by"),
});
