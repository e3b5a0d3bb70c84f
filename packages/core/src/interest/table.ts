import { boolean, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";

/** One row is what kind of work somebody wants to hear of (VN-7). An empty list stands for "any". */
export const interestRegistration = tenantTable("interest_registration", {
  /** Null: registered without an account, by a confirmed address alone. */
  applicantId: uuid("applicant_id"),
  email: text("email").notNull(),
  language: text("language").notNull(),
  areas: text("areas").array().notNull(),
  occupations: text("occupations").array().notNull(),
  extents: text("extents").array().notNull(),
  employments: text("employments").array().notNull(),
  places: text("places").array().notNull(),
  unitIds: uuid("unit_ids").array().notNull(),
  /** The tick at the end: mail when such a job is advertised. */
  alerts: boolean("alerts").notNull(),
  confirmedAt: instant("confirmed_at"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** One row says that a registration was told of an advert, so that nobody is told twice. */
export const interestAlert = tenantTable("interest_alert", {
  interestRegistrationId: uuid("interest_registration_id").notNull(),
  advertId: uuid("advert_id").notNull(),
  /** The run that found it: one mail a person and run. */
  runId: uuid("run_id").notNull(),
  createdAt: instant("created_at").notNull(),
});
