import { date, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

/** One row is a request to close an account, where its user cannot (VN-11, OR-20, OS-15). */
export const closureRequest = tenantTable("closure_request", {
  applicantId: uuid("applicant_id").notNull(),
  filedBy: text("filed_by", { enum: ["applicant", "helpdesk"] }).notNull(),
  askedAt: instant("asked_at").notNull(),
  /** The day on which it must have been answered. */
  dueOn: date("due_on", { mode: "string" }).notNull(),
  decidedAt: instant("decided_at"),
  decision: text("decision", { enum: ["closed", "refused", "takenBack"] }),
  decidedBy: uuid("decided_by"),
  /** Why it was refused, as the applicant reads it. */
  reason: text("reason"),
});
