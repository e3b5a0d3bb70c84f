import type { TenantFile } from "@vakans/tenant-config";
import { bigint, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import { newId } from "../db/id";

/** One row is an employer with an instance of its own. */
export const tenant = pgTable("tenant", {
  id: uuid("id").primaryKey().$defaultFn(newId),
  slug: text("slug").notNull(),
  createdAt: instant("created_at").notNull(),
  /** Suspended: its site says so and takes nothing in. Ended: exported and destroyed; the row stays for its slug. */
  state: text("state", { enum: ["open", "suspended", "ended"] })
    .notNull()
    .default("open"),
  stateSince: instant("state_since"),
  stateReason: text("state_reason"),
});

/** One row is a host name that leads to a tenant. */
export const tenantDomain = pgTable("tenant_domain", {
  host: text("host").primaryKey(),
  tenantId: uuid("tenant_id").notNull(),
  verifiedAt: instant("verified_at").notNull(),
  /** Named in the configuration, or proved by the tenant itself (`domainClaim`). */
  source: text("source", { enum: ["configuration", "claim"] })
    .notNull()
    .default("configuration"),
  /** When the tenant chose it for its addresses: the newest choice stands first, in mails too. */
  chosenAt: instant("chosen_at"),
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
  authorId: uuid("author_id"),
  /** The number of the version whose content this one brought back. */
  restores: integer("restores"),
});

/** One row says what is wrong with a tenant's newest configuration that was not taken: a broken file, a lost version. */
export const tenantConfigProblem = pgTable("tenant_config_problem", {
  tenantId: uuid("tenant_id").primaryKey(),
  source: text("source").notNull(),
  problems: jsonb("problems").$type<readonly string[]>().notNull(),
  foundAt: instant("found_at").notNull(),
});

/** One row is what was exported and destroyed when a tenant ended: counts and hashes, nothing of a person. */
export const tenantEndReport = pgTable("tenant_end_report", {
  id: uuid("id").primaryKey().$defaultFn(newId),
  tenantId: uuid("tenant_id").notNull(),
  slug: text("slug").notNull(),
  report: jsonb("report").$type<Readonly<Record<string, unknown>>>().notNull(),
  createdAt: instant("created_at").notNull(),
});

/** One row counts the changes of a tenant's published adverts, so that kept pages know when they are old. */
export const advertEpoch = tenantTable("advert_epoch", {
  number: bigint("number", { mode: "number" }).notNull(),
});
