import { randomUUID } from "node:crypto";
import { text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

/** One row is what somebody asked support (VN-6), or reported about accessibility (SE-10). */
export const supportRequest = tenantTable("support_request", {
  kind: text("kind", { enum: ["support", "accessibility"] }).notNull(),
  /** Drawn with the form: a form that is sent twice is one request. */
  requestKey: uuid("request_key").notNull().$defaultFn(randomUUID),
  applicantId: uuid("applicant_id"),
  email: text("email").notNull(),
  /** What the person tried to do, and what happened. */
  tried: text("tried").notNull(),
  happened: text("happened").notNull(),
  /** The page they came from, a path of this site. */
  page: text("page").notNull(),
  language: text("language").notNull(),
  createdAt: instant("created_at").notNull(),
  handledAt: instant("handled_at"),
  handledBy: uuid("handled_by"),
});
