import type { TenantFile } from "@vakans/tenant-config";
import { bigint, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import { newId } from "../db/id";

/** One row is an employer with an instance of its own. */
export const tenant = pgTable("tenant", {
  id: uuid("id").primaryKey().$defaultFn(newId),
  slug: text("slug").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** One row is a host name that leads to a tenant. */
export const tenantDomain = pgTable("tenant_domain", {
  host: text("host").primaryKey(),
  tenantId: uuid("tenant_id").notNull(),
  verifiedAt: instant("verified_at").notNull(),
});

/** One row is a version of a tenant's configuration, never changed afterwards. */
export const tenantConfigVersion = pgTable("tenant_config_version", {
  tenantId: uuid("tenant_id").notNull(),
  number: integer("number").notNull(),
  source: text("source", { enum: ["file", "settings"] }).notNull(),
  content: jsonb("content").$type<TenantFile>().notNull(),
  author: text("author").notNull(),
  reason: text("reason").notNull(),
  effectiveAt: instant("effective_at").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** One row counts the changes of a tenant's published adverts, so that kept pages know when they are old. */
export const advertEpoch = tenantTable("advert_epoch", {
  number: bigint("number", { mode: "number" }).notNull(),
});
