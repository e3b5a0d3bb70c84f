import { boolean, integer, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import type { ApplicationContent } from "./schema";

/** One row is what was handed in: a received public record with a running number in its recruitment (SE-3). */
export const application = tenantTable("application", {
  applicantId: uuid("applicant_id").notNull(),
  recruitmentId: uuid("recruitment_id").notNull(),
  advertId: uuid("advert_id").notNull(),
  number: integer("number").notNull(),
  receivedAt: instant("received_at").notNull(),
  withdrawnAt: instant("withdrawn_at"),
  /** The applicant, or the helpdesk on request (VN-13, OS-14). */
  withdrawnBy: text("withdrawn_by", { enum: ["applicant", "helpdesk"] }),
});

/** One row is one submitted state, never changed afterwards (SE-1). */
export const applicationVersion = tenantTable("application_version", {
  applicationId: uuid("application_id").notNull(),
  applicantId: uuid("applicant_id").notNull(),
  /** The draft it was made from, which is gone since. */
  draftId: uuid("draft_id").notNull(),
  number: integer("number").notNull(),
  advertVersionId: uuid("advert_version_id").notNull(),
  content: jsonb("content").$type<ApplicationContent>().notNull(),
  contentHash: text("content_hash").notNull(),
  submissionKey: uuid("submission_key").notNull(),
  receivedAt: instant("received_at").notNull(),
  /** Until when it could be received; the table refuses a row that came later. Null for a standing advert. */
  acceptedUntil: instant("accepted_until"),
  late: boolean("late").notNull(),
});
