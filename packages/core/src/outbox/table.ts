import { integer, jsonb, text } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

/** One row is something that must follow from what was committed. The queue carries its id; done-ness lives here. */
export const effect = tenantTable("effect", {
  name: text("name").notNull(),
  payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
  createdAt: instant("created_at").notNull(),
  /** When the relay last handed it to the queue. */
  queuedAt: instant("queued_at"),
  doneAt: instant("done_at"),
  attempts: integer("attempts").notNull().default(0),
  /** Why the last attempt failed, without contents. */
  lastError: text("last_error"),
  givenUpAt: instant("given_up_at"),
});
