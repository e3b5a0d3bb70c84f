import { date, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import { newId } from "../db/id";

type Ids = Readonly<Record<string, string>>;

/** One row is an act at a tenant: who, when, what, on which objects. Rows are only ever added. */
export const auditEvent = tenantTable("audit_event", {
  at: instant("at").notNull(),
  actorKind: text("actor_kind", { enum: ["anyone", "applicant", "staff", "operator", "system"] }).notNull(),
  actorId: uuid("actor_id"),
  action: text("action").notNull(),
  objectIds: jsonb("object_ids").$type<Ids>().notNull(),
  sessionHash: text("session_hash"),
  requestId: text("request_id").notNull(),
});

/** One row binds an event into the chain of its tenant and day: what is changed or taken away afterwards breaks it. */
export const auditLink = tenantTable("audit_link", {
  day: date("day").notNull(),
  position: integer("position").notNull(),
  eventId: uuid("event_id").notNull(),
  hash: text("hash").notNull(),
  linkedAt: instant("linked_at").notNull(),
});

/** One row is an act that belongs to no tenant: a staff member's sign-in, an operator's work. */
export const platformAuditEvent = pgTable("platform_audit_event", {
  id: uuid("id").primaryKey().$defaultFn(newId),
  at: instant("at").notNull(),
  actorId: uuid("actor_id"),
  action: text("action").notNull(),
  objectIds: jsonb("object_ids").$type<Ids>().notNull(),
  sessionHash: text("session_hash"),
  requestId: text("request_id").notNull(),
});
