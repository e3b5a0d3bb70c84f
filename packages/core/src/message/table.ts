import { integer, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

/** One row is a mail, stored before it is sent. Its id is part of its Message-ID, so that a repeat is the same mail. */
export const message = tenantTable("message", {
  effectId: uuid("effect_id").notNull(),
  applicantId: uuid("applicant_id"),
  applicationId: uuid("application_id"),
  kind: text("kind").notNull(),
  language: text("language").notNull(),
  recipient: text("recipient").notNull(),
  /** Where an answer goes, when that is not the sender. */
  replyTo: text("reply_to"),
  subject: text("subject").notNull(),
  text: text("text").notNull(),
  html: text("html").notNull(),
  state: text("state", { enum: ["pending", "sent", "failed"] }).notNull(),
  attempts: integer("attempts").notNull().default(0),
  createdAt: instant("created_at").notNull(),
  sentAt: instant("sent_at"),
});
