import { date, integer, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import type { AdvertContent, AdvertText } from "./schema";

/** One row is the working copy of the text that invites applications; nobody outside reads it. */
export const advert = tenantTable("advert", {
  recruitmentId: uuid("recruitment_id").notNull(),
  draft: jsonb("draft").$type<AdvertText>().notNull(),
  revision: integer("revision").notNull().default(1),
  /** The version that the public sees now. */
  publishedVersionId: uuid("published_version_id"),
  createdAt: instant("created_at").notNull(),
});

/** One row is a published, immutable text: what an applicant saw. */
export const advertVersion = tenantTable("advert_version", {
  advertId: uuid("advert_id").notNull(),
  recruitmentId: uuid("recruitment_id").notNull(),
  questionnaireId: uuid("questionnaire_id").notNull(),
  number: integer("number").notNull(),
  content: jsonb("content").$type<AdvertContent>().notNull(),
  title: text("title").notNull(),
  unitId: uuid("unit_id").notNull(),
  unitName: text("unit_name").notNull(),
  place: text("place").notNull(),
  area: text("area").notNull(),
  extent: text("extent").notNull(),
  employment: text("employment").notNull(),
  /** A code of the country's classification; null where nobody has said. */
  occupation: text("occupation"),
  lastDayOn: date("last_day_on", { mode: "string" }),
  /** The first instant of the day after the last day, in the tenant's zone; null while an advert stands open. */
  closesAt: instant("closes_at"),
  publishedAt: instant("published_at").notNull(),
  firstPublishedAt: instant("first_published_at").notNull(),
  publishedBy: uuid("published_by").notNull(),
  /** Title, unit, place and words around them in lower case, for parts of compounds and typing errors. */
  searchText: text("search_text").notNull(),
  searchLanguage: text("search_language").notNull(),
  /** When interest registrations were matched with it. */
  matchedAt: instant("matched_at"),
});
