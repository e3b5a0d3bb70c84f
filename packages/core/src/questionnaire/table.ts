import { jsonb, uuid } from "drizzle-orm/pg-core";
import { instant, tenantTable } from "../db/columns";
import type { Question } from "./schema";

/** One row is what the applicants of one recruitment are asked; locked by the first application that is started (RE-15). */
export const questionnaire = tenantTable("questionnaire", {
  recruitmentId: uuid("recruitment_id").notNull(),
  questions: jsonb("questions").$type<readonly Question[]>().notNull(),
  lockedAt: instant("locked_at"),
  createdAt: instant("created_at").notNull(),
});
