import { bigint, integer, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

/** One row is a file of a draft or an application. Its bytes lie in the storage under its key, never under its name. */
export const attachment = tenantTable("attachment", {
  applicantId: uuid("applicant_id").notNull(),
  draftId: uuid("draft_id"),
  /** `discarded`: part of nothing any more; a chore removes the file and then the row. */
  state: text("state", { enum: ["receiving", "kept", "discarded"] }).notNull(),
  scan: text("scan", { enum: ["notScanned", "clean", "rejected"] }).notNull(),
  name: text("name").notNull(),
  format: text("format"),
  bytes: bigint("bytes", { mode: "number" }),
  sha256: text("sha256"),
  storageKey: text("storage_key").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** One row says that a file is part of a submitted version, and where in the list it stands. */
export const applicationAttachment = tenantTable("application_attachment", {
  applicationVersionId: uuid("application_version_id").notNull(),
  attachmentId: uuid("attachment_id").notNull(),
  position: integer("position").notNull(),
});
