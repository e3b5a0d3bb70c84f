import { boolean, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../db/columns";

/** One row is a host that a tenant says is its own, until DNS says so too, and for as long as it does. */
export const domainClaim = pgTable("domain_claim", {
  tenantId: uuid("tenant_id").notNull(),
  host: text("host").notNull(),
  claimedAt: instant("claimed_at").notNull(),
  claimedBy: uuid("claimed_by"),
  provedAt: instant("proved_at"),
  checkedAt: instant("checked_at"),
  /** Since when the record has been missing; null while it is there. */
  missingSince: instant("missing_since"),
  /** Where the name was last seen to lead, and whether that is here; null while nobody has asked, or got an answer. */
  leadsTo: jsonb("leads_to").$type<readonly string[]>(),
  leadsHere: boolean("leads_here"),
});
