import { integer, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import type { DraftContent, KeptFields } from "./schema";

/** One row is an application before it is handed in: the applicant's own, which no staff procedure reads. */
export const draft = tenantTable("draft", {
  applicantId: uuid("applicant_id").notNull(),
  advertVersionId: uuid("advert_version_id").notNull(),
  recruitmentId: uuid("recruitment_id").notNull(),
  questionnaireId: uuid("questionnaire_id").notNull(),
  configVersion: integer("config_version").notNull(),
  content: jsonb("content").$type<DraftContent>().notNull(),
  revision: integer("revision").notNull().default(1),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  /** An update of what was handed in; null for a first application. */
  applicationId: uuid("application_id"),
  remindedAt: instant("reminded_at"),
});

/** One row is a form that came after its session had ended: kept for the account until it is sent again. */
export const keptForm = tenantTable("kept_form", {
  applicantId: uuid("applicant_id").notNull(),
  path: text("path").notNull(),
  fields: jsonb("fields").$type<KeptFields>().notNull(),
  createdAt: instant("created_at").notNull(),
});
