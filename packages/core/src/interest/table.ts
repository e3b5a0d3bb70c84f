import { boolean, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import type { InterestAnswers } from "./schema";

/** One row is what kind of work somebody wants to hear of (VN-7). An empty list stands for "any". */
export const interestRegistration = tenantTable("interest_registration", {
  /** Null: registered without an account, by a confirmed address alone. */
  applicantId: uuid("applicant_id"),
  email: text("email").notNull(),
  language: text("language").notNull(),
  areas: text("areas").array().$type<InterestAnswers["areas"]>().notNull(),
  occupations: text("occupations").array().notNull(),
  extents: text("extents").array().$type<InterestAnswers["extents"]>().notNull(),
  employments: text("employments").array().$type<InterestAnswers["employments"]>().notNull(),
  places: text("places").array().notNull(),
  unitIds: uuid("unit_ids").array().notNull(),
  /** The tick at the end: mail when such a job is advertised. */
  alerts: boolean("alerts").notNull(),
  /** When the tick was given: consent to the mails, and to nothing else (SE-13). */
  consentedAt: instant("consented_at"),
  /** When its address was known to be its owner's. */
  confirmedAt: instant("confirmed_at").notNull(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** One row is what somebody without a session asked to be registered, until the mailed link confirms the address. */
export const interestRequest = tenantTable("interest_request", {
  email: text("email").notNull(),
  language: text("language").notNull(),
  answers: jsonb("answers").$type<InterestAnswers>().notNull(),
  alerts: boolean("alerts").notNull(),
  tokenHash: text("token_hash").notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
});

/** One row says that a registration was told of an advert, so that nobody is told twice. */
export const interestAlert = tenantTable("interest_alert", {
  interestRegistrationId: uuid("interest_registration_id").notNull(),
  advertId: uuid("advert_id").notNull(),
  /** The run that found it: one mail a person and run. */
  runId: uuid("run_id").notNull(),
  createdAt: instant("created_at").notNull(),
});
